"use client";

import { TimerOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDueEmbargoes } from "../_flag/use-due-embargoes.ts";
import { isolate } from "../_i18n/isolate.ts";
import { ReportLink } from "../_ui/report-link.tsx";
import { useReportName } from "../_ui/use-report-name.ts";
import { useMay } from "../_wire/hooks.ts";

/** Above the list, for the desk: each embargo that has come to its end under an open flag, which keeps it until resolved. */
export function OverdueEmbargoes({ onOpen }: { onOpen?: ((reportId: string) => void) | undefined }) {
  const t = useTranslations("embargo");
  const kindOf = useTranslations("kind");
  const may = useMay();
  const nameOf = useReportName();
  const due = useDueEmbargoes();
  const blocked = due.flatMap(({ report, blocks: [flag] }) => (flag ? [{ report, flag }] : []));
  if (!may("desk.read") || blocked.length === 0) return null;
  return (
    <div role="alert" data-testid="overdue-embargoes">
      <ul aria-label={t("dueTitle")} className="divide-y border-b">
        {blocked.map(({ report, flag }) => (
          <li
            key={report.id}
            className="flex items-start gap-2 bg-urgent-soft px-3 py-1.5 text-sm text-urgent"
          >
            <TimerOff size={15} aria-hidden className="mt-1 shrink-0" />
            <ReportLink
              reportId={report.id}
              onOpen={() => onOpen?.(report.id)}
              className="min-h-6 min-w-0 flex-1 underline-offset-4 hover:underline"
            >
              {t("dueBlocked", { name: isolate(nameOf(report)), kind: kindOf(flag.kind) })}
            </ReportLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
