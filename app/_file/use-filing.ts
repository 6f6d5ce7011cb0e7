"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { ApiFailure, isPassing, isSignedOut } from "../_wire/api-failure.ts";
import { sendCommand } from "../_wire/send-command.ts";
import { uuidv7 } from "../_wire/uuid.ts";
import {
  type Draft,
  type DraftFields,
  dropDraft,
  filingOf,
  loadDraft,
  newDraft,
  saveDraft,
} from "./draft.ts";

export type Delivery =
  | { status: "writing"; failure: unknown }
  | { status: "sending" }
  /** Not known to have arrived; goes out again by itself. */
  | { status: "kept" }
  | { status: "sent"; seq: number; reportId: string }
  /** An earlier sending had arrived, with words that may differ from these. */
  | { status: "arrived"; reportId: string };

export interface Filing {
  draft: Draft;
  delivery: Delivery;
  saved: boolean;
  change: (fields: Partial<DraftFields>) => void;
  submit: () => void;
  edit: () => void;
  restart: () => void;
}

/**
 * A report from the first letter to the wire number. Nothing is called sent before the server has it; a sending
 * without an answer is repeated under the same ids, so that it arrives once (W11).
 */
export function useFiling(userId: string): Filing {
  const [draft, setDraft] = useState(() => loadDraft(userId));
  const [delivery, setDelivery] = useState<Delivery>(() =>
    draft.phase === "kept" ? { status: "kept" } : { status: "writing", failure: null },
  );
  const [saved, setSaved] = useState(draft.fields.body !== "");
  const sending = useRef(false);

  const keep = useCallback(
    (next: Draft) => {
      setDraft(next);
      setSaved(saveDraft(userId, next));
    },
    [userId],
  );

  const send = useCallback(
    async (current: Draft) => {
      if (sending.current) return;
      sending.current = true;
      setDelivery({ status: "sending" });
      keep({ ...current, phase: "kept" });
      const outcome = await deliver(current);
      sending.current = false;
      setDelivery(outcome);
      if (outcome.status === "sent" || outcome.status === "arrived") dropDraft(userId);
      if (outcome.status === "writing") keep({ ...current, commandId: uuidv7(), phase: "writing" });
    },
    [keep, userId],
  );

  const change = useCallback(
    (fields: Partial<DraftFields>) => keep({ ...draft, fields: { ...draft.fields, ...fields } }),
    [draft, keep],
  );
  const submit = useCallback(() => void send(draft), [send, draft]);
  // Other words need another command id: the old one, had it arrived, would answer for the old words.
  const edit = useCallback(() => {
    keep({ ...draft, commandId: uuidv7(), phase: "writing" });
    setDelivery({ status: "writing", failure: null });
  }, [draft, keep]);
  const restart = useCallback(() => {
    dropDraft(userId);
    setDraft(newDraft());
    setSaved(false);
    setDelivery({ status: "writing", failure: null });
  }, [userId]);
  useSendAgain(delivery.status === "kept", submit);
  return { draft, delivery, saved, change, submit, edit, restart };
}

const AGAIN_MS = 15_000;

/** Sends what is kept when the network says it is back, and now and then in case it does not say. */
function useSendAgain(kept: boolean, submit: () => void): void {
  const latest = useRef(submit);
  useEffect(() => {
    latest.current = submit;
  });
  const first = useRef(true);
  useEffect(() => {
    const wasFirst = first.current;
    first.current = false;
    if (!kept) return;
    const again = () => latest.current();
    if (wasFirst) again();
    const timer = setInterval(again, AGAIN_MS);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [kept]);
}

async function deliver(draft: Draft): Promise<Delivery> {
  try {
    const { seq } = await sendCommand("report.file", filingOf(draft), draft.commandId);
    return { status: "sent", seq, reportId: draft.reportId };
  } catch (failure) {
    if (isPassing(failure) || isSignedOut(failure)) return { status: "kept" };
    if (failure instanceof ApiFailure && failure.code === "report.exists") {
      return { status: "arrived", reportId: draft.reportId };
    }
    return { status: "writing", failure };
  }
}
