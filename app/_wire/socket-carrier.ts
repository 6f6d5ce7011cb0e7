import type { Bye, Cursor, Handshake, PresenceUpdate } from "@/lib/protocol/frames.ts";
import { PROTOCOL_VERSION } from "@/lib/protocol/version.ts";
import type { Ears, ServerWord } from "./carrier.ts";
import type { HubSocket } from "./socket-hub.ts";

const WORDS: readonly ServerWord[] = ["frame", "head", "resync", "presence", "bye"];

export type OpenSocket = (handshake: () => Handshake) => HubSocket;

/** As `Ears`, and what a new connection begins with is told before it is made. */
interface SocketEars extends Omit<Ears, "whereabouts"> {
  begin: (cursors: readonly Cursor[]) => void;
}

export interface SocketCarrier {
  /** Makes the connection anew, with the cursors of now. */
  join: () => void;
  /** Closes it when there is nothing to follow. */
  leave: () => void;
  say: (update: PresenceUpdate) => void;
  stop: () => void;
}

/** One real socket for all wires: whatever changes is a new handshake, and W3 makes that lossless. */
export function createSocketCarrier(openSocket: OpenSocket, ears: SocketEars): SocketCarrier {
  let carried = new Set<string>();
  let isDue = false;
  let isStopped = false;
  const socket = openSocket(() => {
    const cursors = ears.cursors();
    carried = new Set(cursors.map(({ wire }) => wire));
    ears.begin(cursors);
    return { protocol: PROTOCOL_VERSION, cursors };
  });
  // What a socket that was given up still says is for nobody.
  const on = (event: string, hear: (payload: never) => void) =>
    socket.on(event, (payload: never) => {
      if (!isStopped) hear(payload);
    });
  for (const event of WORDS) on(event, (payload: unknown) => ears.word(event, payload));
  on("connect", () => ears.up(carried));
  on("disconnect", (reason: string) => {
    if (reason !== "io client disconnect") ears.down();
  });
  on("connect_error", (error: Error & { data?: Bye }) => {
    if (error.data?.code) ears.word("bye", error.data);
    else ears.down();
  });

  const connect = () => {
    isDue = false;
    if (isStopped) return;
    socket.disconnect();
    if (ears.cursors().length > 0) socket.connect();
  };
  const close = () => {
    if (!isDue && ears.cursors().length === 0) socket.disconnect();
  };
  return {
    join: () => {
      if (isDue) return;
      isDue = true;
      // Wires that ask in the same moment are one handshake; a timer would be held back in a hidden tab.
      queueMicrotask(connect);
    },
    leave: () => queueMicrotask(close),
    say: (update) => socket.emit("presence", update),
    stop: () => {
      isStopped = true;
      socket.disconnect();
    },
  };
}
