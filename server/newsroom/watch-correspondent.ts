import { unheard, watch } from "../../lib/domain/correspondent.ts";
import { authorize } from "../../lib/domain/policy.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { AppError } from "../../lib/protocol/errors.ts";
import { lockCorrespondentOf } from "../store/correspondents.ts";
import { findCorrespondentAccount } from "../store/people.ts";
import { type Command, type CommandContext, command } from "./command.ts";
import { correspondentChange } from "./correspondent-change.ts";

/** Says how often somebody is to check in, heard of before or not. Fails with `correspondent.not_found`. */
export function watchCorrespondent(
  context: CommandContext,
  input: CommandInput<"correspondent.watch">,
): Command {
  const { wire, actor } = context;
  const { commandId, personId, intervalMinutes } = input;
  return command(context, {
    kind: "correspondent.watched",
    commandId,
    touches: [personId],
    async lock(db) {
      const [known, person] = await Promise.all([
        lockCorrespondentOf(db, wire, personId),
        findCorrespondentAccount(db, personId),
      ]);
      return { known, person };
    },
    decide({ known, person }, at) {
      authorize(actor, "correspondent.watch");
      // Whoever is on the list can be let go, whatever their role is by now.
      const before = known ?? (person && unheard(commandId, wire.slug, person, at));
      if (!before) throw new AppError("correspondent.not_found");
      return correspondentChange(watch(before, intervalMinutes, at));
    },
  });
}
