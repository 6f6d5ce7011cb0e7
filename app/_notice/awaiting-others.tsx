"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { MissingPeople } from "./missing-people.tsx";
import { NoticeRow } from "./notice-row.tsx";
import { useAwaited } from "./use-asked.ts";

/** For supervisors, in one line that opens: the notices that still wait for somebody, and for whom. */
export function AwaitingOthers({ onOpen }: { onOpen?: ((reportId: string) => void) | undefined }) {
  const t = useTranslations("notice");
  const awaited = useAwaited();
  if (awaited.length === 0) return null;
  const people = awaited.reduce((sum, { missing }) => sum + missing.length, 0);
  return (
    <details data-testid="awaiting-others" className="group">
      <summary className="flex min-h-11 cursor-pointer items-center gap-2 px-3 text-xs text-ink-2 hover:bg-hover focus-visible:outline-offset-[-2px] desk:min-h-8">
        {t("awaiting", { count: awaited.length })}
        <span className="text-ink-3">{t("people", { count: people })}</span>
        <ChevronDown size={14} aria-hidden className="ms-auto group-open:rotate-180" />
      </summary>
      <div className="divide-y border-t">
        {awaited.map((one) => (
          <NoticeRow
            key={one.notice.id}
            notice={one.notice}
            onOpen={onOpen}
            below={
              <div className="mt-1.5 border-t pt-1.5">
                <MissingPeople awaited={one} />
              </div>
            }
          />
        ))}
      </div>
    </details>
  );
}
