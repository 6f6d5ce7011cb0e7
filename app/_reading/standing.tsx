"use client";

import { Check, CircleDashed, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Aid } from "@/lib/protocol/aids.ts";
import { isolate } from "../_i18n/isolate.ts";
import { useFormats } from "../_ui/use-formats.ts";

interface StandingProps {
  aid: Aid | null;
  /** The version that is shown: a decision about an earlier one says which that was. */
  version: number;
}

/** Who decided about a mark and when; or that it is only a proposal so far. */
export function Standing({ aid, version }: StandingProps) {
  const t = useTranslations("reading");
  const { moment, number } = useFormats();
  if (!aid) {
    return (
      <p className="flex items-center gap-1.5 text-xs text-ink-3">
        <CircleDashed size={13} aria-hidden className="shrink-0" />
        {t("proposed")}
      </p>
    );
  }
  const isConfirmed = aid.state === "confirmed";
  const Icon = isConfirmed ? Check : X;
  const by = { name: isolate(aid.byName), time: isolate(moment(aid.changedAt)) };
  return (
    <p className={`flex items-center gap-1.5 text-xs ${isConfirmed ? "text-done" : "text-ink-2"}`}>
      <Icon size={13} aria-hidden className="shrink-0" />
      {aid.version === version
        ? t(isConfirmed ? "confirmedBy" : "refusedBy", by)
        : t(isConfirmed ? "confirmedByIn" : "refusedByIn", { ...by, version: number(aid.version) })}
    </p>
  );
}
