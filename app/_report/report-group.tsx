"use client";

import { CopyCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { standsFor } from "@/lib/domain/duplicate.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { Button } from "../_ui/button.tsx";
import { part } from "../_ui/part.tsx";
import { useMay, useReports } from "../_wire/hooks.ts";
import { Undo } from "./duplicate-note.tsx";
import { OtherReport } from "./other-report.tsx";
import { ReportSection } from "./report-section.tsx";

const SameEventDialog = part(() =>
  import("./same-event-dialog.tsx").then((module) => module.SameEventDialog),
);

/** The other reports of the same event for which this one stands, and the way to say so of one more. */
export function ReportGroup({ report }: { report: Report }) {
  const t = useTranslations("duplicate");
  const may = useMay();
  const reports = useReports();
  const [choosing, choose] = useState(false);
  const members = useMemo(
    () => (reports ?? []).filter((one) => standsFor(one) === report.id),
    [reports, report.id],
  );
  const isFree = standsFor(report) === undefined && report.duplicate?.state !== "proposed";
  if (report.state === "killed" || !may("duplicate.confirm", { report })) return null;
  if (members.length === 0 && !isFree) return null;
  return (
    <ReportSection
      title={t("title")}
      name="same"
      aside={
        isFree && (
          <Button look="quiet" size="small" className="ms-auto" onClick={() => choose(true)}>
            <CopyCheck size={14} aria-hidden />
            {t("mark")}
          </Button>
        )
      }
    >
      {members.length === 0 ? (
        <p className="text-sm text-ink-3">{t("alone")}</p>
      ) : (
        <ul className="space-y-2">
          {members.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center gap-2">
              <OtherReport report={one} />
              <Undo report={one} size="small" />
            </li>
          ))}
        </ul>
      )}
      {choosing && <SameEventDialog report={report} onClose={() => choose(false)} />}
    </ReportSection>
  );
}
