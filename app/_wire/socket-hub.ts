import type { Bye, Cursor, Handshake, PresenceUpdate } from "@/lib/protocol/frames.ts";
import type { Carrier, Ears, ServerWord } from "./carrier.ts";
import type { PresenceSocket } from "./presence-store.ts";
import type { WireSocket } from "./socket-line.ts";

export type HubSocket = WireSocket & PresenceSocket;

export interface SocketHub {
  /** A socket for one wire; in truth all of them are one. */
  open: (handshake: () => Handshake) => HubSocket;
  /** Lets this carrier bring the words from now on; wires that are followed go on from where they are. */
  use: (make: (ears: Ears) => Carrier) => void;
  look: () => void;
}

/** `lost` was taken away and comes back by itself; `idle` does not want to be followed. */
type MemberState = "idle" | "asked" | "up" | "lost";

/** Lets the wires of a page share whatever carries the server's words to it. */
export function createSocketHub(): SocketHub {
  const members = new Set<Member>();
  let carrier: Carrier | undefined;
  /** By wire. Whoever carries the words, this is known. */
  const places = new Map<string, PresenceUpdate>();
  let lookedAt = 0;
  const parts: MemberParts = {
    join: () => carrier?.join(),
    leave: () => carrier?.leave(),
    say: (update) => {
      places.set(update.wire, update);
      carrier?.say(update.wire);
    },
    // To the next connection a place is said anew, by whoever is still there.
    unsay: (wire) => places.delete(wire),
  };
  const some = (...states: MemberState[]) => [...members].filter(({ state }) => states.includes(state));

  const ears: Ears = {
    cursors: () => lowest(some("asked", "up", "lost").flatMap((member) => member.cursor() ?? [])),
    whereabouts: () => ({ places: [...places.values()], lookedAt }),
    up: (wires) => {
      for (const member of some("asked", "lost")) if (wires.has(member.wire())) member.rise();
    },
    word: (event, payload) => {
      if (event === "bye") for (const member of some("asked", "up", "lost")) member.tell("bye", payload);
      const { wire } = payload as { wire?: string } | (Bye & { wire?: never });
      for (const member of some("up")) if (member.wire() === wire) member.tell(event, payload);
    },
    down: (wire) => {
      for (const member of some("asked", "up")) if (!wire || member.wire() === wire) member.fall();
    },
  };

  return {
    open: (handshake) => {
      const member = new Member(handshake, parts);
      members.add(member);
      return member.socket;
    },
    use: (make) => {
      carrier?.stop();
      carrier = make(ears);
      carrier.join();
    },
    look: () => {
      lookedAt = Date.now();
      carrier?.say();
    },
  };
}

/** One cursor for each wire: whoever follows the same one twice goes on from where the slower of the two is. */
function lowest(cursors: readonly Cursor[]): Cursor[] {
  const byWire = new Map<string, Cursor>();
  for (const cursor of cursors) {
    const known = byWire.get(cursor.wire);
    if (!known || cursor.seq < known.seq) byWire.set(cursor.wire, cursor);
  }
  return [...byWire.values()];
}

interface MemberParts extends Pick<Carrier, "join" | "leave"> {
  say: (update: PresenceUpdate) => void;
  /** Where it was said to be counts no more. */
  unsay: (wire: string) => void;
}

/** One wire's end of the hub; to the line above it, it is a socket like any other. */
class Member {
  state: MemberState = "idle";
  readonly socket: HubSocket;
  private readonly listeners = new Map<string, Set<(payload: never) => void>>();

  constructor(
    private readonly handshake: () => Handshake,
    private readonly parts: MemberParts,
  ) {
    this.socket = {
      connected: false,
      connect: () => {
        this.turn("asked");
        parts.join();
      },
      disconnect: () => {
        this.drop("idle", "io client disconnect");
        parts.leave();
      },
      on: (event, listener) => {
        const known = this.listeners.get(event) ?? new Set();
        this.listeners.set(event, known.add(listener));
      },
      emit: (_event, update) => parts.say(update),
    };
  }

  cursor(): Cursor | undefined {
    return this.handshake().cursors[0];
  }

  wire(): string {
    return this.cursor()?.wire ?? "";
  }

  tell(event: ServerWord | "connect" | "disconnect" | "connect_error", payload?: unknown): void {
    for (const listener of this.listeners.get(event) ?? []) listener(payload as never);
  }

  rise(): void {
    this.turn("up");
    this.tell("connect");
  }

  fall(): void {
    if (this.drop("lost", "transport close")) return;
    this.tell("connect_error", new Error("no way to the server"));
  }

  /** Tells whether it was up. */
  private drop(to: MemberState, reason: string): boolean {
    const wasUp = this.state === "up";
    this.turn(to);
    if (!wasUp) return false;
    this.parts.unsay(this.wire());
    this.tell("disconnect", reason);
    return true;
  }

  private turn(state: MemberState): void {
    this.state = state;
    this.socket.connected = state === "up";
  }
}
