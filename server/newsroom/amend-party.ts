import { amend } from "../../lib/domain/party.ts";
import { authorize } from "../../lib/domain/policy.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { AppError } from "../../lib/protocol/errors.ts";
import { lockParty } from "../store/parties.ts";
import { type Command, type CommandContext, command } from "./command.ts";

/** Changes what the newsroom knows of a party. Fails with `party.not_found`, and as `amend` does. */
export function amendParty(context: CommandContext, input: CommandInput<"party.amend">): Command {
  const { wire, actor } = context;
  const { commandId, wire: _slug, partyId, ...said } = input;
  return command(context, {
    kind: "party.amended",
    commandId,
    touches: [partyId],
    lock: (db) => lockParty(db, wire, partyId),
    decide(found, at) {
      authorize(actor, "party.amend");
      if (!found) throw new AppError("party.not_found");
      const party = amend(found, said, actor, at);
      return { payload: { party }, write: { party } };
    },
  });
}
