"use client";

import { UserPen } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Report } from "@/lib/protocol/rows.ts";
import { isolate } from "../_i18n/isolate.ts";
import { useSessionInfo } from "../_wire/hooks.ts";
import { Chip } from "./chip.tsx";
import { useFormats } from "./use-formats.ts";

interface ClaimChipProps {
  report: Report;
  /** Names of the others who are editing it, one a line: they are named once, as that. */
  editors: string;
}

/** Who works on a report, in a row; nothing while nobody does. */
export function ClaimChip({ report, editors }: ClaimChipProps) {
  const me = useSessionInfo()?.user.id;
  const { claimedById, claimedByName, claimedUntil } = report;
  if (claimedById === null || claimedUntil === null) return null;
  if (editors.split("\n").includes(claimedByName ?? "")) return null;
  return <ClaimPlate name={claimedByName ?? ""} until={claimedUntil} isMine={claimedById === me} />;
}

interface ClaimPlateProps {
  name: string;
  /** ISO 8601. */
  until: string;
  isMine: boolean;
}

/** That somebody works on a report, and until when nobody need ask. */
export function ClaimPlate({ name, until: at, isMine }: ClaimPlateProps) {
  const t = useTranslations("claim");
  const { time } = useFormats();
  const until = time(at);
  const whole = isMine ? t("mine", { until }) : t("anothers", { name: isolate(name), until });
  return (
    <Chip tone={isMine ? "done" : "plain"} title={whole}>
      <UserPen size={12} aria-hidden />
      <span className="sr-only">{whole}</span>
      <bdi aria-hidden className="max-w-40 truncate">
        {isMine ? t("you") : name}
      </bdi>
    </Chip>
  );
}
