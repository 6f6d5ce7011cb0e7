"use client";

import { useMemo, useSyncExternalStore } from "react";
import { type Ability, may, type Subject } from "@/lib/domain/policy.ts";
import type { SessionInfo } from "@/lib/protocol/reads.ts";
import type { Flag, Report, Story } from "@/lib/protocol/rows.ts";
import { type Admission, openNewsroom } from "./newsroom.ts";
import { flagsBySubject, newestFirst, type OpenFlags, storiesByChange } from "./selectors.ts";
import type { WireView } from "./wire-store.ts";

const NOTHING: WireView = { state: null, link: { status: "connecting" }, mark: null };
const ASKING: Admission = { status: "asking" };
const nobody = () => () => {};

const inBrowser = typeof window !== "undefined";

/** The wire as it now is; draws anew at most once per animation frame. */
export function useWire(): WireView {
  const store = inBrowser ? openNewsroom().store : undefined;
  return useSyncExternalStore(store?.subscribe ?? nobody, store?.view ?? (() => NOTHING), () => NOTHING);
}

/** Whether anybody is signed in here. */
export function useAdmission(): Admission {
  const newsroom = inBrowser ? openNewsroom() : undefined;
  return useSyncExternalStore(
    newsroom?.subscribe ?? nobody,
    newsroom?.admission ?? (() => ASKING),
    () => ASKING,
  );
}

/** Who is signed in; null until the server has said. */
export function useSessionInfo(): SessionInfo | null {
  const admission = useAdmission();
  return admission.status === "in" ? admission.info : null;
}

/** Asks the policy for the person signed in; nothing is allowed to nobody. */
export function useMay(): (ability: Ability, subject?: Subject) => boolean {
  const info = useSessionInfo();
  return useMemo(() => (ability, subject) => info !== null && may(info.user, ability, subject), [info]);
}

/** All reports of the wire in its order, newest first; null before the first snapshot. */
export function useReports(): Report[] | null {
  const view = useWire();
  return useMemo(() => (view.state ? newestFirst(view.state.reports.values()) : null), [view]);
}

/** All stories, the last changed first. */
export function useStories(): Story[] | null {
  const view = useWire();
  return useMemo(() => (view.state ? storiesByChange(view.state.stories.values()) : null), [view]);
}

/** The open flags of the wire. */
export function useFlags(): Flag[] | null {
  const view = useWire();
  return useMemo(() => (view.state ? [...view.state.flags.values()] : null), [view]);
}

/** The open flags, by the report or story they stand on. */
export function useOpenFlags(): OpenFlags {
  const view = useWire();
  return useMemo(() => flagsBySubject(view.state?.flags.values() ?? []), [view]);
}
