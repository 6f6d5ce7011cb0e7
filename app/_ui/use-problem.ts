"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { ERRORS } from "@/lib/protocol/errors.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { ApiFailure, knownCode, UNREACHABLE } from "../_wire/api-failure.ts";

/** Turns a failure into one sentence in the person's language. */
export function useProblem(): (failure: unknown) => string {
  const t = useTranslations("problem");
  const lang = useLang();
  return useCallback(
    (failure) => {
      if (failure instanceof ApiFailure && failure.code === UNREACHABLE) return t("unreachable");
      return ERRORS[knownCode(failure instanceof ApiFailure ? failure.code : "")][lang];
    },
    [t, lang],
  );
}
