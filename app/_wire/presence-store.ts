import type { Presence, PresenceUpdate, Present } from "@/lib/protocol/frames.ts";

/** Somebody who leafs through reports says where they are when they have stopped. */
const SETTLE_MS = 300;

/** The part of a Socket.IO client that presence uses; tests give a fake one. */
export interface PresenceSocket {
  on: (event: string, listener: (payload: never) => void) => unknown;
  emit: (event: "presence", update: PresenceUpdate) => unknown;
}

/** Everyone of the desk on the wire, by name; null while the server has not said. */
export type PresenceView = readonly Present[] | null;

export interface PresenceStore {
  view: () => PresenceView;
  subscribe: (listener: () => void) => () => void;
  /** Hears what this socket brings, and says over it where this screen is. */
  attach: (socket: PresenceSocket) => void;
  /** This screen has that report open, or none; said once nothing has changed for a moment. */
  go: (reportId: string | null, editing: boolean) => void;
  /** Whether anybody looks at this screen: a report that nobody looks at is read by nobody, but still edited. */
  look: (isSeen: boolean) => void;
}

/** What this screen knows of who is here, on this connection, and what it says of itself. */
export function createPresenceStore(): PresenceStore {
  let people = new Map<string, Present>();
  let view: PresenceView = null;
  let socket: PresenceSocket | undefined;
  let wire = "";
  let place: { reportId: string | null; editing: boolean } = { reportId: null, editing: false };
  let isSeen = true;
  let said = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const show = (next: PresenceView) => {
    if (view === next) return;
    view = next;
    for (const listener of listeners) listener();
  };
  /** Only who is told of others is asked where they are. */
  const say = () => {
    if (!view) return;
    const reportId = isSeen || place.editing ? place.reportId : null;
    const words = `${reportId} ${place.editing}`;
    if (words === said) return;
    said = words;
    socket?.emit("presence", { wire, reportId, ...(place.editing && { editing: true }) });
  };
  const saySoon = () => {
    clearTimeout(timer);
    timer = setTimeout(say, SETTLE_MS);
  };
  const hear = (told: Presence) => {
    const isFirst = view === null;
    if (told.whole) people = new Map();
    for (const present of told.here) people.set(present.id, present);
    for (const id of told.gone) people.delete(id);
    wire = told.wire;
    show([...people.values()].sort((one, other) => one.name.localeCompare(other.name)));
    if (isFirst) say();
  };
  const forget = () => {
    // To a new connection, this screen has nothing open yet.
    said = "null false";
    show(null);
  };

  return {
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    attach: (made) => {
      socket = made;
      forget();
      made.on("presence", hear);
      made.on("disconnect", forget);
    },
    go: (reportId, editing) => {
      place = { reportId, editing };
      saySoon();
    },
    look: (next) => {
      isSeen = next;
      saySoon();
    },
  };
}
