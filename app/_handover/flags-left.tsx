"use client";

import { useTranslations } from "next-intl";
import type { Flag } from "@/lib/protocol/rows.ts";
import { DueMark } from "../_flag/due-mark.tsx";
import { asksForMe } from "../_flag/flag-facts.ts";
import { FlagSubject } from "../_flag/flag-subject.tsx";
import { isolate } from "../_i18n/isolate.ts";
import { Chip } from "../_ui/chip.tsx";
import { FlagChip } from "../_ui/flag-chip.tsx";
import { useNow } from "../_ui/use-formats.ts";
import { useSessionInfo } from "../_wire/hooks.ts";
import { byDue, isLate } from "../_wire/selectors.ts";
import { Part } from "./part.tsx";

/** The open flags by when they are due, those for the reader marked; nothing when there are none. */
export function FlagsLeft({ flags }: { flags: Flag[] }) {
  const me = useSessionInfo()?.user;
  const t = useTranslations();
  const now = useNow();
  const late = flags.filter((flag) => isLate(flag, now)).length;
  if (flags.length === 0) return null;
  const aside = late > 0 && (
    <span className="text-xs text-urgent">{t("handover.lateFlags", { count: late })}</span>
  );
  return (
    <Part title={t("handover.flags")} total={flags.length} shown={flags.length} aside={aside}>
      {byDue(flags).map((flag) => (
        <li key={flag.id} className="px-3 py-2 text-sm print:break-inside-avoid print:px-1">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-3">
            <FlagChip kind={flag.kind} />
            {me && asksForMe(flag, me) && <Chip tone="urgent">{t("handover.forMe")}</Chip>}
            <span>
              {flag.assigneeName ? t("flag.for", { name: isolate(flag.assigneeName) }) : t("flag.forAnyone")}
            </span>
            <span className="ms-auto">
              <DueMark flag={flag} />
            </span>
          </p>
          <bdi className="mt-0.5 block">{flag.reason}</bdi>
          <FlagSubject flag={flag} />
        </li>
      ))}
    </Part>
  );
}
