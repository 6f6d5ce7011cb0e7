import type { Report } from "../../lib/protocol/rows.ts";
import type { Db } from "../store/database.ts";
import { lockReports } from "../store/reports.ts";
import type { Wire } from "../store/wires.ts";

/** Two reports of a wire, held; whichever is not there is undefined. */
export async function lockPair(
  db: Db,
  wire: Wire,
  reportId: string,
  otherId: string,
): Promise<{ report: Report | undefined; other: Report | undefined }> {
  const found = await lockReports(db, wire, [reportId, otherId]);
  const byId = (wanted: string) => found.find(({ id }) => id === wanted);
  return { report: byId(reportId), other: byId(otherId) };
}
