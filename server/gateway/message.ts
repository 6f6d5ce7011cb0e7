import type { ServerToClient } from "../../lib/protocol/frames.ts";

type Body<Name extends keyof ServerToClient> = Parameters<ServerToClient[Name]>[0];

const LAST_TEXT_FRAME = 0x81;
const LENGTH_IN_16_BITS = 126;
const LENGTH_IN_64_BITS = 127;

/** engine.io's ping as it stands on the line. */
export const PING = textFrame("2");

/** A message as it stands on the line, the same bytes for everyone: one Socket.IO event in one WebSocket frame. */
export function encodeMessage<Name extends keyof ServerToClient>(name: Name, body: Body<Name>): Buffer {
  return encodeText(name, JSON.stringify(body));
}

/** The same from a body that is JSON already. */
export function encodeText(name: keyof ServerToClient, body: string): Buffer {
  return textFrame(`42["${name}",${body}]`);
}

/** An unmasked text frame (RFC 6455, section 5.2). */
function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const start = length < LENGTH_IN_16_BITS ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(start + length);
  frame[0] = LAST_TEXT_FRAME;
  if (start === 2) frame[1] = length;
  else if (start === 4) {
    frame[1] = LENGTH_IN_16_BITS;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = LENGTH_IN_64_BITS;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.write(text, start);
  return frame;
}
