"use client";

import { useMemo, useSyncExternalStore } from "react";
import type { WireState } from "@/lib/domain/apply-event.ts";
import type { Subject } from "@/lib/domain/conditions.ts";
import { type Ability, may } from "@/lib/domain/policy.ts";
import type { Correspondent, Question } from "@/lib/protocol/correspondents.ts";
import type { Acknowledgement, Notice } from "@/lib/protocol/notices.ts";
import type { SessionInfo } from "@/lib/protocol/reads.ts";
import type { Flag, Report, Story } from "@/lib/protocol/rows.ts";
import type { Admission } from "./admission.ts";
import { openNewsroom } from "./newsroom.ts";
import { flagsBySubject, type OpenFlags, rowsIn, storiesByChange } from "./selectors.ts";
import { useWireScope } from "./wire-scope.tsx";
import type { Link, WireStore, WireView } from "./wire-store.ts";

const NOTHING: WireView = {
  state: null,
  link: { status: "connecting" },
  mark: null,
  completeAt: null,
  order: [],
  changes: null,
};
const ASKING: Admission = { status: "asking" };
const nobody = () => () => {};

const inBrowser = typeof window !== "undefined";

/** The store of the wire that is read here; undefined outside a browser. */
export function useWireStore(): WireStore | undefined {
  const scope = useWireScope();
  return inBrowser ? openNewsroom().wire(scope).store : undefined;
}

/** The wire as it now is; draws anew at most once per animation frame. For a part of it, `usePicked` draws less. */
export function useWire(): WireView {
  return usePicked(whole);
}

/** A part of the wire as it now is; draws anew only when `pick` answers another value. */
export function usePicked<T>(pick: (view: WireView) => T): T {
  const store = useWireStore();
  return useSyncExternalStore(
    store?.subscribe ?? nobody,
    () => pick(store?.view() ?? NOTHING),
    () => pick(NOTHING),
  );
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
export function useReports(): readonly Report[] | null {
  return usePicked(reportsOf);
}

/** A report as the wire has it; null when it has none such. */
export function useReportRow(reportId: string): Report | null {
  return usePicked(({ state }) => state?.reports.get(reportId) ?? null);
}

/** How this screen is joined to the newsroom. */
export function useLink(): Link {
  return usePicked(({ link }) => link);
}

/** All stories, the last changed first. */
export function useStories(): Story[] | null {
  const stories = useTable((state) => state.stories);
  return useMemo(() => stories && storiesByChange(stories), [stories]);
}

/** The open flags of the wire. */
export function useFlags(): Flag[] | null {
  return useTable((state) => state.flags);
}

/** The open flags, by the report or story they stand on. */
export function useOpenFlags(): OpenFlags {
  const flags = useTable((state) => state.flags);
  return useMemo(() => flagsBySubject(flags ?? []), [flags]);
}

/** The open notices, oldest first, each with those of whom it asks. */
export function useNotices(): { notice: Notice; asked: Acknowledgement[] }[] | null {
  const notices = useTable((state) => state.notices);
  const acknowledgements = useTable((state) => state.acknowledgements);
  return useMemo(() => {
    if (!notices || !acknowledgements) return null;
    return sorted(notices, "at").map((notice) => ({
      notice,
      asked: acknowledgements.filter(({ noticeId }) => noticeId === notice.id),
    }));
  }, [notices, acknowledgements]);
}

/** The questions that are not closed, oldest first. */
export function useQuestions(): Question[] | null {
  const questions = useTable((state) => state.questions);
  return useMemo(() => questions && sorted(questions, "askedAt"), [questions]);
}

/** How the correspondents are, by byline. */
export function useCorrespondents(): Correspondent[] | null {
  const correspondents = useTable((state) => state.correspondents);
  return useMemo(() => correspondents && sorted(correspondents, "byline"), [correspondents]);
}

/** The rows of a table of the wire, the same array while none changed; null before the first snapshot. */
function useTable<Row>(of: (state: WireState) => ReadonlyMap<string, Row>): Row[] | null {
  return usePicked(({ state }) => state && rowsIn(of(state)));
}

const whole = (view: WireView) => view;
const reportsOf = ({ state, order }: WireView) => state && order;

function sorted<Key extends string, Row extends Record<Key, string>>(rows: readonly Row[], by: Key): Row[] {
  return [...rows].sort((one, other) => one[by].localeCompare(other[by]));
}
