"use client";

import { useCallback, useRef, useState } from "react";
import { isLeaving } from "../_desk/leaving.ts";
import { useQueryParam } from "../_ui/use-query-param.ts";
import { useSessionInfo } from "../_wire/hooks.ts";
import { useSendAgain } from "../_wire/use-send-again.ts";
import { uuidv7 } from "../_wire/uuid.ts";
import { useWireScope } from "../_wire/wire-scope.tsx";
import { type Delivery, deliver, keepAsChange, withoutProblems } from "./deliver.ts";
import { type Draft, type DraftFields, dropDraft, loadDraft, newDraft, saveDraft } from "./draft.ts";

export interface Filing {
  draft: Draft;
  delivery: Delivery;
  /** Since when this device keeps all that was typed; null while it keeps nothing. */
  savedAt: string | null;
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
  const [delivery, setDelivery] = useState(() => deliveryOf(draft));
  const [savedAt, setSavedAt] = useState(draft.at);
  const sending = useRef(false);
  const wire = useChosenWire();

  const keep = useCallback(
    (next: Draft) => {
      // Whoever signs out has just erased it.
      if (isLeaving()) return;
      const at = new Date().toISOString();
      setDraft(next);
      setSavedAt(saveDraft(userId, { ...next, at }) ? at : null);
    },
    [userId],
  );

  const send = useCallback(
    async (current: Draft) => {
      if (sending.current || isLeaving()) return;
      sending.current = true;
      // What is kept stays in sight while it goes out again: somebody may be reading, or typing beside it.
      setDelivery((now) => (now.status === "kept" ? { ...now, trying: true } : { status: "sending" }));
      keep({ ...current, phase: "kept" });
      const outcome = await deliver(current);
      sending.current = false;
      setDelivery(outcome);
      if (isLeaving()) return;
      const left = outcome.status === "arrived" ? keepAsChange(userId, current) : null;
      if (left) keep(left);
      else if (outcome.status === "sent" || outcome.status === "arrived") dropDraft(userId, current.reportId);
      if (outcome.status === "writing") keep({ ...current, commandId: uuidv7(), phase: "writing" });
    },
    [keep, userId],
  );

  const change = useCallback(
    (fields: Partial<DraftFields>) => {
      // Other words need another command id: the old one, had it arrived, would answer for the old words.
      keep({ ...draft, commandId: uuidv7(), fields: { ...draft.fields, ...fields } });
      setDelivery((now) => withoutProblems(now, Object.keys(fields)));
    },
    [draft, keep],
  );
  // What is on its way stays on its way to the same wire, whichever one is looked at meanwhile.
  const submit = useCallback(
    () => void send(draft.phase === "kept" ? draft : { ...draft, wire }),
    [send, draft, wire],
  );
  const edit = useCallback(() => {
    keep({ ...draft, phase: "writing" });
    setDelivery({ status: "writing", failure: null });
  }, [draft, keep]);
  const restart = useCallback(() => {
    dropDraft(userId, draft.reportId);
    setDraft(newDraft());
    setSavedAt(null);
    setDelivery({ status: "writing", failure: null });
  }, [userId, draft.reportId]);
  useSendAgain(delivery.status === "kept", submit);
  return { draft, delivery, savedAt, change, submit, edit, restart };
}

/** How far a draft had come when this device last kept it. */
function deliveryOf({ phase, reportId }: Draft): Delivery {
  if (phase === "kept") return { status: "kept", trying: false, out: false };
  if (phase === "arrived") return { status: "arrived", reportId };
  return { status: "writing", failure: null };
}

/** The wire that is chosen here; before it is known which there are, the one that the address names. */
function useChosenWire(): string | null {
  const scope = useWireScope();
  const [asked] = useQueryParam("wire");
  return useSessionInfo() ? scope : asked;
}
