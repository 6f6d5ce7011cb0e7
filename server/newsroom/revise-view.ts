import { authorize, may } from "../../lib/domain/policy.ts";
import type { CommandName } from "../../lib/protocol/commands.ts";
import { AppError } from "../../lib/protocol/errors.ts";
import type { EventKind } from "../../lib/protocol/events.ts";
import type { View } from "../../lib/protocol/views.ts";
import { lockView } from "../store/views.ts";
import { type Command, type CommandContext, command } from "./command.ts";

interface Parts {
  name: CommandName;
  kind: EventKind;
  input: { commandId: string; viewId: string };
  /** The view as it shall be, or why not. */
  next(view: View, at: string): View;
}

/** A command that puts a view in place of the one that stands. Fails with `view.not_found` or `role.forbidden`. */
export function reviseView(context: CommandContext, { name, kind, input, next }: Parts): Command {
  const { wire, actor } = context;
  return command(context, {
    kind,
    commandId: input.commandId,
    touches: [input.viewId],
    lock: (db) => lockView(db, wire, input.viewId),
    decide(found, at) {
      if (!found || !may(actor, "view.read", { view: found })) throw new AppError("view.not_found");
      authorize(actor, name, { view: found });
      const view = next(found, at);
      return { payload: { view }, write: { view } };
    },
  });
}
