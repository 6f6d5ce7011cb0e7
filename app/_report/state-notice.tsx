"use client";

import { Archive, Check, Inbox, type LucideIcon, OctagonPause, OctagonX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Report } from "@/lib/protocol/rows.ts";
import { useFormats } from "../_ui/use-formats.ts";

const LOOKS: Record<Report["state"], { icon: LucideIcon; look: string; tone: string }> = {
  filed: { icon: Inbox, look: "border-line-strong border-dashed", tone: "text-ink-2" },
  published: { icon: Check, look: "border-transparent bg-done-soft", tone: "text-done" },
  held: { icon: OctagonPause, look: "border-urgent border-2 bg-urgent-soft", tone: "text-urgent" },
  killed: { icon: OctagonX, look: "border-flash border-2 bg-flash-soft", tone: "text-flash" },
  spiked: { icon: Archive, look: "border-line-strong border-dashed", tone: "text-ink-2" },
};

const LOUD: ReadonlySet<Report["state"]> = new Set(["held", "killed", "spiked"]);

/** What a report's state means for whoever reads it, since when and why; nothing where nothing was decided. */
export function StateNotice({ report }: { report: Report }) {
  const t = useTranslations("life");
  const { moment } = useFormats();
  const { state, stateReason: reason, stateAt } = report;
  if (!LOUD.has(state) && reason === null) return null;
  const { icon: Icon, look, tone } = LOOKS[state];
  return (
    <div role="status" data-testid="state-notice" className={`rounded-xl border p-4 ${look}`}>
      <p className={`flex items-start gap-2 font-semibold ${tone} ${LOUD.has(state) ? "text-lg" : ""}`}>
        <Icon size={LOUD.has(state) ? 20 : 16} aria-hidden className="mt-1 shrink-0" />
        {t(state)}
      </p>
      {(state === "held" || state === "killed") && (
        <p className="mt-1 text-sm text-ink-2">{t(`${state}Text`)}</p>
      )}
      {reason && (
        <p dir="auto" className="mt-2 text-start whitespace-pre-wrap">
          {reason}
        </p>
      )}
      {LOUD.has(state) && (
        <time dateTime={stateAt} className="mt-2 block text-xs text-ink-2 tabular-nums">
          {moment(stateAt)}
        </time>
      )}
    </div>
  );
}
