"use client";

import { Zap } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Report } from "@/lib/protocol/rows.ts";
import { isolate } from "../_i18n/isolate.ts";
import { FlashPlate } from "../_ui/flash-mark.tsx";
import { Moment } from "../_ui/moment.tsx";
import { part } from "../_ui/part.tsx";
import { useMay } from "../_wire/hooks.ts";

const FlashDecision = part(
  () => import("./flash-decision.tsx").then((module) => module.FlashDecision),
  () => <div className="mt-3 h-11 desk:h-9" />,
);

/** That a report is a FLASH and by whom, or for the desk that one is asked for, with the decision; else nothing. */
export function FlashNotice({ report }: { report: Report }) {
  const t = useTranslations("flash");
  const may = useMay();
  const { flash } = report;
  if (!flash || report.state === "killed") return null;
  if (flash.state === "confirmed") {
    return (
      <div
        data-testid="flash-notice"
        className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2"
      >
        <FlashPlate />
        {t("confirmedBy", { name: isolate(flash.confirmedByName), asker: isolate(flash.askedByName) })}
        {flash.confirmedAt && <Moment at={flash.confirmedAt} className="text-xs text-ink-3" />}
      </div>
    );
  }
  return (
    <div
      role="status"
      data-testid="flash-notice"
      className="rounded-xl border-2 border-dashed border-bolt p-4"
    >
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="flex items-center gap-2 font-semibold">
          <Zap size={18} aria-hidden className="shrink-0 text-bolt" />
          {t("asked")}
        </span>
        <span className="text-sm text-ink-2">{t("askedBy", { name: isolate(flash.askedByName) })}</span>
        <Moment at={flash.askedAt} className="text-xs text-ink-3" />
      </p>
      <p dir="auto" className="mt-1 text-start whitespace-pre-wrap">
        {flash.reason}
      </p>
      {may("flash.confirm", { report }) && <FlashDecision report={report} flash={flash} />}
    </div>
  );
}
