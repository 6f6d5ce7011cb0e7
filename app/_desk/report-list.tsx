"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { countSet, type ReportFilter, writeFilter } from "@/lib/domain/report-filter.ts";
import { prepareInIdleTime } from "../_find/prepare-words.ts";
import type { ChangeFilter } from "../_find/use-filter.ts";
import { useFiltered } from "../_find/use-filtered.ts";
import { part } from "../_ui/part.tsx";
import { RowsSkeleton } from "../_ui/rows-skeleton.tsx";
import { useLink, useOpenFlags, useStories, useWireStore } from "../_wire/hooks.ts";
import { createWaiting, ListSwitchesContext } from "./list-switches.ts";
import { useGroups } from "./use-groups.ts";
import { useMarked } from "./use-marked.ts";
import { useOlder } from "./use-older.ts";

// The list is on its way while the page is drawn and the reports are fetched.
const feed = typeof window === "undefined" ? undefined : import("./feed.tsx");
const Feed = part(() => (feed ?? import("./feed.tsx")).then((module) => module.Feed), Rows);
const NoRows = part(() => import("./no-rows.tsx").then((module) => module.NoRows));
const MarkedBar = part(() => import("./marked-bar.tsx").then((module) => module.MarkedBar));

interface ReportListProps {
  filter: ReportFilter;
  selectedId: string | null;
  onSelect: (reportId: string | null) => void;
  /** To let go of the filter where it shows nothing. */
  onFilter?: ChangeFilter;
  /** What stands above the list; where it is the same, it is not drawn again with the list. */
  head: ReactNode;
}

/**
 * What a filter shows of the wire, live, with the switches of the list. Several may stand side by side, each of a wire of
 * its own: each scrolls, holds and counts for itself.
 */
export function ReportList({ filter, selectedId, onSelect, onFilter, head }: ReportListProps) {
  const shown = useFiltered(filter);
  const groups = useGroups(shown, selectedId);
  const flags = useOpenFlags();
  const storySlugs = useStorySlugs();
  const marked = useMarked();
  const older = useOlder();
  const link = useLink();
  const [paused, setPaused] = useState(false);
  const [waiting] = useState(createWaiting);
  const switches = useMemo(
    () => ({ paused, onPause: () => setPaused((was) => !was), waiting }),
    [paused, waiting],
  );
  useWordsReady();
  const { end, load } = older;
  const onNearEnd = useCallback(() => {
    if (end === "more") load();
  }, [end, load]);
  const isWhole = countSet(filter) === 0;
  const isThere = groups !== null && groups.rows.length > 0;
  const isComing = shown === null && link.status !== "offline";
  return (
    <ListSwitchesContext value={switches}>
      <div data-list className="flex min-h-0 flex-1 flex-col">
        {head}
        {marked.ids.size > 0 && <MarkedBar marked={marked} rows={shown ?? []} />}
        {isThere && (
          <Feed
            groups={groups}
            of={writeFilter(filter).toString()}
            isWhole={isWhole}
            flags={flags}
            storySlugs={storySlugs}
            selectedId={selectedId}
            marked={marked}
            onSelect={onSelect}
            onNearEnd={onNearEnd}
            older={older}
          />
        )}
        {!isThere && isComing && <Rows />}
        {!isThere && !isComing && (
          <NoRows
            isLoaded={shown !== null}
            isWhole={isWhole}
            filter={filter}
            onFilter={onFilter}
            older={older}
          />
        )}
      </div>
    </ListSwitchesContext>
  );
}

function useStorySlugs(): ReadonlyMap<string, string> {
  const stories = useStories();
  return useMemo(() => new Map(stories?.map(({ id, slug }) => [id, slug])), [stories]);
}

/** What is searched for in the list is made ready before anybody asks. */
function useWordsReady(): void {
  const store = useWireStore();
  useEffect(() => store && prepareInIdleTime(() => store.view().order, store.subscribe), [store]);
}

/** The shape of the rows, until they are there. */
function Rows() {
  const t = useTranslations("app");
  return <RowsSkeleton label={t("loading")} />;
}
