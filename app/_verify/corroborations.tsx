"use client";

import { Equal, GitCompareArrows, Link2, Unlink } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { Button } from "../_ui/button.tsx";
import { Chip } from "../_ui/chip.tsx";
import { Moment } from "../_ui/moment.tsx";
import { part } from "../_ui/part.tsx";
import { ReportLink } from "../_ui/report-link.tsx";
import { ReportTitle, titleLanguage } from "../_ui/report-title.tsx";
import { useMay } from "../_wire/hooks.ts";
import { useOtherReport } from "./use-other-report.ts";

const CorroborateDialog = part(() =>
  import("./corroborate-dialog.tsx").then((module) => module.CorroborateDialog),
);
const UncorroborateDialog = part(() =>
  import("./uncorroborate-dialog.tsx").then((module) => module.UncorroborateDialog),
);

/** The reports that tell the same, from sources of their own or from the same one. */
export function Corroborations({ report }: { report: Report }) {
  const t = useTranslations("verify");
  const may = useMay();
  const [adding, add] = useState(false);
  const canAdd = report.state !== "killed" && may("report.corroborate", { report });
  return (
    <div className="border-t px-4 py-3">
      <div className="flex min-h-7 flex-wrap items-center justify-between gap-2">
        <h3 className="text-xs font-semibold text-ink-2">{t("corroborations")}</h3>
        {canAdd && (
          <Button size="small" onClick={() => add(true)}>
            <Link2 size={14} aria-hidden />
            {t("corroborate")}
          </Button>
        )}
      </div>
      {report.corroborations.length === 0 && (
        <p className="mt-1 text-sm text-ink-3">{t("noCorroborations")}</p>
      )}
      <ul className="divide-y empty:hidden">
        {report.corroborations.map((link) => (
          <LinkedReport key={link.reportId} report={report} link={link} />
        ))}
      </ul>
      {adding && <CorroborateDialog report={report} onClose={() => add(false)} />}
    </div>
  );
}

type Corroboration = Report["corroborations"][number];

function LinkedReport({ report, link }: { report: Report; link: Corroboration }) {
  const t = useTranslations("verify");
  const may = useMay();
  const other = useOtherReport(link.reportId);
  const [removing, remove] = useState(false);
  return (
    <li className="flex items-start gap-2 py-2">
      <div className="min-w-0 flex-1">
        <ReportLink
          reportId={link.reportId}
          className="flex min-h-11 items-center font-semibold hover:underline desk:min-h-7"
        >
          <span {...(other && titleLanguage(other))} className="line-clamp-2">
            {other ? <ReportTitle report={other} /> : t("otherReport")}
          </span>
        </ReportLink>
        <p dir="auto" className="text-start text-sm whitespace-pre-wrap text-ink-2">
          {link.reason}
        </p>
        <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-3">
          <LinkKind as={link.as} />
          <bdi>{link.byName}</bdi>
          <Moment at={link.at} />
        </p>
      </div>
      {may("report.uncorroborate", { report }) && (
        <button
          type="button"
          aria-label={t("uncorroborate")}
          title={t("uncorroborate")}
          onClick={() => remove(true)}
          className="grid size-11 shrink-0 place-content-center rounded-lg text-ink-3 hover:bg-hover hover:text-ink desk:size-8"
        >
          <Unlink size={15} aria-hidden />
        </button>
      )}
      {removing && (
        <UncorroborateDialog report={report} otherId={link.reportId} onClose={() => remove(false)} />
      )}
    </li>
  );
}

/** Of which kind a link is: shape and word; only another source bears anything out. */
function LinkKind({ as }: { as: Corroboration["as"] }) {
  const t = useTranslations("verify");
  const Icon = as === "independent" ? GitCompareArrows : Equal;
  return (
    <Chip tone={as === "independent" ? "done" : "plain"}>
      <Icon size={12} aria-hidden />
      {t(as)}
    </Chip>
  );
}
