"use client";

import { useTranslations } from "next-intl";
import type { Grade } from "@/lib/protocol/rows.ts";
import { Moment } from "../_ui/moment.tsx";

/** Every grading with who, when and why, the newest first; each report begins as F6. */
export function GradeHistory({ grades }: { grades: Grade[] | null }) {
  const t = useTranslations("verify");
  if (grades === null) return <div className="skeleton mx-4 mb-4 h-6" />;
  if (grades.length === 0) return <p className="px-4 pb-4 text-sm text-ink-3">{t("ungraded")}</p>;
  return (
    <details open={grades.length < 4} className="border-t px-4 py-2">
      <summary className="py-3 text-xs font-semibold text-ink-2 desk:py-1">
        {t("history", { count: grades.length })}
      </summary>
      <ol className="mt-1 space-y-2 pb-2">
        {grades.toReversed().map((grade) => (
          <li key={grade.at} className="flex gap-3 text-sm">
            <bdi dir="ltr" className="w-7 shrink-0 font-semibold tabular-nums">
              {grade.source}
              {grade.information}
            </bdi>
            <div className="min-w-0">
              <p dir="auto" className="text-start whitespace-pre-wrap">
                {grade.reason}
              </p>
              <p className="flex flex-wrap gap-x-2 text-xs text-ink-3">
                <bdi>{grade.byName}</bdi>
                <Moment at={grade.at} />
              </p>
            </div>
          </li>
        ))}
      </ol>
    </details>
  );
}
