import { type Beat, beat } from "../beat.ts";
import type { WireServer } from "./feed.ts";
import type { WireSocket } from "./handshake.ts";

const EVERY_MS = 500;
/** What may wait for one client: more than a busy minute, less than what a thousand of them would cost. */
const WAITING_MOST_BYTES = 1_048_576;
/** How long something may wait for one client. */
const WAITING_MOST_MS = 10_000;

/** The parts of engine.io's connection that hold what has not left yet. */
interface Outbox {
  writeBuffer: { data?: unknown }[];
  transport: { socket?: { bufferedAmount: number; terminate(): void } };
}

/**
 * Cuts, on a steady beat, every client that does not read what it is sent (W7): Socket.IO itself would keep all of it
 * until the next ping fails. The line is cut without a good-bye, which would only wait behind the rest; the client
 * resumes by its number when it reads again.
 */
export function cutSlowReaders(io: WireServer, onError: (error: unknown) => void): Beat {
  const waitingSince = new WeakMap<WireSocket, number>();
  async function look(): Promise<void> {
    const now = Date.now();
    for (const socket of io.of("/").sockets.values()) {
      const outbox = socket.conn as unknown as Outbox;
      const bytes = waitingBytes(outbox);
      const since = waitingSince.get(socket) ?? now;
      if (bytes === 0) waitingSince.delete(socket);
      else waitingSince.set(socket, since);
      if (bytes > WAITING_MOST_BYTES || now - since > WAITING_MOST_MS) outbox.transport.socket?.terminate();
    }
  }
  return beat(EVERY_MS, look, onError);
}

function waitingBytes({ writeBuffer, transport }: Outbox): number {
  const behind = writeBuffer.reduce((sum, { data }) => sum + (typeof data === "string" ? data.length : 0), 0);
  return behind + (transport.socket?.bufferedAmount ?? 0);
}
