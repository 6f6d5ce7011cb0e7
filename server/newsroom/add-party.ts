import { add } from "../../lib/domain/party.ts";
import { authorize } from "../../lib/domain/policy.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { type Command, type CommandContext, command } from "./command.ts";

/** Adds a party to those that the newsroom knows. Fails with `party.exists`. */
export function addParty(context: CommandContext, input: CommandInput<"party.add">): Command {
  const { wire, actor } = context;
  return command(context, {
    kind: "party.added",
    commandId: input.commandId,
    touches: [input.id],
    lock: async () => undefined,
    decide(_found, at) {
      authorize(actor, "party.add");
      const party = add(input, wire.slug, actor, at);
      return { payload: { party }, write: { newParty: party } };
    },
  });
}
