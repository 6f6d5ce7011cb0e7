"use client";

import { useCallback } from "react";
import type { Notice } from "@/lib/protocol/notices.ts";
import { useReportName } from "../_ui/use-report-name.ts";
import { useWire } from "../_wire/hooks.ts";

/** What the report of a notice is called: by its headline as the wire has it, else by slug or number. */
export function useNoticeName(): (notice: Notice) => string {
  const { state } = useWire();
  const nameOf = useReportName();
  return useCallback(
    ({ reportId, slug, filedSeq }) =>
      nameOf({ headline: state?.reports.get(reportId)?.headline ?? "", slug, filedSeq }),
    [state, nameOf],
  );
}
