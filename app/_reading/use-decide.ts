"use client";

import type { AidKind, AidValue, Passages } from "@/lib/protocol/aids.ts";
import type { Span } from "@/lib/text/reading.ts";
import { useCommand } from "../_ui/use-command.ts";
import { uuidv7 } from "../_wire/uuid.ts";
import type { ReadingView } from "./reading-context.ts";

export interface Deciding {
  busy: boolean;
  failure: unknown;
  /** Answers whether the newsroom has it. */
  confirm: (span: Span, value: AidValue) => Promise<boolean>;
  refuse: (span: Span, kind: AidKind) => Promise<boolean>;
}

/** What an editor says to words of this version: the same words again take the place of what was said before. */
export function useDecide({ report }: Pick<ReadingView, "report">): Deciding {
  const confirm = useCommand("aid.confirm");
  const refuse = useCommand("aid.refuse");
  const { id: reportId, version } = report;
  const about = ({ start, end }: Span) => {
    const at: Passages = { field: "body", start, end };
    return { id: uuidv7(), reportId, version, at };
  };
  return {
    busy: confirm.busy || refuse.busy,
    failure: confirm.failure ?? refuse.failure,
    async confirm(span, value) {
      refuse.forget();
      return (await confirm.run({ ...about(span), value })) !== undefined;
    },
    async refuse(span, kind) {
      confirm.forget();
      return (await refuse.run({ ...about(span), kind })) !== undefined;
    },
  };
}
