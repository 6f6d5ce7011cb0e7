"use client";

import { useTranslations } from "next-intl";
import { Problem } from "../_ui/problem.tsx";
import { RowsSkeleton } from "../_ui/rows-skeleton.tsx";
import { StoryTimeline } from "./story-timeline.tsx";
import { useStory } from "./use-story.ts";

/** The timeline of a story by itself, beside one of its reports. */
export function TimelineOf({ storyId }: { storyId: string }) {
  const t = useTranslations("story");
  const open = useStory(storyId);
  if (open.story) {
    return (
      <div className="mt-2">
        <StoryTimeline story={open.story} open={open} />
      </div>
    );
  }
  return open.failure ? <Problem failure={open.failure} /> : <RowsSkeleton label={t("loading")} />;
}
