"use client";

import { useTranslations } from "next-intl";
import { ReportSection } from "../_report/report-section.tsx";
import { MissingPeople } from "./missing-people.tsx";
import { NoticeKind } from "./notice-kind.tsx";
import { useAwaited } from "./use-asked.ts";

/** Below a report, for supervisors: who has still to acknowledge what was said of it; as it now is. */
export function ReportAcknowledgements({ reportId }: { reportId: string }) {
  const t = useTranslations("notice");
  const awaited = useAwaited().filter(({ notice }) => notice.reportId === reportId);
  if (awaited.length === 0) return null;
  return (
    <ReportSection title={t("missing")} name="acknowledgements" count={awaited.length}>
      <ul data-testid="acknowledgements" className="divide-y rounded-lg border">
        {awaited.map((one) => (
          <li key={one.notice.id} className="space-y-2 px-3 py-2">
            <p className="flex flex-wrap items-center gap-2 text-xs text-ink-2">
              <NoticeKind kind={one.notice.kind} />
              {t("progress", { done: one.asked.length - one.missing.length, all: one.asked.length })}
            </p>
            <MissingPeople awaited={one} />
          </li>
        ))}
      </ul>
    </ReportSection>
  );
}
