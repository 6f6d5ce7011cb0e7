import type { Cursor } from "@/lib/protocol/frames.ts";
import type { EventRun, SessionInfo, Snapshot } from "@/lib/protocol/reads.ts";
import type { WireKeeping } from "../_offline/keep-wires.ts";
import { keptFor } from "../_offline/kept-mark.ts";
import { type Admission, openDoor } from "./admission.ts";
import { read } from "./api.ts";
import { SNAPSHOT_PATH } from "./early.ts";
import { paced } from "./paced.ts";
import { createPresenceStore, type PresenceStore } from "./presence-store.ts";
import { createSocketHub, type SocketHub } from "./socket-hub.ts";
import { createWireSession, type KeptWire, type WireSession } from "./wire-session.ts";
import { createWireStore, type WireStore } from "./wire-store.ts";

export interface OpenWire {
  store: WireStore;
  presence: PresenceStore;
}

export interface Newsroom {
  /** The wire of this slug, null for the first one; opened when it is first asked for, it stays open. */
  wire: (slug: string | null) => OpenWire;
  admission: () => Admission;
  subscribe: (listener: () => void) => () => void;
}

/** What a long poll may take beyond its wait: a page of the log over a bad line. */
const DOWNLOAD_MS = 30_000;
const LOAD_AGAIN_MS = 3_000;

let opened: Newsroom | undefined;

/** This page's newsroom: who is signed in and the live wires. Opened once; it outlives every screen. */
export function openNewsroom(): Newsroom {
  opened ??= createNewsroom();
  return opened;
}

/** A wire with what keeps it true. */
interface LiveWire extends OpenWire {
  session: WireSession;
}

function createNewsroom(): Newsroom {
  const door = openDoor();
  const hub = createSocketHub();
  const wires = new Map<string | null, LiveWire>();
  const keptIn = watchKeeping(wires);

  const open = (slug: string | null): LiveWire => {
    const live = openLiveWire(slug, hub, () => keptOf(door.person, slug));
    live.store.subscribe(() => {
      const { link } = live.store.view();
      if (link.status === "ended" && link.code.startsWith("session.")) leave();
    });
    wires.set(slug, live);
    keptIn.add(slug, live.store);
    live.session.start();
    return live;
  };
  const wire = (slug: string | null) => {
    const known = wires.get(slug === firstSlug(door.admission(), wires) ? null : slug);
    return known ?? open(slug);
  };
  const leave = () => {
    keptIn.stop();
    door.shut();
  };

  const watch = () => {
    const admission = door.admission();
    if (admission.status === "in") keptIn.start(admission.info);
    if (admission.status !== "out") return;
    keptIn.stop();
    for (const { session } of wires.values()) session.stop();
  };
  door.subscribe(watch);
  void door.person.then((info) => info && joinOtherTabs(hub, info.user.id));
  wakeWithThePage(wires, hub);
  wire(null);
  return { wire, admission: door.admission, subscribe: door.subscribe };
}

/** The first wire goes by no name; its own is known from who is let in, or from itself. */
function firstSlug(admission: Admission, wires: ReadonlyMap<string | null, LiveWire>): string | undefined {
  const told = admission.status === "in" ? admission.info.wires[0]?.slug : undefined;
  return told ?? wires.get(null)?.store.cursor()[0]?.wire;
}

function openLiveWire(
  slug: string | null,
  hub: SocketHub,
  readKept: () => Promise<KeptWire | undefined>,
): LiveWire {
  const store = createWireStore(paced());
  const presence = createPresenceStore();
  presence.look(document.visibilityState === "visible");
  const named = slug === null ? "" : `&wire=${encodeURIComponent(slug)}`;
  const session = createWireSession({
    store,
    fetchSnapshot: () => read<Snapshot>(`${SNAPSHOT_PATH}${named}`),
    ...(keptFor() !== null && { readKept }),
    fetchHead: (cursor) => fetchRun(cursor, 1),
    loadLongPoll: async () => {
      const { followByEvents } = await import("./long-poll.ts");
      return (parts) => followByEvents(fetchEvents, parts);
    },
    openSocket: (handshake) => {
      const socket = hub.open(handshake);
      presence.attach(socket);
      return socket;
    },
  });
  return { store, presence, session };
}

function fetchEvents({ wire, seq }: Cursor, wait: number, signal: AbortSignal): Promise<EventRun> {
  const path = `wire.events?wire=${wire}&after=${seq}&limit=100&wait=${wait}`;
  return read<EventRun>(path, { signal, patienceMs: wait * 1_000 + DOWNLOAD_MS });
}

function fetchRun({ wire, seq }: Cursor, limit: number): Promise<EventRun> {
  return read<EventRun>(`wire.events?wire=${wire}&after=${seq}&limit=${limit}`);
}

/** Brings the code for sockets and tabs when it is known who this is, and tries again while it cannot be had. */
async function joinOtherTabs(hub: SocketHub, person: string): Promise<void> {
  try {
    const { joinTabs, openSocketIo, tabsName } = await import("./tabs.ts");
    const name = tabsName(person);
    const isShared = typeof BroadcastChannel === "function" && navigator.locks !== undefined;
    const tabs = joinTabs({
      hub,
      openSocket: openSocketIo,
      fetchRun: (cursor) => fetchRun(cursor, 500),
      locks: isShared ? navigator.locks : undefined,
      channel: isShared ? new BroadcastChannel(name) : undefined,
      name,
    });
    document.addEventListener("freeze", tabs.rest);
    document.addEventListener("resume", tabs.wake);
    window.addEventListener("pageshow", tabs.wake);
  } catch {
    setTimeout(() => void joinOtherTabs(hub, person), LOAD_AGAIN_MS);
  }
}

async function keptOf(
  person: Promise<SessionInfo | undefined>,
  slug: string | null,
): Promise<KeptWire | undefined> {
  const [info, { readKeptWire }] = await Promise.all([person, import("../_offline/keep-wires.ts")]);
  return info && readKeptWire(info, slug);
}

/** Keeps the wires on this device from when somebody is let in who may have them there. */
function watchKeeping(wires: ReadonlyMap<string | null, LiveWire>) {
  let keeping: WireKeeping | undefined;
  let isStarted = false;
  const add = (slug: string | null, store: WireStore) => keeping?.add(store, slug ?? "");
  return {
    add,
    start: async (info: SessionInfo) => {
      if (isStarted) return;
      isStarted = true;
      const { startKeeping } = await import("../_offline/keep-wires.ts");
      const started = await startKeeping(info).catch(() => undefined);
      if (!isStarted) return started?.stop();
      keeping = started;
      for (const [slug, { store }] of wires) add(slug, store);
    },
    stop: () => {
      isStarted = false;
      keeping?.stop();
      keeping = undefined;
    },
  };
}

function wakeWithThePage(wires: ReadonlyMap<string | null, LiveWire>, hub: SocketHub): void {
  const wake = () => {
    for (const { session } of wires.values()) session.wake();
  };
  const see = () => {
    const isSeen = document.visibilityState === "visible";
    for (const { presence } of wires.values()) presence.look(isSeen);
    if (!isSeen) return;
    hub.look();
    wake();
  };
  window.addEventListener("online", wake);
  window.addEventListener("pageshow", wake);
  window.addEventListener("focus", hub.look);
  document.addEventListener("resume", wake);
  document.addEventListener("visibilitychange", see);
}
