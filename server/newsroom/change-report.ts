import { randomUUID } from "node:crypto";
import { endHold, tell } from "../../lib/domain/notice.ts";
import { change } from "../../lib/domain/report.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { EventKind } from "../../lib/protocol/events.ts";
import type { Command, CommandContext } from "./command.ts";
import { dueAfterHold } from "./lift-due.ts";
import { lockWithFlagsAndNotices } from "./lock-with-notices.ts";
import { revise } from "./revise-report.ts";
import { withTold } from "./told.ts";

type Name = Parameters<typeof change>[0];

const EVENTS = {
  "report.correct": "report.corrected",
  "report.update": "report.updated",
  "report.refile": "report.refiled",
} as const satisfies Record<Name, EventKind>;

/**
 * Puts a new version on the published wire that says what it changes; everybody who used the report must know of a
 * correction, and of what ends a hold. Fails as the domain's `stateAfter` does.
 */
export function changeReport(name: Name, context: CommandContext, input: CommandInput<Name>): Command {
  const { actor } = context;
  return revise(context, {
    name,
    kind: EVENTS[name],
    input,
    lock: lockWithFlagsAndNotices,
    next(before, { flags, known }, at) {
      const report = change(name, before, input, flags, at);
      const said = { id: randomUUID(), kind: "correction", text: input.advisory } as const;
      // What comes back from a hold with other words is no small matter to who had the old ones.
      const isCorrection = name === "report.correct" || (name === "report.refile" && before.state === "held");
      const { payload, write } = withTold(
        isCorrection ? tell(report, said, known, actor, at) : endHold(known),
      );
      return { report, payload, write: { ...write, due: dueAfterHold(before, report, at) } };
    },
  });
}
