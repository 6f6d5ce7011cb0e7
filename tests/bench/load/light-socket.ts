import { connect, type Socket } from "node:net";

/** Enough of a message to see its numbers; the rest of it is counted and not looked at. */
const BEGINNING = 192;
/** Opcodes from here on close, ping and pong. */
const CONTROL = 8;
/** Read into by every socket in turn: each chunk is done with before the next one comes. */
const shared = Buffer.allocUnsafe(262_144);
const isLinux = process.platform === "linux";

interface SocketParts {
  port: number;
  path: string;
  cookie: string;
  /** Spreads the sockets over source addresses, each of which has some 28,000 ports. */
  index: number;
  /** The upgrade was granted. */
  onOpen(): void;
  /** A message begins: the bytes from `start` to `end` are its beginning, good for the time of the call. */
  onBegin(data: Buffer, start: number, end: number): void;
  /** All of the message that began last is here. */
  onWhole(): void;
  onBytes(count: number): void;
  /** With what the server answered instead of a websocket, when it did. */
  onClose(refusal: string): void;
}

export interface LightSocket {
  send(text: string): void;
  /** Ends it at once, by a reset: thousands of closed connections would hold their ports for a minute. */
  drop(): void;
}

/** A websocket that costs little more than its system calls: what a load needs of a client, and nothing else. */
export function openLightSocket(parts: SocketParts): LightSocket {
  const { port, path, cookie, index } = parts;
  const read = messageReader(parts);
  let greeting = "";
  let isUpgraded = false;
  const callback = (length: number, buffer: Uint8Array) => {
    parts.onBytes(length);
    if (isUpgraded) read(buffer as Buffer, length);
    else {
      greeting += (buffer as Buffer).toString("latin1", 0, length);
      const end = greeting.indexOf("\r\n\r\n");
      if (end < 0 || !greeting.startsWith("HTTP/1.1 101")) return true;
      isUpgraded = true;
      parts.onOpen();
      const rest = Buffer.from(greeting.slice(end + 4), "latin1");
      greeting = "";
      read(rest, rest.length);
    }
    return true;
  };
  const from = isLinux ? { localAddress: `127.0.0.${2 + (index % 8)}` } : {};
  const socket: Socket = connect({ port, host: "127.0.0.1", ...from, onread: { buffer: shared, callback } });
  socket.setNoDelay(true);
  socket.on("error", () => {});
  socket.on("close", () => parts.onClose(greeting));
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n` +
      `${cookie ? `Cookie: ${cookie}\r\n` : ""}\r\n`,
  );
  return { send: (text) => void socket.write(masked(text)), drop: () => void socket.resetAndDestroy() };
}

/** A text frame of less than 64 KiB; the mask of zeros leaves the text as it is. */
function masked(text: string): Buffer {
  const body = Buffer.from(text);
  const isShort = body.length < 126;
  const length = isShort ? [0x80 | body.length] : [0xfe, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([0x81, ...length, 0, 0, 0, 0]), body]);
}

/**
 * Cuts a stream of unmasked, unfragmented frames into messages, without a copy unless a frame's beginning is cut.
 * Control frames are passed over.
 */
function messageReader({ onBegin, onWhole }: SocketParts): (chunk: Buffer, length: number) => void {
  let held: Buffer | undefined;
  let missing = 0;
  let isMessage = false;
  const whole = () => isMessage && onWhole();
  return (chunk, length) => {
    let data = chunk;
    let end = length;
    let at = 0;
    if (missing > 0) {
      at = Math.min(missing, length);
      missing -= at;
      if (missing > 0) return;
      whole();
    } else if (held) {
      data = Buffer.concat([held, chunk.subarray(0, length)]);
      end = data.length;
      held = undefined;
    }
    while (at < end) {
      const start = at + headerLength(data, at);
      const size = start <= end ? payloadLength(data, at) : 0;
      const seen = Math.min(start + size, start + BEGINNING);
      if (seen > end || start > end) {
        held = Buffer.from(data.subarray(at, end));
        return;
      }
      isMessage = ((data[at] ?? 0) & 0x0f) < CONTROL;
      if (isMessage) onBegin(data, start, seen);
      at = start + size;
      if (at > end) {
        missing = at - end;
        return;
      }
      whole();
    }
  };
}

function headerLength(data: Buffer, at: number): number {
  const short = (data[at + 1] ?? 0) & 0x7f;
  return short < 126 ? 2 : short === 126 ? 4 : 10;
}

function payloadLength(data: Buffer, at: number): number {
  const short = (data[at + 1] ?? 0) & 0x7f;
  if (short < 126) return short;
  return short === 126 ? data.readUInt16BE(at + 2) : Number(data.readBigUInt64BE(at + 2));
}
