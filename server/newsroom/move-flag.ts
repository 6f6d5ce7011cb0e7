import { authorize, may } from "../../lib/domain/policy.ts";
import type { CommandName } from "../../lib/protocol/commands.ts";
import { AppError } from "../../lib/protocol/errors.ts";
import type { EventKind } from "../../lib/protocol/events.ts";
import type { Flag } from "../../lib/protocol/rows.ts";
import { lockFlag } from "../store/flags.ts";
import { type Command, type CommandContext, command } from "./command.ts";

interface FlagMove {
  kind: EventKind;
  ability: CommandName;
  move(flag: Flag, at: string): Flag;
}

/** A command that moves one flag from one state to the next. */
export function moveFlag(
  context: CommandContext,
  input: { commandId: string; flagId: string },
  { kind, ability, move }: FlagMove,
): Command {
  const { wire, actor } = context;
  return command(context, {
    kind,
    commandId: input.commandId,
    touches: [input.flagId],
    lock: (db) => lockFlag(db, wire, input.flagId),
    decide(flag, at) {
      // Who may read no flags learns nothing of which there are, and gets their role's answer.
      if (!may(actor, "flag.read")) authorize(actor, ability);
      if (!flag) throw new AppError("flag.not_found");
      authorize(actor, ability, { flag });
      const next = move(flag, at);
      return {
        reportId: next.reportId ?? undefined,
        storyId: next.storyId ?? undefined,
        payload: { flag: next },
        write: { flag: next },
      };
    },
  });
}
