import { createSocketHub, type HubSocket } from "../../app/_wire/socket-hub.ts";
import { joinTabs, type TabParts, type Tabs, tabsName } from "../../app/_wire/tabs.ts";
import { createWireSession, type WireSession } from "../../app/_wire/wire-session.ts";
import { createWireStore, type WireStore } from "../../app/_wire/wire-store.ts";
import type { Cursor, Handshake, PresenceUpdate } from "../../lib/protocol/frames.ts";
import type { EventRun, Snapshot } from "../../lib/protocol/reads.ts";
import { PROTOCOL_VERSION } from "../../lib/protocol/version.ts";
import { EMPTY_WIRE } from "../support/snapshots.ts";
import { AT } from "./wire-fakes.ts";

type Listener = (payload: never) => void;

interface ServerSocket {
  isOpen: boolean;
  /** By wire, how far it has been sent the log. */
  sent: Map<string, Cursor>;
  say: (event: string, payload?: unknown) => void;
}

/** A gateway without events in its frames: what counts is the numbers. */
export function fakeServer() {
  const heads = new Map([
    ["syria", 10],
    ["iraq", 5],
  ]);
  const sockets = new Set<ServerSocket>();
  const handshakes: Handshake[] = [];
  const told: PresenceUpdate[] = [];
  let isUp = true;
  let epoch = "e1";
  const headOf = (wire: string) => ({ wire, epoch, head: heads.get(wire) ?? 0, at: AT });
  const send = (socket: ServerSocket) => {
    for (const [wire, cursor] of socket.sent) {
      const { head } = headOf(wire);
      if (cursor.seq < head)
        socket.say("frame", { wire, epoch, from: cursor.seq, to: head, at: AT, events: [] });
      socket.sent.set(wire, { ...cursor, seq: head });
    }
  };
  const open = () => [...sockets].filter((socket) => socket.isOpen);

  const openSocket = (handshake: () => Handshake): HubSocket => {
    const listeners = new Map<string, Listener[]>();
    const mine: ServerSocket = {
      isOpen: false,
      sent: new Map(),
      say: (event, payload) => {
        for (const hear of listeners.get(event) ?? []) hear(structuredClone(payload) as never);
      },
    };
    sockets.add(mine);
    const accept = () => {
      const brought = structuredClone(handshake());
      handshakes.push(brought);
      if (!isUp) return mine.say("connect_error", new Error("refused"));
      mine.isOpen = true;
      mine.sent = new Map(brought.cursors.map((cursor) => [cursor.wire, cursor]));
      mine.say("connect");
      for (const { wire, epoch: known } of brought.cursors) {
        if (known === epoch) continue;
        mine.sent.delete(wire);
        mine.say("resync", { wire, reason: "epoch" });
      }
      send(mine);
      for (const wire of mine.sent.keys()) {
        mine.say("head", headOf(wire));
        mine.say("presence", { wire, whole: true, here: [], gone: [] });
      }
    };
    return {
      get connected() {
        return mine.isOpen;
      },
      connect: () => setTimeout(accept, 5),
      disconnect: () => {
        mine.isOpen = false;
      },
      on: (event, listener) => listeners.set(event, [...(listeners.get(event) ?? []), listener]),
      emit: (_event, update) => told.push(update),
    };
  };

  return {
    handshakes,
    told,
    openSocket,
    connections: () => open().length,
    /** The log grows by so many; whoever is connected is sent them. */
    publish: (wire: string, count: number) => {
      heads.set(wire, (heads.get(wire) ?? 0) + count);
      for (const socket of open()) send(socket);
    },
    beat: () => {
      for (const socket of open()) for (const wire of socket.sent.keys()) socket.say("head", headOf(wire));
    },
    setUp: (next: boolean) => {
      isUp = next;
      if (next) return;
      for (const socket of open()) {
        socket.isOpen = false;
        socket.say("disconnect", "transport close");
      }
    },
    rebuild: () => {
      epoch = "e2";
    },
    say: (event: string, payload: unknown) => {
      for (const socket of open()) socket.say(event, payload);
    },
    snapshot: async (wire: string): Promise<Snapshot> => {
      if (!isUp) throw new Error("unreachable");
      return { wire, epoch, seq: headOf(wire).head, ...EMPTY_WIRE };
    },
    run: async ({ wire, seq }: Cursor): Promise<EventRun> => {
      if (!isUp) throw new Error("unreachable");
      const { head } = headOf(wire);
      const to = Math.min(head, seq + 500);
      return {
        protocol: PROTOCOL_VERSION,
        wire,
        epoch,
        from: Math.min(seq, head),
        to,
        head,
        at: AT,
        events: [],
      };
    },
  };
}

interface Held {
  owner: object;
  isHeld: boolean;
  grant: () => void;
  lose: () => void;
}

