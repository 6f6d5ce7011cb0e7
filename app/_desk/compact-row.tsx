"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { signed } from "../_i18n/isolate.ts";
import { FlashMark } from "../_ui/flash-mark.tsx";
import { Grade } from "../_ui/grade.tsx";
import { UrgencyMark } from "../_ui/urgency-mark.tsx";
import { useFormats, useNow } from "../_ui/use-formats.ts";
import { RowIcons } from "./row-icons.tsx";
import type { RowLook } from "./row-props.ts";
import { RowStart } from "./row-start.tsx";
import { RowTitle } from "./row-title.tsx";

/** A row of one line where the list is wide enough, of two elsewhere: the same facts, the words of most of them as icons. */
export function CompactRow(row: RowLook) {
  const { report } = row;
  const { time, age, moment } = useFormats();
  const now = useNow();
  return (
    <div className="flex flex-wrap items-center gap-x-2 py-1 ps-1.5 pe-2.5 text-2xs leading-[1.125rem] text-ink-3 @min-[30rem]:flex-nowrap @min-[30rem]:py-0.5">
      <RowStart row={row} />
      <time
        dateTime={report.filedAt}
        title={moment(report.filedAt)}
        className="order-2 shrink-0 tabular-nums @min-[30rem]:order-none"
      >
        <bdi>{time(report.filedAt)}</bdi>
        <span className="ms-1.5 @min-[30rem]:hidden @min-[36rem]:inline-block @min-[36rem]:w-14">
          {age(report.filedAt, now)}
        </span>
      </time>
      <span className="order-2 flex shrink-0 items-center gap-1.5 @min-[30rem]:order-none @min-[30rem]:w-16 *:text-2xs">
        <UrgencyMark urgency={report.urgency} />
      </span>
      <span className="order-1 flex min-w-0 basis-[calc(100%-1.5rem)] items-center gap-2 @min-[30rem]:order-none @min-[30rem]:basis-0 @min-[30rem]:grow">
        <FlashMark report={report} />
        <RowTitle row={row} className="min-w-0 truncate text-sm" />
      </span>
      <span className="order-2 me-auto flex min-w-0 shrink items-baseline gap-2 @min-[30rem]:me-0 @min-[30rem]:max-w-[24%] @max-[30rem]:ps-1">
        {report.slug && <bdi className="min-w-0 truncate font-semibold tracking-wide">{report.slug}</bdi>}
        {report.dateline && (
          <bdi className="hidden min-w-0 truncate @min-[48rem]:inline">{report.dateline}</bdi>
        )}
      </span>
      <span className="order-2 flex shrink-0 items-center gap-1.5">
        <RowIcons row={row} />
        {row.more > 0 && <More row={row} />}
        <Grade report={report} />
      </span>
    </div>
  );
}

function More({ row }: { row: RowLook }) {
  const t = useTranslations("duplicate");
  const { number } = useFormats();
  const plus = signed(number(row.more));
  return (
    <button
      type="button"
      aria-expanded={row.groupOpen}
      title={t("more", { count: row.more, plus })}
      aria-label={`${t("more", { count: row.more, plus })} ${t("sameEvent")}`}
      onClick={() => row.onToggle(row.report.id)}
      className="relative inline-flex items-center rounded text-2xs font-semibold text-accent tabular-nums after:absolute after:-inset-x-1 after:-inset-y-3 hover:bg-accent-soft desk:after:-inset-y-1"
    >
      <ChevronDown size={12} aria-hidden className={row.groupOpen ? "rotate-180" : ""} />
      {plus}
    </button>
  );
}
