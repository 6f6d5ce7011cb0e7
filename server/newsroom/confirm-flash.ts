import { confirm, FLASHES_MOST } from "../../lib/domain/flash.ts";
import type { CommandInput } from "../../lib/protocol/commands.ts";
import type { Db } from "../store/database.ts";
import { flashBounds, lockFlashes } from "../store/flashes.ts";
import { lockReportAndStory } from "../store/reports.ts";
import type { Wire } from "../store/wires.ts";
import type { Command, CommandContext } from "./command.ts";
import { revise } from "./revise-report.ts";

/** Makes a report a FLASH, by another person than the one who asked. Fails as the domain's `confirm` does. */
export function confirmFlash(context: CommandContext, input: CommandInput<"flash.confirm">): Command {
  return revise(context, {
    name: "flash.confirm",
    kind: "flash.confirmed",
    input,
    // The ration is the wire's: two confirmations are decided one after the other.
    alone: true,
    lock: lockForFlash,
    next: (report, bounds, at) => confirm(report, input, context.actor, bounds, at),
  });
}

async function lockForFlash(db: Db, wire: Wire, reportId: string) {
  // Started in this order, on one connection: each statement sees what was committed before it, so the last one knows
  // every FLASH that was confirmed while this one waited for its turn.
  const [{ report }, , bounds] = await Promise.all([
    lockReportAndStory(db, wire, reportId),
    lockFlashes(db, wire),
    flashBounds(db, wire, reportId, FLASHES_MOST),
  ]);
  return { report, ...bounds };
}
