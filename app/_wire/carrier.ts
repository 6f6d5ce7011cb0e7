import type { Cursor, PresenceUpdate, ServerToClient } from "@/lib/protocol/frames.ts";

export type ServerWord = keyof ServerToClient;

/** What brings the server's words to this page: a socket of its own, or the tab that has one. */
export interface Carrier {
  /** The wires to follow are others now, or one must go on from its cursor again. */
  join: () => void;
  /** A wire is not wanted any more, or not for now. */
  leave: () => void;
  /** Where this tab is on a wire, or when it was looked at, is another now. */
  say: (wire?: string) => void;
  stop: () => void;
}

/** Where a person is with a tab. */
export interface Whereabouts {
  places: PresenceUpdate[];
  /** When they last looked at it, in milliseconds. */
  lookedAt: number;
}

/** What a carrier asks and tells this page. */
export interface Ears {
  /** How far this page is on each wire that it wants to follow, once for each. */
  cursors: () => Cursor[];
  whereabouts: () => Whereabouts;
  /** These wires are followed from now on. */
  up: (wires: ReadonlySet<string>) => void;
  word: (event: ServerWord, payload: unknown) => void;
  /** Nothing comes any more: on all wires, or on that one. */
  down: (wire?: string) => void;
}
