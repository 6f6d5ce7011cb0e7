"use client";

import { ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FocusEvent, type PointerEvent, useCallback, useRef, useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import type { OpenFlags } from "../_wire/selectors.ts";
import { namesAt, useOthersByReport } from "../_wire/use-presence.ts";
import { FeedRow } from "./feed-row.tsx";
import { FeedSpeaker } from "./feed-speaker.tsx";
import { useOpened } from "./opened.ts";
import { useFeed } from "./use-feed.ts";
import { useFeedKeys } from "./use-feed-keys.ts";

interface FeedProps {
  reports: Report[];
  flags: OpenFlags;
  storySlugs: ReadonlyMap<string, string>;
  selectedId: string | null;
  paused: boolean;
  onPause: () => void;
  onSelect: (reportId: string | null) => void;
}

/** The live list: newest first, still under the eye that reads it. */
export function Feed({ reports, flags, storySlugs, selectedId, paused, onPause, onSelect }: FeedProps) {
  const t = useTranslations("wire");
  const scroller = useRef<HTMLDivElement>(null);
  const [pointerInside, setPointerInside] = useState(false);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const opened = useOpened();
  const others = useOthersByReport();
  const hold = { paused, pointerInside, focusInside: focusedId !== null };
  const { virtual, onScroll, toTop, fresh } = useFeed(scroller, reports, hold, focusedId ?? selectedId);
  const showNew = useCallback(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    toTop();
  }, [toTop]);
  useFeedKeys({ reports, virtual, scroller, selectedId, onSelect, onShowNew: showNew, onPause });
  const point = (inside: boolean) => (event: PointerEvent) => {
    if (event.pointerType === "mouse") setPointerInside(inside);
  };
  const onFocus = (event: FocusEvent) => {
    setFocusedId((event.target as HTMLElement).closest<HTMLElement>("[data-report]")?.dataset.report ?? null);
  };
  return (
    <div className="relative min-h-0 flex-1" onPointerEnter={point(true)} onPointerLeave={point(false)}>
      <FeedSpeaker topSeq={reports[0]?.filedSeq ?? 0} reports={reports} />
      {fresh > 0 && (
        <button
          type="button"
          onClick={showNew}
          className="absolute start-1/2 top-2 z-10 flex min-h-11 -translate-x-1/2 items-center gap-1.5 rounded-full bg-accent px-4 text-sm font-semibold text-on-accent shadow-pop desk:min-h-8 rtl:translate-x-1/2"
        >
          <ArrowUp size={15} aria-hidden />
          {t("new", { count: fresh })}
        </button>
      )}
      <div
        ref={scroller}
        onScroll={onScroll}
        className="scroll-quiet h-full overflow-y-auto [overflow-anchor:none]"
      >
        <div
          role="feed"
          aria-label={t("list")}
          aria-busy={false}
          className="relative"
          style={{ height: virtual.getTotalSize() }}
          onFocus={onFocus}
          onBlur={() => setFocusedId(null)}
        >
          {virtual.getVirtualItems().map((item) => {
            const report = reports[item.index];
            if (!report) return null;
            return (
              <FeedRow
                key={item.key}
                measure={virtual.measureElement}
                index={item.index}
                start={item.start}
                count={reports.length}
                report={report}
                storySlug={report.storyId ? (storySlugs.get(report.storyId) ?? null) : null}
                flagKinds={(flags.get(report.id) ?? []).map((flag) => flag.kind).join(" ")}
                {...namesAt(others.get(report.id))}
                selected={report.id === selectedId}
                opened={opened.has(report.id)}
                onSelect={onSelect}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
