"use client";

import { BookOpenText } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { Button } from "../_ui/button.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { Problem } from "../_ui/problem.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useMay, useStories, useWire } from "../_wire/hooks.ts";
import { ReportSection } from "./report-section.tsx";

const OpenStoryDialog = dynamic(
  () => import("../_story/open-story-dialog.tsx").then((module) => module.OpenStoryDialog),
  { ssr: false },
);

/** The story a report belongs to, and for the desk the way into one. */
export function ReportStory({ report }: { report: Report }) {
  const t = useTranslations("report");
  const lang = useLang();
  const may = useMay();
  const { state } = useWire();
  const story = report.storyId ? state?.stories.get(report.storyId) : undefined;
  return (
    <ReportSection title={t("story")}>
      {story ? (
        <NearLink
          href={`/${lang}/stories?story=${story.id}`}
          className="flex min-h-11 items-center gap-2 rounded-lg border px-3 py-1.5 text-sm hover:bg-hover"
        >
          <BookOpenText size={15} aria-hidden className="shrink-0 text-accent" />
          <bdi className="text-2xs font-semibold tracking-wide text-accent">{story.slug}</bdi>
          <bdi className="truncate">{story.headline}</bdi>
        </NearLink>
      ) : (
        <p className="text-sm text-ink-3">{t("noStory")}</p>
      )}
      {report.state !== "killed" && may("story.link", { report }) && <LinkStory report={report} />}
    </ReportSection>
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
          <Button look="quiet" onClick={() => setOpening(true)}>
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
