import { propose } from "../../lib/domain/duplicate.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Command, CommandContext } from "./command.ts";
import { lockPair } from "./lock-pair.ts";
import { revise } from "./revise-report.ts";

/** Proposes to a person that a report tells of the same event as another. Fails as `propose` of the domain does. */
export function proposeDuplicate(context: CommandContext, input: CommandInput<"duplicate.propose">): Command {
  const { reportId, ofId, score } = input;
  return revise(context, {
    name: "duplicate.propose",
    kind: "duplicate.proposed",
    input,
    touches: [ofId],
    lock: (db, wire) => lockPair(db, wire, reportId, ofId),
    next: (report, { other }) => propose(report, other, score),
  });
}
