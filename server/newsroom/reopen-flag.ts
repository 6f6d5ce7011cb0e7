import { isAhead, reopen } from "../../lib/domain/flag.ts";
import { refuseMerged } from "../../lib/domain/story.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { holdSubjectOfFlag } from "../store/flags.ts";
import type { Command, CommandContext } from "./command.ts";
import { escalationOf, moveFlag } from "./move-flag.ts";

/**
 * Opens a resolved flag again, for a reason. Fails with `flag.not_found`, `flag.open`, or `story.merged`: on a story that
 * went into another one it would hold nothing back.
 */
export function reopenFlag(context: CommandContext, input: CommandInput<"flag.reopen">): Command {
  return moveFlag(context, input, {
    kind: "flag.reopened",
    ability: "flag.reopen",
    why: input.reason,
    // What it blocks again is known by the flag alone: a publish beside it would look for flags before this is written.
    alone: true,
    // As by a flag that is raised, so that a publish waits for it or goes before it.
    before: (db) => holdSubjectOfFlag(db, context.wire, input.flagId),
    move(flag, at, subject) {
      if (subject) refuseMerged(subject);
      return reopen(flag, context.actor, input.reason, at);
    },
    due: ({ id, dueAt }, at) => (dueAt !== null && isAhead(dueAt, at) ? [escalationOf(id, dueAt)] : []),
  });
}
