"use client";

import { BookOpenText, History, Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { UnlinkButton } from "../_story/unlink-button.tsx";
import { Button } from "../_ui/button.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { part } from "../_ui/part.tsx";
import { Problem } from "../_ui/problem.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useMay, useStories, useWire } from "../_wire/hooks.ts";
import { ReportSection } from "./report-section.tsx";

const OpenStoryDialog = part(() =>
  import("../_story/open-story-dialog.tsx").then((module) => module.OpenStoryDialog),
);
const TimelineOf = part(
  () => import("../_story/timeline-of.tsx").then((module) => module.TimelineOf),
  () => <div className="skeleton mt-2 h-24 w-full" />,
);

/** The story a report belongs to, and for the desk the way into one. */
export function ReportStory({ report }: { report: Report }) {
  const t = useTranslations("report");
  const lang = useLang();
  const may = useMay();
  const { state } = useWire();
  const story = report.storyId ? state?.stories.get(report.storyId) : undefined;
  return (
    <ReportSection title={t("story")} name="story">
      {story ? (
        <div className="flex items-center gap-1">
          <NearLink
            href={`/${lang}/stories?story=${story.id}`}
            className="flex min-h-11 min-w-0 flex-1 items-center gap-2 rounded-lg border px-3 py-1.5 text-sm hover:bg-hover"
          >
            <BookOpenText size={15} aria-hidden className="shrink-0 text-accent" />
            <bdi className="text-2xs font-semibold tracking-wide text-accent">{story.slug}</bdi>
            <bdi className="truncate">{story.headline}</bdi>
          </NearLink>
          <UnlinkButton report={report} story={story} />
        </div>
      ) : (
        <NoOpenStory report={report} />
      )}
      {report.state !== "killed" && may("story.link", { report }) && <LinkStory report={report} />}
      {story && <StoryPast key={story.id} storyId={story.id} />}
    </ReportSection>
  );
}

/** What happened in its story, for whoever asks. */
function StoryPast({ storyId }: { storyId: string }) {
  const t = useTranslations("panel");
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="mt-2">
      <Button size="small" look="quiet" aria-expanded={isOpen} onClick={() => setOpen((was) => !was)}>
        <History size={14} aria-hidden />
        {t(isOpen ? "hideTimeline" : "showTimeline")}
      </Button>
      {isOpen && <TimelineOf storyId={storyId} />}
    </div>
  );
}

/** In no story, or in one that is closed and so not on the wire. */
function NoOpenStory({ report }: { report: Report }) {
  const t = useTranslations();
  const lang = useLang();
  if (!report.storyId) return <p className="text-sm text-ink-3">{t("report.noStory")}</p>;
  return (
    <NearLink
      href={`/${lang}/stories?story=${report.storyId}`}
      className="flex min-h-11 items-center gap-2 rounded-lg border border-dashed px-3 py-1.5 text-sm hover:bg-hover"
    >
      <Lock size={15} aria-hidden className="shrink-0 text-ink-3" />
      {t("story.inClosed")}
    </NearLink>
  );
}

function LinkStory({ report }: { report: Report }) {
  const t = useTranslations("report");
  const may = useMay();
  const link = useCommand("story.link");
  const [chosen, setChosen] = useState("");
  const [opening, setOpening] = useState(false);
  const choices = (useStories() ?? []).filter(({ id, state }) => state === "open" && id !== report.storyId);
  const linkTo = async (storyId: string) => {
    if (await link.run({ storyId, reportId: report.id })) setChosen("");
  };
  return (
    <div className="mt-2 space-y-2">
      <div className="flex flex-wrap gap-2">
        <select
          aria-label={t("chooseStory")}
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
          className="field min-w-48 flex-1 py-1 text-sm desk:min-h-9"
        >
          <option value="">{t("chooseStory")}</option>
          {choices.map((story) => (
            <option key={story.id} value={story.id}>
              {story.slug} — {story.headline}
            </option>
          ))}
        </select>
        <Button disabled={chosen === "" || link.busy} onClick={() => void linkTo(chosen)}>
          {t("linkAction")}
        </Button>
        {may("story.open") && (
          <Button look="quiet" onClick={() => setOpening(true)} className="max-sm:-ms-4">
            {t("openNew")}
          </Button>
        )}
      </div>
      <Problem failure={link.failure} />
      {opening && (
        <OpenStoryDialog
          headline={report.headline}
          slug={report.slug ?? ""}
          onOpened={(storyId) => void linkTo(storyId)}
          onClose={() => setOpening(false)}
        />
      )}
    </div>
  );
}
