"use client";

import { useEffect, useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { useSessionInfo } from "../_wire/hooks.ts";
import { forgetWords } from "./forget-words.ts";
import { forgetText, type KeptText, keepText, keptText } from "./kept-text.ts";
import type { AdvisoryLine } from "./use-advisory.ts";
import type { EditDraft } from "./use-draft.ts";

export interface Keeping {
  kept: KeptText | null;
  forget: () => void;
}

/** What is kept of this person's words on a report, read anew whenever an editor was opened or closed. */
export function useKeptText({ id, state }: Report, editing: boolean): Keeping {
  const me = useSessionInfo()?.user.id;
  const [kept, setKept] = useState<KeptText | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an editor that closes leaves words behind
  useEffect(() => {
    if (me === undefined) return;
    if (state === "killed") forgetWords(me, id);
    setKept(keptText(me, id));
  }, [me, id, state, editing]);
  return {
    kept,
    forget: () => {
      if (me !== undefined) forgetText(me, id);
      setKept(null);
    },
  };
}

/** Keeps what is typed into an editor while it is typed; answers since when it is all kept, and how to forget it. */
export function useKeeping(
  reportId: string,
  as: KeptText["as"],
  draft: EditDraft,
  line: AdvisoryLine,
): { keptAt: string | null; forget: () => void } {
  const me = useSessionInfo()?.user.id;
  const { base, fields, changes } = draft;
  const [keptAt, setKeptAt] = useState<string | null>(null);
  const advisory = line.isProposed ? null : line.text;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` is what `fields` differ from `base` in
  useEffect(() => {
    if (me === undefined) return;
    const isTyped = Object.keys(changes).length > 0 || (advisory ?? "").trim() !== "";
    const at = new Date().toISOString();
    const isKept = isTyped && keepText(me, reportId, { version: base.version, as, changes, advisory, at });
    if (!isTyped) forgetText(me, reportId);
    setKeptAt(isKept ? at : null);
  }, [me, reportId, as, base, fields, advisory]);
  return {
    keptAt,
    forget: () => {
      if (me !== undefined) forgetText(me, reportId);
    },
  };
}
