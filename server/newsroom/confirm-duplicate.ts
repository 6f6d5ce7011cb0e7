import { confirm, GROUP_MOST, standsFor } from "../../lib/domain/duplicate.ts";
import { publicName } from "../../lib/domain/report.ts";
import { wireReport } from "../../lib/domain/wire-report.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import { lockFollowers, lockReport } from "../store/reports.ts";
import type { Command, CommandContext } from "./command.ts";
import { lockPair } from "./lock-pair.ts";
import { revise } from "./revise-report.ts";

/**
 * Says that a report tells of the same event as another, proposed or not: the one that stands for that one stands for
 * this one, too, and for whomever this one stood for. Fails as `confirm` of the domain does.
 */
export function confirmDuplicate(context: CommandContext, input: CommandInput<"duplicate.confirm">): Command {
  const { reportId, ofId } = input;
  return revise(context, {
    name: "duplicate.confirm",
    kind: "duplicate.confirmed",
    input,
    touches: [ofId],
    // Who stands for the other one, and who follows the report, is not known here.
    alone: true,
    async lock(db, wire) {
      const { report, other: of } = await lockPair(db, wire, reportId, ofId);
      const rootId = of && standsFor(of);
      // While the report is held, nobody new follows it: one more than the most tells of too many.
      const [root, followers] = await Promise.all([
        rootId === undefined ? of : lockReport(db, wire, rootId),
        lockFollowers(db, wire, reportId, GROUP_MOST + 1),
      ]);
      return { report, of, root, followers };
    },
    next(report, found) {
      const confirmed = confirm(report, found, publicName(context.actor));
      return {
        report: confirmed.report,
        payload: { reports: confirmed.reports.map(wireReport) },
        write: { reports: confirmed.reports },
      };
    },
  });
}
