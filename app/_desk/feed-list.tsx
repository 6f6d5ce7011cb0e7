"use client";

import { useTranslations } from "next-intl";
import { memo, type RefObject, useCallback, useEffect, useId, useLayoutEffect, useRef } from "react";
import { standsFor } from "@/lib/domain/duplicate.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { useSettings } from "../_settings/settings.ts";
import { flagsOn, type OpenFlags } from "../_wire/selectors.ts";
import { namesAt, useOthersByReport } from "../_wire/use-presence.ts";
import { FeedEnd } from "./feed-end.tsx";
import { FeedRow } from "./feed-row.tsx";
import { FeedSpeaker } from "./feed-speaker.tsx";
import { useListSwitches } from "./list-switches.ts";
import { NewPill } from "./new-pill.tsx";
import { useOpened } from "./opened.ts";
import { useFeed } from "./use-feed.ts";
import { useFeedKeys } from "./use-feed-keys.ts";
import type { Groups } from "./use-groups.ts";
import { useIds } from "./use-ids.ts";
import type { Marked } from "./use-marked.ts";
import type { Older } from "./use-older.ts";
import { firstRead, useReadUntil } from "./use-read-until.ts";
import { useRowFocus } from "./use-row-focus.ts";

const TOP_PX = 8;
/** So many rows before the last one drawn, older reports are asked for. */
const NEAR_END = 10;

/** What a list is told by what is around it. */
export interface FeedParts {
  /** What list it is: another one begins at its top. */
  of: string;
  /** It lists the whole wire: where it is left, the wire was read. */
  isWhole: boolean;
  flags: OpenFlags;
  storySlugs: ReadonlyMap<string, string>;
  selectedId: string | null;
  marked: Marked;
  onSelect: (reportId: string | null) => void;
  /** Somebody comes near the end of what is listed. */
  onNearEnd: () => void;
  /** What stands below the last row, and brings more. */
  older: Older;
}

interface FeedListProps extends FeedParts {
  /** What is shown, in order: the same array while none of it changed. */
  rows: readonly Report[];
  /** What has come in by now, shown or not. */
  arrived: RefObject<readonly Report[]>;
  more: Groups["more"];
  open: Groups["open"];
  onToggle: Groups["toggle"];
  /** Whether the list follows the wire, and is read at its top. */
  follows: boolean;
  atTop: boolean;
  onAtTop: (isAtTop: boolean) => void;
  /** A row has the focus, or none. */
  onFocusInside: (isInside: boolean) => void;
  /** Takes in what waits. */
  takeIn: () => void;
}

/** The rows that are on the screen, each at its place. Drawn anew only when something in it changed. */
export const FeedList = memo(function FeedList(props: FeedListProps) {
  const {
    rows,
    of,
    selectedId,
    marked,
    follows,
    atTop,
    onAtTop,
    onFocusInside,
    onSelect,
    onNearEnd,
    takeIn,
  } = props;
  const t = useTranslations("wire");
  const listId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const { density } = useSettings();
  const { onPause, waiting } = useListSwitches();
  const opened = useOpened();
  const others = useOthersByReport();
  const ids = useIds(rows);
  const focus = useRowFocus(scroller, ids, selectedId);
  useEffect(() => onFocusInside(focus.focusedId !== null), [focus.focusedId, onFocusInside]);
  const isLive = follows && atTop;
  const virtual = useFeed({
    scroller,
    ids,
    density,
    placeOf: isLive ? null : of,
    focusedId: focus.focusedId ?? selectedId,
  });
  const readHere = useRef(rows);
  readHere.current = props.isWhole ? rows : [];
  const readUntil = useReadUntil(readHere, rows.length > 0);
  const lineAt = firstRead(rows, readUntil);

  const topId = ids[0];
  // Each new top row is followed, though the effect does not read it.
  useLayoutEffect(() => {
    if (isLive && topId !== undefined && virtual.scrollOffset) virtual.scrollToOffset(0);
  }, [isLive, topId, virtual]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top
  useLayoutEffect(() => {
    if (virtual.scrollOffset) virtual.scrollToOffset(0);
    onAtTop(true);
  }, [of, virtual, onAtTop]);

  const items = virtual.getVirtualItems();
  const lastDrawn = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (!atTop && lastDrawn >= rows.length - NEAR_END) onNearEnd();
  }, [atTop, lastDrawn, rows.length, onNearEnd]);

  const isWanted = useRef(false);
  const showNew = useCallback(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    isWanted.current = waiting.count() > 0;
    if (!isWanted.current) virtual.scrollToOffset(0);
    takeIn();
    onAtTop(true);
  }, [takeIn, onAtTop, waiting, virtual]);
  // Once what waited is listed: before that, its place would be held for the row that was read.
  useLayoutEffect(() => {
    if (isWanted.current) virtual.scrollToOffset(0);
    isWanted.current = false;
  });
  useFeedKeys({
    scroller,
    ids,
    selectedId,
    isUnread: (id) => !opened.has(id),
    onGo: (index) => {
      virtual.scrollToIndex(index, { align: "auto" });
      focus.focus(ids[index] ?? "");
    },
    onSelect,
    onMark: marked.toggle,
    onShowNew: showNew,
    onPause,
  });
  return (
    <>
      <FeedSpeaker rows={props.arrived} />
      <NewPill onPress={showNew} />
      <div
        ref={scroller}
        onScroll={() => onAtTop((scroller.current?.scrollTop ?? 0) <= TOP_PX)}
        data-of={of}
        data-read-here={!follows || undefined}
        className="scroll-quiet @container h-full overflow-y-auto [overflow-anchor:none]"
      >
        <div
          role="feed"
          aria-label={t("list")}
          aria-busy={props.older.end === "loading"}
          className="relative"
          style={{ height: virtual.getTotalSize() }}
          onFocus={focus.onFocus}
          onBlur={focus.onBlur}
        >
          {items.map((item) => {
            const report = rows[item.index];
            if (!report) return null;
            return (
              <FeedRow
                key={item.key}
                listId={listId}
                density={density}
                measure={virtual.measureElement}
                index={item.index}
                start={item.start}
                report={report}
                storySlug={report.storyId ? (props.storySlugs.get(report.storyId) ?? null) : null}
                flagKinds={kindsOn(report, props.flags)}
                {...namesAt(others.get(report.id))}
                selected={report.id === selectedId}
                opened={opened.has(report.id)}
                marked={marked.ids.has(report.id)}
                isMarking={marked.ids.size > 0}
                readUntil={report.id === lineAt ? (readUntil?.at ?? null) : null}
                more={props.more.get(report.id) ?? 0}
                groupOpen={props.open.has(report.id)}
                behind={props.more.has(standsFor(report) ?? "")}
                onToggle={props.onToggle}
                onSelect={onSelect}
                onMark={marked.toggle}
              />
            );
          })}
        </div>
        <FeedEnd {...props.older} />
      </div>
    </>
  );
});

/** As one string, so that an equal list is an equal prop. */
function kindsOn(report: Report, flags: OpenFlags): string {
  return [...new Set(flagsOn(report, flags).map(({ kind }) => kind))].join(" ");
}
