"use client";

import { useRef, useState } from "react";
import { useCommand } from "../_ui/use-command.ts";
import { isPassing } from "../_wire/api-failure.ts";
import type { CommandBody } from "../_wire/send-command.ts";
import { useSendAgain } from "../_wire/use-send-again.ts";
import { uuidv7 } from "../_wire/uuid.ts";

type Word = CommandBody<"correspondent.check-in">;

interface CheckIn {
  busy: boolean;
  failure: unknown;
  /** A call for help has not arrived; `again` while it is sent by itself. */
  call: "again" | "failed" | null;
  send: (word: Word) => Promise<void>;
  /** They say something else now. */
  drop: () => void;
}

/**
 * Sends a word on how somebody is. A call for help that nobody answered is sent again by itself, the very same one (W11:
 * it is done once), until it has arrived or is dropped; another word is not: it may be true no more by then.
 */
export function useCheckIn(onSent: () => void): CheckIn {
  const { busy, failure, run, forget } = useCommand("correspondent.check-in");
  const [call, setCall] = useState<{ word: Word; commandId: string } | null>(null);
  const sending = useRef<string | null>(null);
  const attempt = async (word: Word, commandId: string) => {
    sending.current = commandId;
    const isSent = (await run(word, commandId)) !== undefined;
    if (isSent) return onSent();
    const isDropped = sending.current !== commandId;
    setCall(!isDropped && word.status === "needs-help" ? { word, commandId } : null);
  };
  const isWaiting = call !== null && !busy && isPassing(failure);
  useSendAgain(isWaiting, () => call && void attempt(call.word, call.commandId));
  const drop = () => {
    sending.current = null;
    setCall(null);
    forget();
  };
  return {
    busy,
    failure,
    call: call && (busy || isWaiting ? "again" : "failed"),
    send: (word) => attempt(word, uuidv7()),
    drop,
  };
}
