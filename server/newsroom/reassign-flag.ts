import { reassign } from "../../lib/domain/flag.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { AppError } from "../../lib/protocol/errors.ts";
import { findDeskMember } from "../store/people.ts";
import type { Command, CommandContext } from "./command.ts";
import { escalationOf, moveFlag } from "./move-flag.ts";

/**
 * Puts a flag to a member of the desk or to nobody, until the same time or another one. Fails with `flag.not_found`,
 * `person.not_found`, `flag.assigned` or `flag.resolved`.
 */
export function reassignFlag(context: CommandContext, input: CommandInput<"flag.reassign">): Command {
  const { assigneeId, dueAt, note } = input;
  return moveFlag(context, input, {
    kind: "flag.reassigned",
    ability: "flag.reassign",
    why: note || undefined,
    before: assigneeId === null ? undefined : (db) => findDeskMember(db, assigneeId),
    move(flag, at, assignee) {
      if (assigneeId !== null && !assignee) throw new AppError("person.not_found");
      return reassign(flag, assignee, { dueAt, note }, at);
    },
    due: (flag) => (dueAt === undefined || flag.dueAt === null ? [] : [escalationOf(flag.id, flag.dueAt)]),
  });
}
