import { z } from "zod";
import { Id, Reason } from "../fields.ts";
import { command } from "./base.ts";

const onPair = { ...command, reportId: Id, ofId: Id };

/** What the desk settles among itself about reports that are there already. */
export const DESK_COMMANDS = {
  "notice.acknowledge": z.strictObject({ ...command, noticeId: Id }),
  /** The same event as another report tells of; the score is 0–1. */
  "duplicate.propose": z.strictObject({ ...onPair, score: z.number().min(0).max(1) }),
  "duplicate.confirm": z.strictObject(onPair),
  "duplicate.refuse": z.strictObject({ ...command, reportId: Id }),
  "duplicate.detach": z.strictObject({ ...command, reportId: Id, reason: Reason.optional() }),
} as const;
