"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Flag } from "@/lib/protocol/rows.ts";
import { isolate } from "../_i18n/isolate.ts";
import { FlagChip } from "../_ui/flag-chip.tsx";
import { useNow } from "../_ui/use-formats.ts";
import { isLate } from "../_wire/selectors.ts";
import { DueMark } from "./due-mark.tsx";
import { FlagActions } from "./flag-actions.tsx";
import { FlagTimeline } from "./flag-timeline.tsx";
import { cardId } from "./show-flag.ts";
import { useSeeFlag } from "./use-see-flag.ts";

/** One flag: what, why, for whom, until when, how far it is, and what this person can do about it. */
export function FlagCard({ flag, children }: { flag: Flag; children?: ReactNode }) {
  const t = useTranslations();
  const now = useNow();
  const card = useSeeFlag(flag);
  const edge = isLate(flag, now) ? "border-s-3 border-s-urgent" : "border-s-3 border-s-flag";
  return (
    <div
      ref={card}
      id={cardId(flag.id)}
      tabIndex={-1}
      className={`rounded-lg border p-3 ${flag.state === "resolved" ? "bg-raised" : edge}`}
    >
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-xs text-ink-3">
        <FlagChip kind={flag.kind} />
        <span className="font-semibold text-ink-2">{t(`flagState.${flag.state}`)}</span>
        <DueMark flag={flag} />
        <span className="sm:ms-auto">
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
      <FlagTimeline flag={flag} />
      <FlagActions flag={flag} />
    </div>
  );
}
