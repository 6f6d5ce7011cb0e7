import { resolve } from "../../lib/domain/flag.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { embargoedUnderFlag, holdSubjectOfFlag } from "../store/flags.ts";
import type { Command, CommandContext } from "./command.ts";
import { liftOf } from "./lift-due.ts";
import { moveFlag } from "./move-flag.ts";

/**
 * Closes a flag, with a note on how it ended. An embargo that came due under it is lifted by itself right after, unless
 * another flag is in the way. Fails with `flag.not_found` or `flag.resolved`.
 */
export function resolveFlag(context: CommandContext, input: CommandInput<"flag.resolve">): Command {
  const { wire, actor } = context;
  const { flagId, note } = input;
  return moveFlag(context, input, {
    kind: "flag.resolved",
    ability: "flag.resolve",
    why: note || undefined,
    // What it keeps back is known by the flag alone: a report that is put under it beside this would be forgotten.
    alone: true,
    async before(db) {
      const [, embargoed] = await Promise.all([
        holdSubjectOfFlag(db, wire, flagId),
        embargoedUnderFlag(db, wire, flagId),
      ]);
      return embargoed;
    },
    move: (flag, at) => resolve(flag, actor, note, at),
    due: (_flag, at, embargoed = []) => embargoed.map((report) => liftOf(report, at)),
  });
}
