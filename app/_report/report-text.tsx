"use client";

import { type ReactNode, useEffect } from "react";
import { isWithheld } from "@/lib/domain/told-words.ts";
import type { ReportDetail } from "@/lib/protocol/reads.ts";
import type { Report, ReportVersion } from "@/lib/protocol/rows.ts";
import { useAskedOf } from "../_notice/use-asked.ts";
import { part } from "../_ui/part.tsx";
import { useSessionInfo } from "../_wire/hooks.ts";
import { useReportUses } from "../_wire/use-report-uses.ts";
import { useOfWire } from "../_wire/wire-scope.tsx";
import { useJoin } from "./sections.tsx";
import { TakeAlong } from "./take-along.tsx";
import type { OpenReport } from "./use-report.ts";

const CorrectedText = part(
  () => import("./corrected-text.tsx").then((module) => module.CorrectedText),
  () => <div className="skeleton h-40" />,
);

/** From when on a text that stands open counts as read. */
const READ_AFTER_MS = 1_000;

interface ReportTextProps {
  report: Report;
  open: OpenReport;
  /** An earlier version that is shown instead. */
  older: ReportVersion | null;
  /** The text as it is. */
  children: ReactNode;
}

/**
 * A report's text, and what is done with it: read, copied, printed or linked, each told once. Until a correction is
 * acknowledged, the words that the reader had before stand struck in it.
 */
export function ReportText({ report, open, older, children }: ReportTextProps) {
  useJoin("text");
  const uses = useReportUses();
  const { body: ofWire } = useOfWire();
  const me = useSessionInfo()?.user.id;
  const correction = useAskedOf(report.id).find(({ kind }) => kind === "correction");
  const before = correction && me ? hadBefore(correction.version, open.detail, me) : undefined;
  const { id: reportId } = report;
  const version = older?.version ?? report.version;
  // What is corrected counts as read once the correction is acknowledged: until then they know what they had before.
  const isWhole = !open.cut;
  const isNewest = !older || (isWithheld(report) && older.version === report.heldVersion);
  // A hold strikes all of it.
  const isStruck = isWhole && !older && report.state !== "held";
  const isRead = isWhole && isNewest && correction === undefined;
  useEffect(() => {
    if (!uses || !isRead) return;
    return whenSeen(() => uses.note(ofWire({ reportId, version, as: "opened" })));
  }, [uses, ofWire, reportId, version, isRead]);
  useEffect(() => {
    const onPrint = () => uses?.note(ofWire({ reportId, version, as: "exported" }));
    window.addEventListener("beforeprint", onPrint);
    return () => window.removeEventListener("beforeprint", onPrint);
  }, [uses, ofWire, reportId, version]);
  const onCopy = () => {
    if (!document.getSelection()?.isCollapsed) uses?.note(ofWire({ reportId, version, as: "copied" }));
  };
  return (
    <div data-section="text" tabIndex={-1} className="scroll-mt-28 space-y-4 rounded-lg outline-offset-6">
      <div onCopy={onCopy}>
        {before && isStruck ? <CorrectedText before={before} report={report} /> : children}
      </div>
      {isWhole && (
        <TakeAlong
          report={report}
          text={older ?? report}
          onTaken={(as) => uses?.note(ofWire({ reportId, version, as }))}
        />
      )}
    </div>
  );
}

/** The version that this person last had before the corrected one, as far as it is known; else the one before that. */
function hadBefore(
  corrected: number,
  detail: ReportDetail | null,
  personId: string,
): ReportVersion | undefined {
  const had = (detail?.uses ?? [])
    .filter((use) => use.personId === personId && use.version < corrected)
    .map(({ version }) => version);
  const wanted = Math.max(...had, had.length > 0 ? 0 : corrected - 1);
  return detail?.versions.find(({ version }) => version === wanted);
}

/** Calls back once the page has been looked at for a second; answers how to give up. */
function whenSeen(seen: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (document.visibilityState === "visible") timer = setTimeout(seen, READ_AFTER_MS);
  };
  look();
  document.addEventListener("visibilitychange", look);
  return () => {
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", look);
  };
}