/** The locks of one browser; each tab asks for them through its own `for`. */
export function fakeLocks() {
  const lines = new Map<string, Held[]>();
  const next = (name: string) => {
    const [first] = lines.get(name) ?? [];
    if (first && !first.isHeld) {
      first.isHeld = true;
      first.grant();
    }
  };
  const leave = (name: string, one: Held) => {
    lines.set(
      name,
      (lines.get(name) ?? []).filter((other) => other !== one),
    );
    next(name);
  };
  const requestFor =
    (owner: object) => (name: string, options: LockOptions, run: (lock: unknown) => unknown) =>
      new Promise((resolve, reject) => {
        const line = lines.get(name) ?? [];
        const one: Held = {
          owner,
          isHeld: false,
          grant: () =>
            queueMicrotask(() => {
              Promise.resolve(run({ name }))
                .then(resolve, reject)
                .finally(() => leave(name, one));
            }),
          lose: () => reject(new DOMException("taken", "AbortError")),
        };
        if (options.ifAvailable && line.length > 0) return resolve(Promise.resolve(run(null)));
        options.signal?.addEventListener("abort", () => {
          if (one.isHeld) return;
          one.lose();
          leave(name, one);
        });
        if (options.steal) {
          const [holder] = line.filter(({ isHeld }) => isHeld);
          holder?.lose();
          lines.set(name, [one, ...line.filter((other) => other !== holder)]);
        } else lines.set(name, [...line, one]);
        next(name);
      });
  return {
    for: (owner: object): NonNullable<TabParts["locks"]> => {
      const request = requestFor(owner);
      return {
        request: ((name: string, ...rest: unknown[]) => {
          const [options, run] = rest.length === 1 ? [{}, rest[0]] : rest;
          return request(name, options as LockOptions, run as (lock: unknown) => unknown);
        }) as LockManager["request"],
      };
    },
    /** The tab is gone, and its locks with it. */
    drop: (owner: object) => {
      for (const [name, line] of lines) {
        lines.set(
          name,
          line.filter((one) => one.owner !== owner),
        );
        next(name);
      }
    },
  };
}

/** A browser with tabs, and the server that they talk to. */
export function fakeBrowser(server: ReturnType<typeof fakeServer>) {
  const locks = fakeLocks();
  const ears = new Map<object, (event: MessageEvent) => void>();
  return {
    /** A tab that reads these wires. */
    open: (...wires: string[]) => {
      const owner = {};
      const deaf = { now: false };
      const channel = {
        postMessage: (data: unknown) => {
          const copy = structuredClone(data);
          if (deaf.now) return;
          for (const [other, hear] of ears)
            if (other !== owner) queueMicrotask(() => hear({ data: copy } as MessageEvent));
        },
        addEventListener: (_name: string, hear: (event: MessageEvent) => void) =>
          ears.set(owner, (event) => {
            if (!deaf.now) hear(event);
          }),
      } as unknown as BroadcastChannel;
      const hub = createSocketHub();
      const sockets = new Map<string, HubSocket>();
      const stores = new Map<string, WireStore>();
      const sessions: WireSession[] = [];
      const opened: HubSocket[] = [];
      const openSocket: TabParts["openSocket"] = (handshake) => {
        const socket = server.openSocket(handshake);
        opened.push(socket);
        return socket;
      };
      const read = (wire: string) => {
        const store = createWireStore((flush) => flush());
        const session = createWireSession({
          store,
          fetchSnapshot: () => server.snapshot(wire),
          openSocket: (handshake) => {
            const socket = hub.open(handshake);
            sockets.set(wire, socket);
            return socket;
          },
          random: () => 0.5,
        });
        stores.set(wire, store);
        sessions.push(session);
        session.start();
      };
      for (const wire of wires) read(wire);
      const tabs: Tabs = joinTabs({
        hub,
        openSocket,
        fetchRun: server.run,
        locks: locks.for(owner),
        channel,
        name: tabsName("p1"),
      });
      const view = (wire: string) => {
        const store = stores.get(wire);
        if (!store) throw new Error(`${wire} is not read here`);
        return store.view();
      };
      return {
        read,
        rest: tabs.rest,
        wake: tabs.wake,
        look: hub.look,
        seq: (wire = "syria") => view(wire).state?.seq,
        status: (wire = "syria") => view(wire).link.status,
        view: (wire = "syria") => view(wire),
        say: (update: PresenceUpdate) => sockets.get(update.wire)?.emit("presence", update),
        /** It neither hears nor speaks nor runs any more, but its locks stay. */
        freeze: () => {
          deaf.now = true;
        },
        thaw: () => {
          deaf.now = false;
        },
        close: () => {
          deaf.now = true;
          for (const session of sessions) session.stop();
          for (const socket of opened) socket.disconnect();
          locks.drop(owner);
        },
      };
    },
  };
}
