"use client";

import { useCallback } from "react";
import { useFormats } from "../_ui/use-formats.ts";

const DAY_STEPS_MS = 3_600_000;

/** When a step begins: the time of day, with the day where steps are longer than an hour. */
export function useStepWords(stepMs: number): (from: string, step: number) => string {
  const { time, moment } = useFormats();
  return useCallback(
    (from, step) => {
      const at = new Date(Date.parse(from) + step * stepMs).toISOString();
      return stepMs > DAY_STEPS_MS ? moment(at) : time(at);
    },
    [stepMs, time, moment],
  );
}
