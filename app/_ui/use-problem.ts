"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { ERRORS, type ErrorCode } from "@/lib/protocol/errors.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { ApiFailure, UNREACHABLE } from "../_wire/api-failure.ts";

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

/** The catalogue's code, or the one for "something failed" when the server said something unknown. */
function knownCode(code: string): ErrorCode {
  return code in ERRORS ? (code as ErrorCode) : "newsroom.internal";
}
