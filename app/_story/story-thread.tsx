"use client";

import { useTranslations } from "next-intl";
import type { Report, Story } from "@/lib/protocol/rows.ts";
import { ThreadRow } from "./thread-row.tsx";

/** The reports of a story as they came in. */
export function StoryThread({ story, reports }: { story: Story; reports: Report[] }) {
  const t = useTranslations("story");
  if (reports.length === 0) return <p className="text-sm text-ink-3">{t("noReports")}</p>;
  return (
    <ol className="border-s-2">
      {reports.map((report) => (
        <ThreadRow key={report.id} report={report} story={story} />
      ))}
    </ol>
  );
}
