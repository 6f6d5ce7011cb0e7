"use client";

import { ArrowRight, ChevronDown, ChevronUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { wireNumber } from "../_i18n/isolate.ts";
import { Button } from "../_ui/button.tsx";
import { ReportTitle, titleLanguage } from "../_ui/report-title.tsx";
import { StateChip } from "../_ui/state-chip.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { stepToReport, wasPressed } from "./step.ts";

interface PanelBarProps {
  report: Report | null;
  /** The headline has scrolled away: it stands here meanwhile. */
  isPast: boolean;
  onClose: () => void;
}

const SMALL =
  "size-11 shrink-0 place-content-center rounded-lg text-ink-3 hover:bg-hover hover:text-ink desk:size-8";

/** Above an open report, always in sight: which one it is, the next and the previous one, and the way out. */
export function PanelBar({ report, isPast, onClose }: PanelBarProps) {
  const t = useTranslations("report");
  return (
    <div className="flex h-12 shrink-0 items-center gap-1 border-b px-2 desk:h-10">
      <Button look="quiet" size="small" onClick={onClose} className="desk:hidden">
        <ArrowRight size={16} aria-hidden className="ltr:-scale-x-100" />
        {t("back")}
      </Button>
      <div className="flex min-w-0 flex-1 items-center gap-2 ps-1 desk:ps-3">
        {report && <WireNumber report={report} />}
        {report && isPast && (
          <p aria-hidden className="hidden min-w-0 flex-1 items-center gap-2 desk:flex">
            <StateChip state={report.state} />
            <span {...titleLanguage(report)} className="truncate text-sm font-semibold">
              <ReportTitle report={report} />
            </span>
          </p>
        )}
      </div>
      <Step step={-1} />
      <Step step={1} />
      <button type="button" aria-label={t("close")} onClick={onClose} className={`hidden desk:grid ${SMALL}`}>
        <X size={16} aria-hidden />
      </button>
    </div>
  );
}

function WireNumber({ report }: { report: Report }) {
  const t = useTranslations("report");
  const { number } = useFormats();
  return (
    <p className="shrink-0 text-xs text-ink-3 tabular-nums">
      {t("number", { number: wireNumber(number(report.filedSeq)) })}
    </p>
  );
}

function Step({ step }: { step: 1 | -1 }) {
  const t = useTranslations("panel");
  const name = t(step === 1 ? "next" : "previous");
  const Icon = step === 1 ? ChevronDown : ChevronUp;
  // The panel is another one after each step: whoever goes on pressing finds the button under their finger.
  const focusIfPressed = useCallback(
    (node: HTMLButtonElement | null) => {
      if (node && wasPressed(step)) node.focus();
    },
    [step],
  );
  return (
    <button
      ref={focusIfPressed}
      type="button"
      aria-label={name}
      title={name}
      onClick={() => stepToReport(step)}
      className={`grid ${SMALL}`}
    >
      <Icon size={16} aria-hidden />
    </button>
  );
}
