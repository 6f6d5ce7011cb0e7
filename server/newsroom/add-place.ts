import { add } from "../../lib/domain/place.ts";
import { authorize } from "../../lib/domain/policy.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { type Command, type CommandContext, command } from "./command.ts";

/** Adds a place to what the newsroom knows. Fails with `place.exists`, and as `add` does. */
export function addPlace(context: CommandContext, input: CommandInput<"place.add">): Command {
  const { wire, actor } = context;
  return command(context, {
    kind: "place.added",
    commandId: input.commandId,
    touches: [input.id],
    lock: async () => undefined,
    decide(_found, at) {
      authorize(actor, "place.add");
      const place = add(input, wire.slug, actor, at);
      return { payload: { place }, write: { newPlace: place } };
    },
  });
}
