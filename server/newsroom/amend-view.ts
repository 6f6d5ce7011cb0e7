import { amend } from "../../lib/domain/view.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { reviseView } from "./revise-view.ts";

/** Changes a view's name, filter or alert rule. Fails with `view.not_found` or `view.stale`. */
export function amendView(context: CommandContext, input: CommandInput<"view.amend">): Command {
  return reviseView(context, {
    name: "view.amend",
    kind: "view.amended",
    input,
    next: (view, at) => amend(view, input, at),
  });
}
