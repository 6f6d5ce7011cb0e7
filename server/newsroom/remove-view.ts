import { remove } from "../../lib/domain/view.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { reviseView } from "./revise-view.ts";

/** Keeps a view no longer. Fails with `view.not_found` or `view.stale`. */
export function removeView(context: CommandContext, input: CommandInput<"view.remove">): Command {
  return reviseView(context, {
    name: "view.remove",
    kind: "view.removed",
    input,
    next: (view, at) => remove(view, input.version, at),
  });
}
