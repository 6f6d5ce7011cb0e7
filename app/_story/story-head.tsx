"use client";

import { ArrowLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Story } from "@/lib/protocol/rows.ts";
import { useFormats } from "../_ui/use-formats.ts";
import { StoryActions } from "./story-actions.tsx";
import { StoryHeadline } from "./story-headline.tsx";
import { StoryLink } from "./story-link.tsx";
import { StoryOwner } from "./story-owner.tsx";

/** What a story is called, whose it is, and what can be done with it. */
export function StoryHead({ story, reports }: { story: Story; reports: number }) {
  const t = useTranslations("story");
  const { moment } = useFormats();
  return (
    <header>
      <p className="text-2xs font-semibold tracking-wide text-accent">
        <bdi>{story.slug}</bdi> · {story.state === "open" ? t("opened") : t("closed")}
      </p>
      <StoryHeadline story={story} />
      <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-3">
        <StoryOwner story={story} />
        <time dateTime={story.changedAt}>{t("changed", { time: moment(story.changedAt) })}</time>
      </div>
      {story.mergedIntoId && <MergedInto storyId={story.mergedIntoId} />}
      <StoryActions story={story} reports={reports} />
    </header>
  );
}

function MergedInto({ storyId }: { storyId: string }) {
  const t = useTranslations("story");
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-3 rounded-lg bg-raised px-3 py-1 text-sm">
      <span className="font-semibold">{t("mergedInto")}</span>
      <StoryLink
        storyId={storyId}
        className="inline-flex min-h-11 items-center gap-1.5 text-accent underline underline-offset-4 desk:min-h-9"
      >
        {t("seeMerged")}
        <ArrowLeft size={14} aria-hidden className="ltr:-scale-x-100" />
      </StoryLink>
    </p>
  );
}
