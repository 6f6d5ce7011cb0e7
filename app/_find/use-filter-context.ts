"use client";

import { useMemo } from "react";
import type { FilterContext } from "@/lib/domain/filter-verdict.ts";
import type { ReportFilter } from "@/lib/domain/report-filter.ts";
import { useOpened } from "../_desk/opened.ts";
import { useNow } from "../_ui/use-formats.ts";
import { useOpenFlags, useSessionInfo } from "../_wire/hooks.ts";
import { flagsOn } from "../_wire/selectors.ts";
import { spanOf } from "./spans.ts";

const NOBODY: ReadonlySet<string> = new Set();

/**
 * What filters with these fields ask beyond the reports. The same object while nothing of that changed; what none of
 * the fields asks changes nothing.
 */
export function useFilterContext({
  flag,
  is,
  when,
}: Pick<ReportFilter, "flag" | "is" | "when">): FilterContext {
  const openFlags = useOpenFlags();
  const openedIds = useOpened();
  const present = useNow();
  const info = useSessionInfo();
  const personId = info?.user.id ?? "";
  const timeZone = info?.timeZone ?? "UTC";
  const flags = flag.length > 0 ? openFlags : null;
  const opened = is.includes("unread") ? openedIds : NOBODY;
  const now = is.includes("unclaimed") || when.length > 0 ? present : 0;
  return useMemo(
    () => ({
      flagsOn: (report) => (flags ? flagsOn(report, flags) : []),
      isUnread: ({ id }) => !opened.has(id),
      personId,
      now,
      spanOf: (span) => spanOf(span, now, timeZone),
    }),
    [flags, opened, now, personId, timeZone],
  );
}
