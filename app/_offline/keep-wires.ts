import type { SessionInfo } from "@/lib/protocol/reads.ts";
import { PROTOCOL_VERSION } from "@/lib/protocol/version.ts";
import type { KeptWire } from "../_wire/wire-session.ts";
import type { WireStore } from "../_wire/wire-store.ts";
import { createKeeper, type Keeper } from "./keeper.ts";
import { forgetKept, keptFor, markKept, mayKeep } from "./kept-mark.ts";
import { keepSession, keepWire, keptSession, keptWire } from "./kept-store.ts";

/** Keeps these wires for this person from now on; answers how to stop. */
export interface WireKeeping {
  add: (store: WireStore, wire: string) => void;
  stop: () => void;
}

/** Begins to keep what this person reads, if that may be; what was kept for anybody else is forgotten first. */
export async function startKeeping(info: SessionInfo): Promise<WireKeeping | undefined> {
  const { id, role } = info.user;
  if (keptFor() !== id || !mayKeep(role)) await forgetKept();
  if (!mayKeep(role)) return undefined;
  markKept(id);
  // Without the mark nobody would find the way to forget it.
  if (keptFor() !== id) return undefined;
  await keepSession(info);
  return keepFor(info);
}

function keepFor({ user }: SessionInfo): WireKeeping {
  const keepers = new Set<Keeper>();
  const stopping = new AbortController();
  const { signal } = stopping;
  const isAllowed = () => {
    if (keptFor() !== user.id) return false;
    if (mayKeep(user.role)) return true;
    void forgetKept();
    return false;
  };
  const flush = () => {
    if (document.visibilityState === "hidden") for (const keeper of keepers) keeper.flush();
  };
  document.addEventListener("visibilitychange", flush, { signal });

  return {
    add: (store, wire) => {
      const keep = () => {
        const keeper = createKeeper({ store, personId: user.id, save: keepWire, isAllowed });
        keepers.add(keeper);
      };
      // One tab keeps a wire, the next one when that is closed.
      const { locks } = navigator;
      if (!locks) return keep();
      const name = `barq.keep.${PROTOCOL_VERSION}.${user.id}.${wire}`;
      const held = locks.request(name, { signal }, () => {
        keep();
        return new Promise((done) => signal.addEventListener("abort", done));
      });
      held.catch(() => undefined);
    },
    stop: () => {
      for (const keeper of keepers) keeper.stop();
      stopping.abort();
    },
  };
}

/**
 * Who was signed in when the newsroom was last reached from here; undefined when that is not kept. Once their session
 * would have ended all that is kept is forgotten: a device that is lost is not read for longer.
 */
export async function lastSession(): Promise<SessionInfo | undefined> {
  const info = await keptSession().catch(() => undefined);
  if (!info || keptFor() !== info.user.id || !mayKeep(info.user.role)) return undefined;
  if (Date.parse(info.until) > Date.now()) return info;
  // Nobody waits for it: from the first moment on it is nobody's.
  void forgetKept().catch(() => undefined);
  return undefined;
}

/** A wire as it was kept for this person; undefined when it was not, or when they see more or less by now. */
export async function readKeptWire(info: SessionInfo, wire: string | null): Promise<KeptWire | undefined> {
  const before = await lastSession();
  const slug = wire ?? info.wires[0]?.slug;
  if (!slug || before?.user.id !== info.user.id || before.user.role !== info.user.role) return undefined;
  const kept = await keptWire(slug);
  if (kept?.head.personId !== info.user.id) return undefined;
  return { snapshot: kept.snapshot, at: kept.head.at };
}
