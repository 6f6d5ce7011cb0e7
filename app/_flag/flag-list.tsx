"use client";

import { useTranslations } from "next-intl";
import type { Flag } from "@/lib/protocol/rows.ts";
import { ReportSection } from "../_report/report-section.tsx";
import { FlagCard } from "./flag-card.tsx";

interface FlagListProps {
  flags: Flag[];
  /** Of an open report, where it can be folded away. */
  name?: "flags";
}

/** The flags of one report or story under their title, in the order given; says so when there are none. */
export function FlagList({ flags, name }: FlagListProps) {
  const t = useTranslations("report");
  return (
    <ReportSection title={t("flags")} count={flags.length || undefined} {...(name && { name })}>
      {flags.length === 0 && <p className="text-sm text-ink-3">{t("noFlags")}</p>}
      <ul className="space-y-2">
        {flags.map((flag) => (
          <li key={flag.id}>
            <FlagCard flag={flag} />
          </li>
        ))}
      </ul>
    </ReportSection>
  );
}
