"use client";

import { CircleDashed } from "lucide-react";
import { useTranslations } from "next-intl";
import { Moment } from "../_ui/moment.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import type { Awaited } from "./use-asked.ts";

/** Who has not acknowledged a notice yet, with what they did with the report and since when they are asked. */
export function MissingPeople({ awaited: { notice, missing } }: { awaited: Awaited }) {
  const t = useTranslations("notice");
  const role = useTranslations("roles");
  const { names } = useFormats();
  return (
    <ul className="space-y-1">
      {missing.map(({ personId, personName, role: as, uses }) => (
        <li key={personId} className="flex flex-wrap items-center gap-x-2 text-xs">
          <CircleDashed size={13} aria-hidden className="shrink-0 text-urgent" />
          <bdi className="text-sm font-semibold">{personName}</bdi>
          <span className="text-ink-3">{role(as)}</span>
          <span className="text-ink-2">{names(uses.map((use) => t(`use.${use}`)))}</span>
          <span className="ms-auto text-ink-3">
            {t("since")} <Moment at={notice.at} />
          </span>
        </li>
      ))}
    </ul>
  );
}
