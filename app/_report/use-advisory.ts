"use client";

import { useDeferredValue, useMemo, useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { proposeAdvisory } from "@/lib/text/advisory.ts";
import { directionOf } from "@/lib/text/language.ts";
import { type Amendment, fieldsOf } from "./amendment.ts";
import type { EditAs } from "./edit-as.ts";

export interface AdvisoryLine {
  text: string;
  /** What the difference suggests just now; empty when nothing differs. */
  proposal: string;
  /** The line follows the proposal: nobody wrote their own. */
  isProposed: boolean;
  write: (text: string) => void;
  propose: () => void;
}

/**
 * The advisory line of an edit, in the language of the report. For a change on the wire it follows the difference
 * until a person writes their own, or had written one that is `kept`; an amendment has one only if somebody wants it.
 */
export function useAdvisory(base: Report, fields: Amendment, as: EditAs, kept: string | null): AdvisoryLine {
  const [written, setWritten] = useState<string | null>(kept ?? (as === "amend" ? "" : null));
  const settled = useDeferredValue(fields);
  const language = directionOf(base.language) === "rtl" ? "ar" : "en";
  const proposal = useMemo(
    () => proposeAdvisory(fieldsOf(base), settled, as, language),
    [base, settled, as, language],
  );
  return {
    text: written ?? proposal,
    proposal,
    isProposed: written === null,
    write: setWritten,
    propose: () => setWritten(null),
  };
}
