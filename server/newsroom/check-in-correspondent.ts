import { checkIn, unheard } from "../../lib/domain/correspondent.ts";
import { authorize } from "../../lib/domain/policy.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { lockCorrespondentOf } from "../store/correspondents.ts";
import { type Command, type CommandContext, command } from "./command.ts";
import { correspondentChange } from "./correspondent-change.ts";

/** Says how the actor is; the first time they are put on the list under the command's own number. */
export function checkInCorrespondent(
  context: CommandContext,
  input: CommandInput<"correspondent.check-in">,
): Command {
  const { wire, actor } = context;
  return command(context, {
    kind: "correspondent.checked-in",
    commandId: input.commandId,
    touches: [actor.id],
    lock: (db) => lockCorrespondentOf(db, wire, actor.id),
    decide(found, at) {
      authorize(actor, "correspondent.check-in");
      const before = found ?? unheard(input.commandId, wire.slug, actor, at);
      return correspondentChange(checkIn(before, input, actor, at));
    },
  });
}
