"use client";

import { useTranslations } from "next-intl";
import { Button } from "../_ui/button.tsx";
import { Problem } from "../_ui/problem.tsx";
import { AuditEntryRow } from "./audit-entry.tsx";
import { type Audit, useAudit } from "./use-audit.ts";

/** What the log knows of a subject, the newest first, with more on request. */
export function AuditEntries({ subject }: { subject: string }) {
  return <AuditRows audit={useAudit(subject)} isOfReport={subject.startsWith("reportId=")} />;
}

/** The same for what was asked already. */
export function AuditRows({ audit, isOfReport }: { audit: Audit; isOfReport: boolean }) {
  const t = useTranslations("audit");
  const { entries, hasMore, busy, failure, more } = audit;
  return (
    <div className="space-y-3">
      {entries === null && busy && (
        <div role="status" aria-label={t("loading")} className="skeleton h-24 w-full" />
      )}
      {entries?.length === 0 && <p className="py-4 text-sm text-ink-3">{t("empty")}</p>}
      {entries && entries.length > 0 && (
        <ol className="overflow-hidden rounded-lg border bg-surface">
          {entries.map((entry) => (
            <AuditEntryRow key={entry.seq} entry={entry} isOfReport={isOfReport} />
          ))}
        </ol>
      )}
      <Problem failure={failure} />
      {(failure !== null || (hasMore && entries !== null)) && (
        <Button disabled={busy} onClick={more}>
          {t("more")}
        </Button>
      )}
    </div>
  );
}
