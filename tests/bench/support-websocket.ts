import { connect, type Socket } from "node:net";

/** Enough of a message to see its numbers, when the whole of it is not asked for. */
const BEGINNING = 192;
const EMPTY = Buffer.alloc(0);
/** Read into by every socket in turn: each chunk is done with before the next one comes. */
const shared = Buffer.allocUnsafe(262_144);

interface SocketParts {
  port: number;
  cookie: string;
  /** Whether `onMessage` gets messages whole, as text; else only their beginning, as soon as all of it is there. */
  isWhole: boolean;
  onMessage(text: string): void;
  onClose(): void;
}

export interface LightSocket {
  send(text: string): void;
  close(): void;
}

/** A websocket that costs little more than its system calls: what a load needs of a client, and nothing else. */
export function openWebSocket({ port, cookie, isWhole, onMessage, onClose }: SocketParts): LightSocket {
  const read = messageReader(isWhole, onMessage);
  let greeting = "";
  let isUpgraded = false;
  const callback = (length: number) => {
    const chunk = shared.subarray(0, length);
    if (isUpgraded) read(chunk);
    else {
      greeting += chunk.toString("latin1");
      const end = greeting.indexOf("\r\n\r\n");
      if (end < 0) return true;
      if (!greeting.startsWith("HTTP/1.1 101")) throw new Error(`no websocket: ${greeting}`);
      isUpgraded = true;
      read(Buffer.from(greeting.slice(end + 4), "latin1"));
    }
    return true;
  };
  const socket: Socket = connect({ port, host: "127.0.0.1", onread: { buffer: shared, callback } });
  socket.setNoDelay(true);
  socket.on("error", () => {});
  socket.on("close", onClose);
  socket.write(
    `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\n` +
      `Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n` +
      `Cookie: ${cookie}\r\n\r\n`,
  );
  return { send: (text) => void socket.write(masked(text)), close: () => void socket.destroy() };
}

/** A short text frame; the mask of zeros leaves the text as it is. */
function masked(text: string): Buffer {
  if (text.length > 125) throw new Error("only short messages are sent");
  return Buffer.concat([Buffer.from([0x81, 0x80 | text.length, 0, 0, 0, 0]), Buffer.from(text, "latin1")]);
}

/** Cuts a stream of unmasked, unfragmented frames into messages. */
function messageReader(isWhole: boolean, onMessage: (text: string) => void): (chunk: Buffer) => void {
  let rest = EMPTY;
  let begun = "";
  let toSkip = 0;
  return (chunk) => {
    let at = Math.min(toSkip, chunk.length);
    if (toSkip > 0) {
      toSkip -= at;
      if (toSkip > 0) return;
      onMessage(begun);
    }
    const data = rest.length > 0 ? Buffer.concat([rest, chunk.subarray(at)]) : chunk;
    if (rest.length > 0) at = 0;
    rest = EMPTY;
    while (at < data.length) {
      const frame = frameAt(data, at);
      const missing = frame ? frame.end - data.length : 1;
      if (frame && missing <= 0) {
        onMessage(isWhole ? data.toString("utf8", frame.start, frame.end) : beginningOf(data, frame));
        at = frame.end;
      } else if (frame && !isWhole && data.length - frame.start >= BEGINNING) {
        begun = beginningOf(data, frame);
        toSkip = missing;
        return;
      } else {
        rest = Buffer.from(data.subarray(at));
        return;
      }
    }
  };
}

interface FramePlace {
  start: number;
  end: number;
}

function frameAt(data: Buffer, at: number): FramePlace | undefined {
  const short = (data[at + 1] ?? 0) & 0x7f;
  const header = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (data.length - at < header) return undefined;
  const start = at + header;
  if (header === 2) return { start, end: start + short };
  const length = header === 4 ? data.readUInt16BE(at + 2) : Number(data.readBigUInt64BE(at + 2));
  return { start, end: start + length };
}

function beginningOf(data: Buffer, { start, end }: FramePlace): string {
  return data.toString("latin1", start, Math.min(end, start + BEGINNING));
}
