"use client";

import { useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { type Amendment, changedFields, fieldsOf } from "./amendment.ts";
import type { KeptText } from "./kept-text.ts";

export interface EditDraft {
  /** The version that the words were typed on. */
  base: Report;
  fields: Amendment;
  /** Only what differs from `base`. */
  changes: Partial<Amendment>;
  /** The newer version that was taken as the base meanwhile. */
  theirs: Report | null;
  set: (change: Partial<Amendment>) => void;
  /** Goes on from the report as it now is: where nothing was typed, its words stand. */
  rebase: () => void;
}

/** What a person types on a report, from what was kept of it on. It outlives every newer version of it. */
export function useDraft(report: Report, kept: KeptText | null): EditDraft {
  const [base, setBase] = useState(report);
  const [fields, setFields] = useState<Amendment>(() => ({ ...fieldsOf(report), ...kept?.changes }));
  const [theirs, setTheirs] = useState(kept && kept.version < report.version ? report : null);
  const changes = changedFields(base, fields);
  return {
    base,
    fields,
    changes,
    theirs,
    set: (change) => setFields((was) => ({ ...was, ...change })),
    rebase: () => {
      setTheirs(report);
      setFields({ ...fieldsOf(report), ...changes });
      setBase(report);
    },
  };
}
