import { z } from "zod";
import { DueAt, Id, Note, PersonId, Reason, say } from "../fields.ts";
import { FlagKind } from "../rows.ts";
import { command, OnFlag } from "./base.ts";

const FlagRaise = z
  .strictObject({
    ...command,
    id: Id,
    storyId: Id.optional(),
    reportId: Id.optional(),
    kind: FlagKind,
    reason: Reason,
    assigneeId: PersonId.optional(),
    dueAt: DueAt.optional(),
  })
  .refine(({ storyId, reportId }) => (storyId === undefined) !== (reportId === undefined), {
    error: say("target"),
    path: ["reportId"],
  });

export const FLAG_COMMANDS = {
  "flag.raise": FlagRaise,
  "flag.see": z.strictObject({ ...command, flagId: Id }),
  "flag.acknowledge": OnFlag,
  "flag.resolve": OnFlag,
  "flag.reopen": z.strictObject({ ...command, flagId: Id, reason: Reason }),
  /** Null puts it to nobody; `dueAt` is as it was when it is left out. */
  "flag.reassign": z.strictObject({
    ...command,
    flagId: Id,
    assigneeId: PersonId.nullable(),
    dueAt: DueAt.optional(),
    note: Note.optional(),
  }),
  "flag.escalate": z.strictObject({ ...command, flagId: Id }),
} as const;
