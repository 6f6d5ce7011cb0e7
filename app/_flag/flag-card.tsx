"use client";

import { AlarmClock, Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Flag } from "@/lib/protocol/rows.ts";
import { isolate } from "../_i18n/isolate.ts";
import { Chip } from "../_ui/chip.tsx";
import { FlagChip } from "../_ui/flag-chip.tsx";
import { useFormats, useNow } from "../_ui/use-formats.ts";
import { isLate } from "../_wire/selectors.ts";
import { FlagActions } from "./flag-actions.tsx";

/** One flag: what, why, for whom, until when, how far it is, and what this person can do about it. */
export function FlagCard({ flag, children }: { flag: Flag; children?: ReactNode }) {
  const t = useTranslations();
  const done = flag.state === "resolved";
  return (
    <div className={`rounded-lg border p-3 ${done ? "bg-raised" : "border-s-3 border-s-flag"}`}>
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-xs text-ink-3">
        <FlagChip kind={flag.kind} />
        <span className="font-semibold text-ink-2">{t(`flagState.${flag.state}`)}</span>
        <DueMark flag={flag} />
        <span className="ms-auto">
          {flag.assigneeName ? t("flag.for", { name: isolate(flag.assigneeName) }) : t("flag.forAnyone")}
        </span>
      </div>
      {children}
      <p dir="auto" className="mt-1.5 text-start whitespace-pre-wrap">
        {flag.reason}
      </p>
      {flag.note && (
        <p dir="auto" className="mt-1 border-s-2 ps-2 text-start text-sm whitespace-pre-wrap text-ink-2">
          {flag.note}
        </p>
      )}
      <FlagHistory flag={flag} />
      {!done && <FlagActions flag={flag} />}
    </div>
  );
}

function DueMark({ flag }: { flag: Flag }) {
  const t = useTranslations("flag");
  const formats = useFormats();
  const now = useNow();
  if (!flag.dueAt) return null;
  const text = t("dueAt", { time: formats.moment(flag.dueAt) });
  if (isLate(flag, now)) {
    return (
      <Chip tone="urgent">
        <AlarmClock size={12} aria-hidden />
        <span className="font-semibold">{t("late")}</span> · {text}
      </Chip>
    );
  }
  return (
    <span className="inline-flex items-center gap-1">
      <Clock size={12} aria-hidden />
      {text}
    </span>
  );
}

function FlagHistory({ flag }: { flag: Flag }) {
  const t = useTranslations("flag");
  const { moment } = useFormats();
  return (
    <p className="mt-1.5 flex flex-wrap gap-x-3 text-xs text-ink-3">
      <span>
        {t("by", { name: isolate(flag.raisedByName) })} · {moment(flag.raisedAt)}
      </span>
      {flag.acknowledgedAt && (
        <span>
          {t("acknowledgedBy", { name: isolate(flag.acknowledgedByName), time: moment(flag.acknowledgedAt) })}
        </span>
      )}
      {flag.resolvedAt && (
        <span>{t("resolvedBy", { name: isolate(flag.resolvedByName), time: moment(flag.resolvedAt) })}</span>
      )}
    </p>
  );
}
