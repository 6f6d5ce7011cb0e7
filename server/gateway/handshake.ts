import type { Server, Socket } from "socket.io";
import type { Person } from "../../lib/domain/actor.ts";
import type { Bye, ByeCode, ClientToServer, ServerToClient } from "../../lib/protocol/frames.ts";
import { webSocketOf } from "./web-socket.ts";

/** How long a client may take to read why it is closed. */
const LAST_WORD_MS = 2_000;

/** Who follows, by which session. */
export interface Follower extends Person {
  sessionId: string;
}

export interface SocketData {
  actor: Follower;
}

export type WireServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
export type WireSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

const BYES: Record<ByeCode, Omit<Bye, "code">> = {
  "session.required": {
    retry: false,
    afterMs: 0,
    message: "Sign in to follow the wire. · سجّل الدخول لمتابعة النشرة.",
  },
  "session.ended": { retry: false, afterMs: 0, message: "Your session has ended. · انتهت جلستك." },
  "protocol.outdated": {
    retry: false,
    afterMs: 0,
    message: "This page is out of date; reload it. · هذه الصفحة قديمة؛ أعد تحميلها.",
  },
  "message.invalid": { retry: false, afterMs: 0, message: "That message is not valid. · رسالة غير صالحة." },
  "message.too_many": { retry: true, afterMs: 5_000, message: "Too many messages. · رسائل كثيرة." },
  "wire.not_found": {
    retry: false,
    afterMs: 0,
    message: "There is no such wire. · لا توجد نشرة بهذا الاسم.",
  },
  "newsroom.unavailable": {
    retry: true,
    afterMs: 1_000,
    message: "The newsroom cannot be reached just now. · لا يمكن الوصول إلى غرفة الأخبار الآن.",
  },
  slow: {
    retry: true,
    afterMs: 1_000,
    message: "The connection is too slow; resuming. · الاتصال بطيء؛ يُستأنف.",
  },
  shutdown: { retry: true, afterMs: 1_000, message: "The server restarts. · يُعاد تشغيل الخادم." },
};

/** The last word that a code stands for. */
export function byeOf(code: ByeCode): Bye {
  return { code, ...BYES[code] };
}

/** An error that refuses a handshake and carries its bye to the client as `error.data`. */
export function refusal(code: ByeCode): Error {
  return Object.assign(new Error(code), { data: byeOf(code) });
}

/** Says why and closes; the client knows from it whether and when to come back. One that does not read it is cut off. */
export function closeWith(socket: WireSocket, bye: Bye): void {
  if (!socket.connected) return;
  const webSocket = webSocketOf(socket);
  socket.emit("bye", bye);
  socket.disconnect(true);
  const cut = setTimeout(() => webSocket.terminate(), LAST_WORD_MS);
  webSocket.once("close", () => clearTimeout(cut));
}
