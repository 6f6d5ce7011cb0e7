import { miss } from "../../lib/domain/correspondent.ts";
import { authorize } from "../../lib/domain/policy.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { AppError } from "../../lib/protocol/errors.ts";
import { lockCorrespondent } from "../store/correspondents.ts";
import { type Command, type CommandContext, command } from "./command.ts";
import { correspondentChange } from "./correspondent-change.ts";

/** Notes that a check-in is overdue. Fails with `correspondent.not_found` or `correspondent.not_due`. */
export function missCorrespondent(
  context: CommandContext,
  input: CommandInput<"correspondent.miss">,
): Command {
  const { wire, actor } = context;
  const { commandId, correspondentId } = input;
  return command(context, {
    kind: "correspondent.missed",
    commandId,
    touches: [correspondentId],
    // A check-in goes by the person: beside it, both would put the same row in place.
    alone: true,
    lock: (db) => lockCorrespondent(db, wire, correspondentId),
    decide(correspondent, at) {
      authorize(actor, "correspondent.miss");
      if (!correspondent) throw new AppError("correspondent.not_found");
      return correspondentChange(miss(correspondent, at));
    },
  });
}
