"use client";

import { BookOpenText, Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { Button } from "../_ui/button.tsx";
import { Empty } from "../_ui/empty.tsx";
import { RowsSkeleton } from "../_ui/rows-skeleton.tsx";
import { useQueryParam } from "../_ui/use-query-param.ts";
import { useMay, useOpenFlags, useReports, useStories } from "../_wire/hooks.ts";
import { StoryPanel } from "./story-panel.tsx";
import { StoryRow } from "./story-row.tsx";

const OpenStoryDialog = dynamic(
  () => import("./open-story-dialog.tsx").then((module) => module.OpenStoryDialog),
  {
    ssr: false,
  },
);

/** The stories, and beside them the one that is open with its reports in order. */
export function StoriesScreen() {
  const t = useTranslations();
  const may = useMay();
  const stories = useStories();
  const reports = useReports();
  const flags = useOpenFlags();
  const [selectedId, select] = useQueryParam("story");
  const [opening, setOpening] = useState(false);
  const byStory = useMemo(() => groupByStory(reports ?? []), [reports]);
  return (
    <div className="flex h-full desk:gap-px desk:bg-line">
      <section
        className={`flex w-full min-w-0 flex-col bg-surface desk:flex desk:w-[38%] desk:max-w-[36rem] desk:min-w-[22rem] ${selectedId ? "hidden" : ""}`}
      >
        <div className="flex h-14 shrink-0 items-center gap-2 border-b px-3.5 desk:h-12">
          <h1 className="font-semibold">{t("story.title")}</h1>
          <span className="text-xs text-ink-3">{stories && t("story.count", { count: stories.length })}</span>
          {may("story.open") && (
            <Button size="small" className="ms-auto" onClick={() => setOpening(true)}>
              <Plus size={14} aria-hidden />
              {t("story.open")}
            </Button>
          )}
        </div>
        <div className="scroll-quiet relative min-h-0 flex-1 overflow-y-auto">
          {stories === null && <RowsSkeleton label={t("app.loading")} />}
          {stories?.length === 0 && (
            <Empty icon={BookOpenText} title={t("story.empty")} text={t("story.emptyText")} />
          )}
          <ul>
            {stories?.map((story) => (
              <StoryRow
                key={story.id}
                story={story}
                reports={byStory.get(story.id)?.length ?? 0}
                flags={flags.get(story.id) ?? []}
                selected={story.id === selectedId}
                onSelect={select}
              />
            ))}
          </ul>
        </div>
      </section>
      <StoryPanel
        key={selectedId}
        storyId={selectedId}
        reports={(selectedId && byStory.get(selectedId)) || []}
        onClose={() => select(null)}
      />
      {opening && (
        <OpenStoryDialog onOpened={(storyId) => select(storyId)} onClose={() => setOpening(false)} />
      )}
    </div>
  );
}

function groupByStory(reports: Report[]): ReadonlyMap<string, Report[]> {
  const groups = new Map<string, Report[]>();
  for (const report of reports) {
    if (!report.storyId) continue;
    const group = groups.get(report.storyId);
    if (group) group.push(report);
    else groups.set(report.storyId, [report]);
  }
  return groups;
}
