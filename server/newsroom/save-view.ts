import { authorize } from "../../lib/domain/policy.ts";
import { save } from "../../lib/domain/view.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { countViews, lockViews } from "../store/views.ts";
import { type Command, type CommandContext, command } from "./command.ts";

/**
 * Keeps a filter under a name. Fails with `view.exists`, with `view.too_many`, and with `role.forbidden` for who may not
 * share one.
 */
export function saveView(context: CommandContext, input: CommandInput<"view.save">): Command {
  const { wire, actor } = context;
  return command(context, {
    kind: "view.saved",
    commandId: input.commandId,
    touches: [input.id],
    // The room is the wire's: two that are saved are counted one after the other.
    alone: true,
    async lock(db) {
      const [, counts] = await Promise.all([lockViews(db, wire), countViews(db, wire, actor.id)]);
      return counts;
    },
    decide(counts, at) {
      authorize(actor, "view.save");
      if (input.isShared) authorize(actor, "view.share");
      const view = save(input, wire.slug, actor, counts, at);
      return { payload: { view }, write: { newView: view } };
    },
  });
}
