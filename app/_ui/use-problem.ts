"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { ApiFailure, UNREACHABLE } from "../_wire/api-failure.ts";

/** What may be said of a failure to which the newsroom put no sentence: a proxy answered, or nobody. */
const UNSAID = {
  [UNREACHABLE]: "unreachable",
  "session.required": "signedOut",
  "request.too_large": "tooLarge",
  "request.too_many": "tooMany",
  "newsroom.unavailable": "unavailable",
} as const;

/** Turns a failure into one sentence in the person's language: the newsroom's own, where it gave one. */
export function useProblem(): (failure: unknown) => string {
  const t = useTranslations("problem");
  return useCallback(
    (failure) => {
      if (!(failure instanceof ApiFailure)) return t("internal");
      return (
        failure.sentence ??
        t(failure.code in UNSAID ? UNSAID[failure.code as keyof typeof UNSAID] : "internal")
      );
    },
    [t],
  );
}
