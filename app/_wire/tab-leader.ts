import type { Cursor, Frame, Head, Presence, Present } from "@/lib/protocol/frames.ts";
import type { Carrier, Ears, ServerWord } from "./carrier.ts";
import { createSocketCarrier, type OpenSocket } from "./socket-carrier.ts";
import type { RelayedWire, TabState, TabWord } from "./tab-words.ts";
import { whereIs } from "./where-is.ts";

/** Followers that come back make the leader try again no more often than this. */
const TRY_EVERY_MS = 2_000;

interface LeaderParts {
  tab: string;
  ears: Ears;
  openSocket: OpenSocket;
  /** Says something to the other tabs. */
  post: (word: TabWord) => void;
  /** Another tab was heard for the first time. */
  onTab?: (tab: string) => void;
}

export interface Leader extends Carrier {
  hear: (word: TabWord) => void;
  /** That tab is gone. */
  forget: (tab: string) => void;
}

/** What the leader knows of a wire that it follows for itself or for others. */
interface Relay {
  cursor: Cursor;
  head: Head | null;
  people: Map<string, Present> | null;
  /** Where the server was last told that the person is. */
  said: string;
}

/** The tab with the socket: it follows what any tab wants, and passes on all that the server says. */
export function createLeader({ tab, ears, openSocket, post, onTab }: LeaderParts): Leader {
  const relays = new Map<string, Relay>();
  const tabs = new Map<string, TabState>();
  let link: "up" | "trying" | "down" = "trying";
  /** A handshake is to be made. */
  let isDue = false;
  let triedAt = Number.NEGATIVE_INFINITY;

  const tell = () => post({ kind: "leader", tab, link, wires: [...relays].map(asTold) });

  /** This page's own cursor first: the others fill what they lack by themselves. */
  const wanted = (): Cursor[] => {
    const cursors = new Map<string, Cursor>();
    for (const { cursors: theirs } of tabs.values())
      for (const cursor of theirs) cursors.set(cursor.wire, relays.get(cursor.wire)?.cursor ?? cursor);
    for (const cursor of ears.cursors()) cursors.set(cursor.wire, cursor);
    return [...cursors.values()];
  };

  /** Says where the person is, if the server asks that of them and does not know it yet. */
  const sayPlace = (wire: string) => {
    const relay = relays.get(wire);
    if (!relay?.people) return;
    const said = [ears.whereabouts(), ...tabs.values()].flatMap(({ places, lookedAt }) =>
      places.map((place) => ({ place, lookedAt })),
    );
    const place = whereIs(said.filter((one) => one.place.wire === wire)) ?? { wire, reportId: null };
    const words = `${place.reportId} ${place.editing ?? false}`;
    if (words === relay.said) return;
    relay.said = words;
    socket.say(place);
  };
  const sayPlaces = () => {
    for (const wire of relays.keys()) sayPlace(wire);
  };

  const note = (event: ServerWord, payload: unknown) => {
    if (event === "frame") {
      const { wire, epoch, to } = payload as Frame;
      const relay = relays.get(wire);
      if (relay) relay.cursor = { wire, epoch, seq: to };
    }
    if (event === "head") {
      const relay = relays.get((payload as Head).wire);
      if (relay) relay.head = payload as Head;
    }
    if (event === "resync") relays.delete((payload as { wire: string }).wire);
    if (event === "presence") notePeople(payload as Presence);
  };
  const notePeople = ({ wire, whole, here, gone }: Presence) => {
    const relay = relays.get(wire);
    if (!relay) return;
    const people = whole ? new Map<string, Present>() : (relay.people ?? new Map());
    for (const one of here) people.set(one.id, one);
    for (const id of gone) people.delete(id);
    const isFirst = relay.people === null;
    relay.people = people;
    if (isFirst) sayPlace(wire);
  };

  const socket = createSocketCarrier(openSocket, {
    cursors: wanted,
    begin: (cursors) => {
      isDue = false;
      relays.clear();
      // To a new connection nothing has been said.
      for (const cursor of cursors)
        relays.set(cursor.wire, { cursor, head: null, people: null, said: "null false" });
    },
    up: (wires) => {
      link = "up";
      ears.up(wires);
      tell();
    },
    word: (event, payload) => {
      note(event, payload);
      // Whoever comes later is told how far this is, and fills what was before.
      if (tabs.size > 0) post({ kind: "said", event, payload });
      if (event === "bye") link = "down";
      ears.word(event, payload);
    },
    down: () => {
      isDue = false;
      link = "down";
      ears.down();
      tell();
    },
  });

  const join = () => {
    triedAt = Date.now();
    isDue = wanted().length > 0;
    if (link === "down") link = "trying";
    socket.join();
  };

  const hear = (word: TabWord) => {
    if (word.kind !== "tab") return;
    const { kind: _, tab: other, ...state } = word;
    if (!tabs.has(other)) onTab?.(other);
    tabs.set(other, state);
    const isNew = state.cursors.some(({ wire }) => !relays.has(wire));
    // The clock may have been set back.
    const isRested = Math.abs(Date.now() - triedAt) > TRY_EVERY_MS;
    const mayTry = link === "down" && state.cursors.length > 0 && isRested;
    // A handshake that is still to be made takes it along.
    if (!isDue && (mayTry || (isNew && link !== "down"))) join();
    sayPlaces();
    tell();
  };

  return {
    join,
    leave: socket.leave,
    say: (wire) => (wire === undefined ? sayPlaces() : sayPlace(wire)),
    hear,
    forget: (other) => {
      tabs.delete(other);
      sayPlaces();
    },
    stop: socket.stop,
  };
}

function asTold([wire, { cursor, head, people }]: [string, Relay]): RelayedWire {
  const presence = people && { wire, whole: true, here: [...people.values()], gone: [] };
  return { ...cursor, head, presence };
}
