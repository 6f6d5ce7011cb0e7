"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Report, Story, StoryFigure } from "@/lib/protocol/rows.ts";
import { isolate } from "../_i18n/isolate.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { Moment } from "../_ui/moment.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { part } from "../_ui/part.tsx";
import { ReportTitle, titleLanguage } from "../_ui/report-title.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { useMay } from "../_wire/hooks.ts";
import type { FigureGroup } from "./figure-groups.ts";

const WithdrawFigureDialog = part(() =>
  import("./withdraw-figure-dialog.tsx").then((module) => module.WithdrawFigureDialog),
);

const NUMBERS = ["low", "best", "high"] as const;

interface FigureTableProps {
  story: Story;
  group: FigureGroup;
  reports: Report[];
}

/** The figures of one kind: a line for each, with the report that it rests on. */
export function FigureTable({ story, group, reports }: FigureTableProps) {
  const t = useTranslations("figure");
  const [withdrawing, withdraw] = useState<StoryFigure | null>(null);
  const byId = new Map(reports.map((report) => [report.id, report]));
  return (
    <>
      <table className="w-full table-fixed overflow-hidden rounded-lg border border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{t(`kind.${group.kind}`)}</caption>
        <thead className="bg-raised text-xs text-ink-3">
          <tr>
            <th scope="col" className="px-3 py-1.5 text-start font-semibold">
              {t("report")}
            </th>
            {NUMBERS.map((name) => (
              <th key={name} scope="col" className="w-14 px-1 py-1.5 text-center font-semibold desk:w-20">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {group.figures.map((figure) => (
            <FigureRow
              key={figure.id}
              figure={figure}
              report={byId.get(figure.reportId)}
              isOpen={story.state === "open"}
              onWithdraw={() => withdraw(figure)}
            />
          ))}
        </tbody>
      </table>
      {withdrawing && (
        <WithdrawFigureDialog story={story} figure={withdrawing} onClose={() => withdraw(null)} />
      )}
    </>
  );
}

interface FigureRowProps {
  figure: StoryFigure;
  report: Report | undefined;
  isOpen: boolean;
  onWithdraw: () => void;
}

function FigureRow({ figure, report, isOpen, onWithdraw }: FigureRowProps) {
  const t = useTranslations("figure");
  const may = useMay();
  const { number } = useFormats();
  const isGone = figure.withdrawn !== null || report?.state === "killed";
  return (
    <tr className={isGone ? "text-ink-3" : ""}>
      <th scope="row" className="border-t px-3 py-2 text-start align-top font-normal">
        <Origin figure={figure} report={report} />
        <span className="flex flex-wrap items-center gap-x-2 text-xs text-ink-3">
          <span>{t("by", { name: isolate(figure.byName) })}</span>
          <Moment at={figure.at} />
          {isOpen && figure.withdrawn === null && may("figure.withdraw") && (
            <button
              type="button"
              aria-label={t("withdrawNamed", { kind: t(`kind.${figure.kind}`) })}
              onClick={onWithdraw}
              className="-my-2 inline-flex min-h-11 items-center gap-1 rounded-md px-1.5 text-ink-2 hover:bg-hover hover:text-ink desk:my-0 desk:min-h-7"
            >
              <Undo2 size={12} aria-hidden className="rtl:-scale-x-100" />
              {t("withdraw")}
            </button>
          )}
        </span>
        {figure.withdrawn !== null && (
          <span dir="auto" className="block text-start text-xs font-semibold text-ink-2">
            {t("withdrawn", { reason: isolate(figure.withdrawn) })}
          </span>
        )}
        {figure.withdrawn === null && report?.state === "killed" && (
          <span className="block text-xs font-semibold text-flash">{t("killed")}</span>
        )}
      </th>
      {NUMBERS.map((name) => (
        <td
          key={name}
          className={`border-t px-1 py-2 text-center align-top tabular-nums ${name === "best" ? "font-semibold" : ""}`}
        >
          <Said value={figure[name]} number={number} isGone={isGone} />
        </td>
      ))}
    </tr>
  );
}

function Said(props: { value: number | null; number: (value: number) => string; isGone: boolean }) {
  const { value, number, isGone } = props;
  if (value === null) return <span className="text-ink-3">–</span>;
  return isGone ? <s>{number(value)}</s> : <bdi>{number(value)}</bdi>;
}

function Origin({ figure, report }: { figure: StoryFigure; report: Report | undefined }) {
  const t = useTranslations("figure");
  const lang = useLang();
  return (
    <NearLink
      href={`/${lang}/wire?report=${figure.reportId}`}
      className="line-clamp-2 py-0.5 hover:underline hover:underline-offset-4"
      {...(report && titleLanguage(report))}
    >
      {report ? (
        <>
          <bdi className="font-semibold">{report.byline}</bdi> — <ReportTitle report={report} />
        </>
      ) : (
        t("elsewhere")
      )}
    </NearLink>
  );
}
