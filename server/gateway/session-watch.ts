import type { Role } from "../../lib/protocol/fields.ts";
import { type Beat, beat } from "../beat.ts";
import { byeOf, closeWith, type WireServer } from "./handshake.ts";

/** Two beats fit in the second that an ended session may last (W8). */
const EVERY_MS = 400;

interface WatchParts {
  io: WireServer;
  /** Which of these sessions are good now, and in what role. */
  standing(sessionIds: string[]): Promise<Map<string, Role>>;
  onError(error: unknown): void;
}

/** Closes, on a steady beat, every socket whose session has ended or whose person's role is another now (W8). */
export function watchSessions({ io, standing, onError }: WatchParts): Beat {
  async function look(): Promise<void> {
    const sockets = [...io.of("/").sockets.values()];
    if (sockets.length === 0) return;
    const roles = await standing([...new Set(sockets.map(({ data }) => data.actor.sessionId))]);
    for (const socket of sockets) {
      const { sessionId, role } = socket.data.actor;
      if (roles.get(sessionId) !== role) closeWith(socket, byeOf("session.ended"));
    }
  }
  return beat(EVERY_MS, look, onError);
}
