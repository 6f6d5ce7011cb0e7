"use client";

import { useTranslations } from "next-intl";
import { useCallback, useRef } from "react";
import { isolate } from "../_i18n/isolate.ts";
import { Moment } from "../_ui/moment.tsx";
import { Acknowledge } from "./acknowledge.tsx";
import { NoticeKind, noticeLook } from "./notice-kind.tsx";
import { useAskedOf } from "./use-asked.ts";

/** Above the text of a report: what this person has still to acknowledge of it. */
export function ReportNotices({ reportId }: { reportId: string }) {
  const t = useTranslations("notice");
  const asked = useAskedOf(reportId);
  const panel = useRef<HTMLElement | null>(null);
  const findPanel = useCallback((node: HTMLElement | null) => {
    if (node) panel.current = node.closest("article");
  }, []);
  // The button that was pressed is going: the focus stays in the report.
  const moveOn = () => {
    panel.current?.setAttribute("tabindex", "-1");
    panel.current?.focus({ preventScroll: true });
  };
  if (asked.length === 0) return null;
  return (
    <ul ref={findPanel} data-testid="report-notices" className="divide-y overflow-hidden rounded-xl border">
      {asked.map((notice) => (
        <li key={notice.id} className={`flex items-start gap-3 p-3 ${noticeLook(notice.kind)}`}>
          <div className="min-w-0 flex-1 space-y-1">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm font-semibold">
              <NoticeKind kind={notice.kind} />
              {t(`ask.${notice.kind}`)}
            </p>
            {notice.kind === "correction" && notice.text && (
              <p className="text-sm">
                <bdi>{notice.text}</bdi>
              </p>
            )}
            <p className="flex flex-wrap gap-x-2 text-xs text-ink-3">
              <span>{t("by", { name: isolate(notice.byName) })}</span>
              <Moment at={notice.at} />
            </p>
          </div>
          <Acknowledge notice={notice} onDone={moveOn} />
        </li>
      ))}
    </ul>
  );
}
