import type { SessionInfo } from "@/lib/protocol/reads.ts";
import { finishForgetting, forgetKept, keptFor } from "../_offline/kept-mark.ts";
import { forgetWriter, rememberWriter } from "../_offline/last-writer.ts";
import { read } from "./api.ts";
import { isSignedOut } from "./api-failure.ts";
import { SESSION_PATH } from "./early.ts";

export type Admission =
  | { status: "asking" }
  | { status: "unreachable" }
  | { status: "out" }
  | { status: "in"; info: SessionInfo };

export interface Door {
  admission: () => Admission;
  subscribe: (listener: () => void) => () => void;
  /** Who the server says that this is, or whose wire is kept here while it says nothing; undefined when nobody. */
  person: Promise<SessionInfo | undefined>;
  /** Nobody is let in any more. */
  shut: () => void;
}

const RETRY_MS = 3_000;
/** Whoever has a wire on this device does not wait longer than this to read it. */
const PATIENCE_MS = 4_000;

/** Asks who is signed in, again while nobody answers; meanwhile whoever was last lets the kept wire be read. */
export function openDoor(): Door {
  let admission: Admission = { status: "asking" };
  let meet: (info: SessionInfo | undefined) => void = () => {};
  const person = new Promise<SessionInfo | undefined>((done) => {
    meet = done;
  });
  const listeners = new Set<() => void>();
  const set = (next: Admission) => {
    admission = next;
    if (next.status === "in") meet(next.info);
    if (next.status === "out") meet(undefined);
    for (const listener of listeners) listener();
  };
  const unreached = async () => {
    if (admission.status === "in" && Date.parse(admission.info.until) > Date.now()) return;
    const info = keptFor() === null ? undefined : await lastKept().catch(() => undefined);
    // Their session has ended, and nobody could say so: what was kept is gone, and is shown no longer either.
    if (admission.status === "in") return location.reload();
    if (info) set({ status: "in", info });
    else set({ status: "unreachable" });
  };
  const shut = () => {
    forgetWriter();
    set({ status: "out" });
    void forgetKept().catch(() => undefined);
  };
  const letIn = async (info: SessionInfo) => {
    const before = admission.status === "in" ? admission.info.user : info.user;
    if (before.id === info.user.id && before.role === info.user.role) {
      rememberWriter(info);
      return set({ status: "in", info });
    }
    // Somebody else than whose kept wire is on the screen.
    forgetWriter();
    await forgetKept().catch(() => undefined);
    location.reload();
  };
  const ask = async () => {
    try {
      await letIn(
        await read<SessionInfo>(SESSION_PATH, keptFor() === null ? {} : { patienceMs: PATIENCE_MS }),
      );
    } catch (failure) {
      if (isSignedOut(failure)) return shut();
      await unreached();
      setTimeout(ask, RETRY_MS);
    }
  };
  void ask();
  void finishForgetting().catch(() => undefined);
  return {
    admission: () => admission,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    person,
    shut,
  };
}

async function lastKept(): Promise<SessionInfo | undefined> {
  const { lastSession } = await import("../_offline/keep-wires.ts");
  return lastSession();
}
