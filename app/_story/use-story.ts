"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import type { WireState } from "@/lib/domain/apply-event.ts";
import type { Report, Story } from "@/lib/protocol/rows.ts";
import type { StoryDetail } from "@/lib/protocol/story-reads.ts";
import { read } from "../_wire/api.ts";
import { useWire } from "../_wire/hooks.ts";
import { useOfWire } from "../_wire/wire-scope.tsx";

export interface OpenStory {
  /** The row as the wire has it; a closed one as the server last told. Null while nothing is known. */
  story: Story | null;
  /** As they came in. */
  reports: Report[];
  detail: StoryDetail | null;
  failure: unknown;
  retry: () => void;
}

/** A burst of changes is asked after once. */
const SETTLE_MS = 250;

/** A story as it now is: the wire's rows at once, its past as soon as the server brings it, anew after each change. */
export function useStory(storyId: string): OpenStory {
  const view = useWire();
  const { state } = view;
  const [detail, setDetail] = useState<StoryDetail | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  const { path: ofWire } = useOfWire();
  const changes = useChanges(rowsOf(state, storyId));
  const isFirst = detail === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of any of its rows or a retry asks again
  useEffect(() => {
    let wanted = true;
    const ask = () =>
      read<StoryDetail>(ofWire(`story.show?id=${encodeURIComponent(storyId)}`)).then(
        (answer) => {
          if (!wanted) return;
          setDetail(answer);
          setFailure(null);
        },
        (problem) => wanted && setFailure(problem),
      );
    const timer = setTimeout(ask, isFirst ? 0 : SETTLE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [storyId, changes, tries, ofWire]);
  const retry = useCallback(() => setTries((count) => count + 1), []);
  const live = state?.stories.get(storyId);
  const told = detail?.story ?? null;
  const story = live && live.version >= (told?.version ?? 0) ? live : told;
  const reports = useMemo(() => reportsOf(view.state, storyId, detail), [view, storyId, detail]);
  return { story, reports, detail, failure, retry };
}

/** What the screen knows of a story: a new object for each row that changed. */
function rowsOf(state: WireState | null, storyId: string): object[] {
  if (!state) return [];
  const reports = [...state.reports.values()].filter((report) => report.storyId === storyId);
  const ids = new Set(reports.map(({ id }) => id));
  const flags = [...state.flags.values()].filter(
    (flag) => flag.storyId === storyId || (flag.reportId !== null && ids.has(flag.reportId)),
  );
  const questions = [...state.questions.values()].filter(({ reportId }) => ids.has(reportId));
  const story = state.stories.get(storyId);
  return [...(story ? [story] : []), ...reports, ...flags, ...questions];
}

/** How often these rows have changed since the first time. */
function useChanges(rows: object[]): number {
  const [known, setKnown] = useState({ rows, count: 0 });
  const isSame = rows.length === known.rows.length && rows.every((row, index) => row === known.rows[index]);
  if (isSame) return known.count;
  setKnown({ rows, count: known.count + 1 });
  return known.count + 1;
}

/** Those that the server told of, each as the wire has it by now, and those that came since. */
function reportsOf(state: WireState | null, storyId: string, detail: StoryDetail | null): Report[] {
  const byId = new Map(detail?.reports.map((report) => [report.id, report]));
  for (const report of state?.reports.values() ?? []) byId.set(report.id, report);
  return [...byId.values()]
    .filter((report) => report.storyId === storyId)
    .sort((one, other) => one.filedSeq - other.filedSeq);
}
