"use client";

import { useTranslations } from "next-intl";
import type { WireEvent } from "@/lib/protocol/events.ts";
import type { Report, StoryFigure } from "@/lib/protocol/rows.ts";
import { isolate } from "../_i18n/isolate.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { FlagChip } from "../_ui/flag-chip.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { ReportTitle, titleLanguage } from "../_ui/report-title.tsx";
import { useEventWords } from "../_ui/use-event-words.ts";
import { useFormats, useNow } from "../_ui/use-formats.ts";
import { useReportName } from "../_ui/use-report-name.ts";
import { StoryLink } from "./story-link.tsx";
import {
  type Amendment,
  figureIn,
  type Names,
  type Part,
  partOf,
  saidWith,
  whoDid,
} from "./timeline-facts.ts";

interface TimelineRowProps {
  event: WireEvent;
  storyId: string;
  amendment: Amendment | undefined;
  names: Names;
  /** Those of the story, to name what an event only points to. */
  reports: ReadonlyMap<string, Report>;
}

/** One thing that happened: when, what, who, and to which report. */
export function TimelineRow({ event, storyId, amendment, names, reports }: TimelineRowProps) {
  const words = useEventWords();
  const t = useTranslations("story");
  const formats = useFormats();
  const now = useNow();
  const part = partOf(event, storyId);
  const who = whoDid(event, names);
  const said = saidWith(event);
  const { flag } = event.payload;
  const figure = figureIn(event);
  const report = event.payload.report ?? reports.get(event.reportId ?? figure?.reportId ?? "");
  return (
    <li className="relative ps-4 pb-3 before:absolute before:-start-[5px] before:top-2 before:size-2 before:rounded-full before:bg-line-strong">
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
        <span className="font-semibold">{part === "own" ? words(event.kind) : t(part)}</span>
        {flag && <FlagChip kind={flag.kind} />}
        {figure && <FigureWords figure={figure} />}
        {who && <bdi className="text-ink-2">{who}</bdi>}
        <time
          dateTime={event.at}
          className="ms-auto flex gap-x-1.5 text-xs whitespace-nowrap text-ink-3 tabular-nums"
        >
          <bdi>{formats.moment(event.at)}</bdi>
          <span aria-hidden>·</span>
          {formats.age(event.at, now)}
        </time>
      </p>
      {report && <ReportLine report={report} />}
      <OtherStory event={event} part={part} />
      {amendment && <AmendmentWords amendment={amendment} />}
      {said && (
        <p dir="auto" className="mt-0.5 border-s-2 ps-2 text-start text-sm whitespace-pre-wrap text-ink-2">
          {said}
        </p>
      )}
    </li>
  );
}

/** What an event was about; of a report that was killed since, its words are gone from here, too. */
function ReportLine({ report }: { report: Report }) {
  const lang = useLang();
  const nameOf = useReportName();
  return (
    <NearLink
      href={`/${lang}/wire?report=${report.id}`}
      {...titleLanguage(report)}
      className="line-clamp-2 text-start text-sm text-ink-2 hover:text-ink hover:underline hover:underline-offset-4"
    >
      <ReportTitle report={report} headline={nameOf(report)} />
    </NearLink>
  );
}

/** Where a report or a whole story went, or came from. */
function OtherStory({ event: { kind, payload }, part }: { event: WireEvent; part: Part }) {
  const t = useTranslations("story");
  const into = part === "own" && kind === "story.merged" ? payload.stories?.[0] : undefined;
  const story = part === "own" ? into : payload.story;
  if (!story) return null;
  return (
    <StoryLink
      storyId={story.id}
      className="line-clamp-2 text-start text-sm text-accent hover:underline hover:underline-offset-4"
    >
      {t(part === "mergedHere" ? "mergedFrom" : "movedOutTo", { name: isolate(story.headline) })}
      {payload.reports && <> · {t("reports", { count: payload.reports.length })}</>}
    </StoryLink>
  );
}

function AmendmentWords({ amendment: { headline, owner } }: { amendment: Amendment }) {
  const t = useTranslations("story");
  return (
    <p className="text-sm text-ink-2">
      {headline !== undefined && <span>{t("toHeadline", { headline: isolate(headline) })}</span>}
      {headline !== undefined && owner !== undefined && " · "}
      {owner !== undefined && (
        <span>{owner === null ? t("toNobody") : t("toOwner", { name: isolate(owner) })}</span>
      )}
    </p>
  );
}

const NUMBERS = ["low", "best", "high"] as const;

function FigureWords({ figure }: { figure: StoryFigure }) {
  const t = useTranslations("figure");
  const { number } = useFormats();
  const said = NUMBERS.flatMap((name) => {
    const value = figure[name];
    return value === null ? [] : `${t(name)} ${number(value)}`;
  });
  return (
    <span className="text-ink-2 tabular-nums">
      {t(`kind.${figure.kind}`)}: {said.join(" · ")}
    </span>
  );
}
