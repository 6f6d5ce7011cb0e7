"use client";

import { BookOpenText, Lock, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { Report, Story } from "@/lib/protocol/rows.ts";
import { Button } from "../_ui/button.tsx";
import { Empty } from "../_ui/empty.tsx";
import { Panes } from "../_ui/panes.tsx";
import { part } from "../_ui/part.tsx";
import { Problem } from "../_ui/problem.tsx";
import { RowsSkeleton } from "../_ui/rows-skeleton.tsx";
import { Segments } from "../_ui/segments.tsx";
import { useQueryParam } from "../_ui/use-query-param.ts";
import { useMay, useOpenFlags, useReports, useStories } from "../_wire/hooks.ts";
import { StoryPanel } from "./story-panel.tsx";
import { StoryRow } from "./story-row.tsx";
import { useClosedStories } from "./use-closed-stories.ts";

const OpenStoryDialog = part(() =>
  import("./open-story-dialog.tsx").then((module) => module.OpenStoryDialog),
);

const STATES = ["open", "closed"] as const;

/** The stories, open or closed, and beside them the one that is open with all that is in it. */
export function StoriesScreen() {
  const t = useTranslations("story");
  const may = useMay();
  const [selectedId, select] = useQueryParam("story");
  const [asked, ask] = useQueryParam("state");
  const [opening, setOpening] = useState(false);
  const isClosed = asked === "closed";
  const open = useStories();
  const closed = useClosedStories(isClosed);
  const stories = isClosed ? closed.stories : open;
  return (
    <>
      <Panes
        id="stories"
        open={selectedId !== null}
        start={
          <>
            <div className="flex h-14 shrink-0 items-center gap-2 border-b px-3.5 desk:h-12">
              <h1 className="font-semibold">{t("title")}</h1>
              <span className="hidden truncate text-xs text-ink-3 sm:inline">
                {stories && t("count", { count: stories.length })}
              </span>
              <Segments
                legend={t("stateFilter")}
                options={STATES.map((value) => ({ value, label: t(`${value}Ones`) }))}
                value={isClosed ? "closed" : "open"}
                onChange={(state) => ask(state === "open" ? null : state, "replace")}
                className="ms-auto"
              />
              {may("story.open") && (
                <Button size="small" onClick={() => setOpening(true)} className="desk:min-h-9">
                  <Plus size={14} aria-hidden />
                  {t("open")}
                </Button>
              )}
            </div>
            <div className="scroll-quiet relative min-h-0 flex-1 overflow-y-auto">
              <Problem failure={isClosed ? closed.failure : null} />
              <StoryList stories={stories} isClosed={isClosed} selectedId={selectedId} onSelect={select} />
            </div>
          </>
        }
        main={<StoryPanel key={selectedId} storyId={selectedId} onClose={() => select(null)} />}
      />
      {opening && (
        <OpenStoryDialog onOpened={(storyId) => select(storyId)} onClose={() => setOpening(false)} />
      )}
    </>
  );
}

interface StoryListProps {
  stories: Story[] | null;
  isClosed: boolean;
  selectedId: string | null;
  onSelect: (storyId: string) => void;
}

function StoryList({ stories, isClosed, selectedId, onSelect }: StoryListProps) {
  const t = useTranslations();
  const reports = useReports();
  const flags = useOpenFlags();
  const counts = useMemo(() => countByStory(reports ?? []), [reports]);
  if (stories === null) return <RowsSkeleton label={t("app.loading")} />;
  if (stories.length === 0)
    return isClosed ? (
      <Empty icon={Lock} title={t("story.noClosed")} text={t("story.noClosedText")} />
    ) : (
      <Empty icon={BookOpenText} title={t("story.empty")} text={t("story.emptyText")} />
    );
  return (
    <ul>
      {stories.map((story) => (
        <StoryRow
          key={story.id}
          story={story}
          reports={isClosed ? null : (counts.get(story.id) ?? 0)}
          flags={flags.get(story.id) ?? []}
          selected={story.id === selectedId}
          onSelect={onSelect}
        />
      ))}
    </ul>
  );
}

function countByStory(reports: readonly Report[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { storyId } of reports) if (storyId) counts.set(storyId, (counts.get(storyId) ?? 0) + 1);
  return counts;
}
