"use client";

import { useCallback, useRef, useState } from "react";
import type { CommandName } from "@/lib/protocol/commands.ts";
import type { CommandAnswer } from "@/lib/protocol/reads.ts";
import { type CommandBody, sendCommand } from "../_wire/send-command.ts";
import { useOfWire } from "../_wire/wire-scope.tsx";

export interface CommandRun<N extends CommandName> {
  busy: boolean;
  failure: unknown;
  /** Sends the command, under this id if it is the same again; answers undefined after a failure, then in `failure`. */
  run: (body: CommandBody<N>, commandId?: string) => Promise<CommandAnswer | undefined>;
  forget: () => void;
}

/** One command of a screen: at most one at a time, its failure kept until the next try. */
export function useCommand<N extends CommandName>(name: N): CommandRun<N> {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const running = useRef(false);
  const { body: ofWire } = useOfWire();
  const run = useCallback(
    async (body: CommandBody<N>, commandId?: string) => {
      if (running.current) return undefined;
      running.current = true;
      setBusy(true);
      setFailure(null);
      try {
        return await sendCommand(name, ofWire(body), commandId);
      } catch (problem) {
        setFailure(problem);
        return undefined;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [name, ofWire],
  );
  const forget = useCallback(() => setFailure(null), []);
  return { busy, failure, run, forget };
}
