import { and, asc, eq, exists, inArray, isNull, sql } from "drizzle-orm";
import type { NoticesOfReport } from "../../lib/domain/notice.ts";
import type { Acknowledgement, Notice } from "../../lib/protocol/notices.ts";
import type { Db } from "./database.ts";
import { fromJson, rowsAsJson, withIsoDates } from "./rows.ts";
import { acknowledgements, notices, reportUses } from "./schema/notices.ts";
import { reports } from "./schema/reports.ts";
import type { Wire } from "./wires.ts";

/** Everything that was said of a report to those who used it, and who they are; in one statement. */
export async function noticesOfReport(db: Db, wire: Wire, reportId: string): Promise<NoticesOfReport> {
  // Awaited as it is: a `then` of its own would send it before what was started earlier on the same connection.
  const { rows } = await db.execute<{ notices: unknown[]; asked: unknown[]; uses: unknown[] }>(sql`
    SELECT ${rowsAsJson(notices, eq(notices.reportId, reportId))} AS notices,
           ${rowsAsJson(acknowledgements, eq(acknowledgements.reportId, reportId))} AS asked,
           ${rowsAsJson(reportUses, eq(reportUses.reportId, reportId))} AS uses`);
  const [row] = rows;
  return {
    notices: fromJson(notices, row?.notices ?? []).map((one) => toNotice(one, wire)),
    acknowledgements: fromJson(acknowledgements, row?.asked ?? []),
    uses: fromJson(reportUses, row?.uses ?? []),
  };
}

/** The notice of this wire with all of whom it asks, or undefined; its report stays locked until the end. */
export async function lockNotice(
  db: Db,
  wire: Wire,
  id: string,
): Promise<{ notice: Notice; acknowledgements: Acknowledgement[] } | undefined> {
  const itself = and(eq(notices.id, id), eq(notices.wireId, wire.id));
  const reportId = db.select({ id: notices.reportId }).from(notices).where(itself);
  // On one connection in this order: both are read once the report is held, as by all that changes its notices.
  const [, [row], asked] = await Promise.all([
    db.select({ id: reports.id }).from(reports).where(eq(reports.id, reportId)).for("update"),
    db.select().from(notices).where(itself),
    db.select().from(acknowledgements).where(eq(acknowledgements.noticeId, id)),
  ]);
  return row && { notice: toNotice(withIsoDates(row), wire), acknowledgements: asked.map(withIsoDates) };
}

/** The open notices of a wire, first to last, with all of whom they ask; with `reader`, those that still ask them. */
export async function openNotices(
  db: Db,
  wire: Wire,
  reader?: string,
): Promise<{ notices: Notice[]; acknowledgements: Acknowledgement[] }> {
  const asksReader = db
    .select({ id: acknowledgements.noticeId })
    .from(acknowledgements)
    .where(
      and(
        eq(acknowledgements.noticeId, notices.id),
        eq(acknowledgements.personId, reader ?? ""),
        isNull(acknowledgements.acknowledgedAt),
      ),
    );
  const open = and(
    eq(notices.wireId, wire.id),
    eq(notices.state, "open"),
    reader === undefined ? undefined : exists(asksReader),
  );
  const [found, asked] = await Promise.all([
    db.select().from(notices).where(open).orderBy(asc(notices.at), asc(notices.id)),
    db
      .select()
      .from(acknowledgements)
      .where(
        and(
          inArray(acknowledgements.noticeId, db.select({ id: notices.id }).from(notices).where(open)),
          reader === undefined ? undefined : eq(acknowledgements.personId, reader),
        ),
      ),
  ]);
  return {
    notices: found.map((row) => toNotice(withIsoDates(row), wire)),
    acknowledgements: asked.map(withIsoDates),
  };
}

function toNotice(row: Omit<Notice, "wire"> & { wireId: number }, wire: Wire): Notice {
  const { wireId: _wire, ...rest } = row;
  return { ...rest, wire: wire.slug };
}
