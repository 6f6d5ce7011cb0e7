import { and, asc, eq } from "drizzle-orm";
import type { Mark } from "../../lib/domain/aid.ts";
import type { Aid } from "../../lib/protocol/aids.ts";
import type { Db } from "./database.ts";
import { withIsoDates } from "./rows.ts";
import { aids } from "./schema/reading.ts";
import type { Wire } from "./wires.ts";

/** What was decided about this mark, or undefined. Whoever decides holds the report first: none changes meanwhile. */
export async function findAid(db: Db, wire: Wire, mark: Mark): Promise<Aid | undefined> {
  const { reportId, version, kind, at } = mark;
  const rows = await db
    .select()
    .from(aids)
    .where(
      and(
        onReport(wire, reportId),
        eq(aids.version, version),
        eq(aids.kind, kind),
        eq(aids.field, at.field),
        eq(aids.start, at.start),
        eq(aids.end, at.end),
      ),
    );
  return rows[0] && toAid(rows[0], wire);
}

/** What was decided about the marks of every version of a report, in the order of the text. */
export async function aidsOnReport(db: Db, wire: Wire, reportId: string): Promise<Aid[]> {
  const rows = await db
    .select()
    .from(aids)
    .where(onReport(wire, reportId))
    .orderBy(asc(aids.version), asc(aids.field), asc(aids.start), asc(aids.end), asc(aids.kind));
  return rows.map((row) => toAid(row, wire));
}

function onReport(wire: Wire, reportId: string) {
  return and(eq(aids.reportId, reportId), eq(aids.wireId, wire.id));
}

function toAid(row: typeof aids.$inferSelect, wire: Wire): Aid {
  const { wireId: _wire, field, start, end, ...rest } = row;
  return { ...withIsoDates(rest), at: { field, start, end }, wire: wire.slug };
}
