import { randomUUID } from "node:crypto";
import { endHold, tell } from "../../lib/domain/notice.ts";
import { move } from "../../lib/domain/report.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { EventKind } from "../../lib/protocol/events.ts";
import type { Notice } from "../../lib/protocol/notices.ts";
import type { Command, CommandContext } from "./command.ts";
import { dueAfterHold } from "./lift-due.ts";
import { lockWithFlagsAndNotices } from "./lock-with-notices.ts";
import { revise } from "./revise-report.ts";
import { withTold } from "./told.ts";

type Name = Parameters<typeof move>[0];

const EVENTS = {
  "report.hold": "report.held",
  "report.release": "report.released",
  "report.kill": "report.killed",
  "report.spike": "report.spiked",
  "report.restore": "report.restored",
} as const satisfies Record<Name, EventKind>;

/** The moves of which everybody who used the report must know. */
const NOTICES: Partial<Record<Name, Notice["kind"]>> = { "report.hold": "hold", "report.kill": "kill" };

/** Puts a report in another state without a new version. Fails as the domain's `stateAfter` does. */
export function moveReport(name: Name, context: CommandContext, input: CommandInput<Name>): Command {
  const { actor } = context;
  return revise(context, {
    name,
    kind: EVENTS[name],
    input,
    lock: lockWithFlagsAndNotices,
    next(before, { flags, known }, at) {
      const report = move(name, before, input, flags, at);
      const { [name]: kind } = NOTICES;
      const said = kind && { id: randomUUID(), kind, text: report.stateReason ?? "" };
      const { payload, write } = withTold(said ? tell(report, said, known, actor, at) : endHold(known));
      return { report, payload, write: { ...write, due: dueAfterHold(before, report, at) } };
    },
  });
}
