"use client";

import type { ReactNode } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { ReadingContext } from "./reading-context.ts";
import { NOTHING_TOLD, type ToldOfReport } from "./told-of-report.ts";
import { useReadingOn } from "./use-reading-on.ts";
import { useReadingState } from "./use-reading-state.ts";

interface ReadingProviderProps {
  report: Report;
  /** Null until the server has told. */
  told: ToldOfReport | null;
  /** Its whole text, as it now is, is what is shown. */
  isShown: boolean;
  children: ReactNode;
}

/** Reads the report for everything below it, and shows the mark that is opened there. */
export function ReadingProvider({ report, told, isShown, children }: ReadingProviderProps) {
  const { isOn } = useReadingOn();
  const state = useReadingState(report, told ?? NOTHING_TOLD, isOn && isShown && told !== null);
  const view = state?.status === "on" ? state.view : null;
  return (
    <ReadingContext value={state}>
      {children}
      {view?.open && <view.layer.MarkPopover key={view.open.key} view={view} />}
    </ReadingContext>
  );
}
