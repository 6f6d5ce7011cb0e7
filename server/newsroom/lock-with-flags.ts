import type { Flag } from "../../lib/protocol/rows.ts";
import type { Db } from "../store/database.ts";
import { flagsOnReport } from "../store/flags.ts";
import { lockReportAndStory, type ReportInStory } from "../store/reports.ts";
import type { Wire } from "../store/wires.ts";

/** The report, held, with every flag that may be in the way of its release: none can be raised or resolved meanwhile. */
export async function lockWithFlags(
  db: Db,
  wire: Wire,
  reportId: string,
): Promise<ReportInStory & { flags: Flag[] }> {
  // Started in this order, on one connection: the flags are read once the report and its story are held.
  const [found, flags] = await Promise.all([
    lockReportAndStory(db, wire, reportId),
    flagsOnReport(db, wire, reportId),
  ]);
  return { ...found, flags };
}
