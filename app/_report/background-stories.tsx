"use client";

import { Columns2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ReportBackground } from "@/lib/protocol/background.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { Button } from "../_ui/button.tsx";
import { Moment } from "../_ui/moment.tsx";
import { part } from "../_ui/part.tsx";
import { Problem } from "../_ui/problem.tsx";
import { ReportLink } from "../_ui/report-link.tsx";
import { ReportTitle, titleLanguage } from "../_ui/report-title.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { useReportRow } from "../_wire/hooks.ts";
import { ReportSection } from "./report-section.tsx";
import { useReport } from "./use-report.ts";

const DuplicateTexts = part(() => import("./duplicate-texts.tsx").then((module) => module.DuplicateTexts));

interface StoriesProps {
  report: Report;
  stories: ReportBackground["stories"];
}

/** The reports that may be the same story, each with how much it has in common and the two texts to compare. */
export function BackgroundStories({ report, stories }: StoriesProps) {
  const t = useTranslations("background");
  return (
    <ReportSection title={t("stories")}>
      <p className="mb-2 text-sm text-ink-3">{t("storiesText")}</p>
      <ul className="space-y-2">
        {stories.map((story) => (
          <li key={story.report.id} className="space-y-2">
            <Story report={report} story={story} />
          </li>
        ))}
      </ul>
    </ReportSection>
  );
}

function Story({ report, story }: { report: Report; story: StoriesProps["stories"][number] }) {
  const t = useTranslations("background");
  const { number } = useFormats();
  const [comparing, compare] = useState(false);
  // A kill takes its words from here as well (W10).
  const other = useReportRow(story.report.id) ?? story.report;
  const share = number(Math.round(story.score * 100));
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <ReportLink
          reportId={other.id}
          className="block min-w-0 flex-1 rounded-lg border bg-surface px-3 py-2 hover:bg-hover"
        >
          <span className="flex flex-wrap gap-x-2.5 text-xs text-ink-3">
            <span>{t("share", { share })}</span>
            <Moment at={other.filedAt} className="ms-auto" />
          </span>
          <span {...titleLanguage(other)} className="mt-0.5 block text-start text-sm font-semibold">
            <ReportTitle report={other} />
          </span>
        </ReportLink>
        {other.state !== "killed" && (
          <Button look="quiet" size="small" aria-expanded={comparing} onClick={() => compare((was) => !was)}>
            <Columns2 size={14} aria-hidden />
            {t(comparing ? "hide" : "compare")}
          </Button>
        )}
      </div>
      {comparing && <Compared report={report} otherId={other.id} />}
    </>
  );
}

function Compared({ report, otherId }: { report: Report; otherId: string }) {
  const { report: other, cut, failure } = useReport(otherId);
  if (other?.state === "killed") return null;
  return other ? <DuplicateTexts report={report} other={other} cut={cut} /> : <Problem failure={failure} />;
}
