import type { NoticesOfReport } from "../../lib/domain/notice.ts";
import type { Flag, Report } from "../../lib/protocol/rows.ts";
import type { Db } from "../store/database.ts";
import { noticesOfReport } from "../store/notices.ts";
import { lockReport } from "../store/reports.ts";
import type { Wire } from "../store/wires.ts";
import { lockWithFlags } from "./lock-with-flags.ts";

interface WithNotices {
  report: Report | undefined;
  known: NoticesOfReport;
}

/**
 * The report, held, with what was said of it to those who used it. Whatever changes a notice holds its report first:
 * none changes meanwhile.
 */
export async function lockWithNotices(db: Db, wire: Wire, reportId: string): Promise<WithNotices> {
  // Started in this order, on one connection: what was said is read once the report is held.
  const [report, known] = await Promise.all([
    lockReport(db, wire, reportId),
    noticesOfReport(db, wire, reportId),
  ]);
  return { report, known };
}

/** The same, and the flags that may be in the way of its release. */
export async function lockWithFlagsAndNotices(
  db: Db,
  wire: Wire,
  reportId: string,
): Promise<WithNotices & { flags: Flag[] }> {
  const [locked, known] = await Promise.all([
    lockWithFlags(db, wire, reportId),
    noticesOfReport(db, wire, reportId),
  ]);
  return { ...locked, known };
}
