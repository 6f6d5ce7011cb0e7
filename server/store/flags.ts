import { and, asc, eq, ne, or, sql } from "drizzle-orm";
import type { Flag } from "../../lib/protocol/rows.ts";
import type { Db } from "./database.ts";
import { flags, reports } from "./schema.ts";
import type { Wire } from "./wires.ts";

/** The flag of this wire, or undefined; its row stays locked until the transaction ends. */
export async function lockFlag(db: Db, wire: Wire, id: string): Promise<Flag | undefined> {
  const rows = await db
    .select()
    .from(flags)
    .where(and(eq(flags.id, id), eq(flags.wireId, wire.id)))
    .for("update");
  return rows[0] && toFlag(rows[0], wire);
}

/** Every flag on a report or on the story it is in, first to last. */
export async function flagsOnReport(db: Db, wire: Wire, reportId: string): Promise<Flag[]> {
  const inReport = sql`(SELECT ${reports.storyId} FROM ${reports} WHERE ${reports.id} = ${reportId})`;
  const rows = await db
    .select()
    .from(flags)
    .where(or(eq(flags.reportId, reportId), eq(flags.storyId, inReport)))
    .orderBy(asc(flags.raisedAt), asc(flags.id));
  return rows.map((row) => toFlag(row, wire));
}

/** The wire's flags that are not resolved, first to last. */
export async function openFlags(db: Db, wire: Wire): Promise<Flag[]> {
  const rows = await db
    .select()
    .from(flags)
    .where(and(eq(flags.wireId, wire.id), ne(flags.state, "resolved")))
    .orderBy(asc(flags.raisedAt), asc(flags.id));
  return rows.map((row) => toFlag(row, wire));
}

/** Adds a flag. Fails on the key `flags_pkey` when the id is taken. */
export function insertFlag(db: Db, wire: Wire, flag: Flag): Promise<unknown> {
  return db.insert(flags).values(toRow(flag, wire)).execute();
}

/** Puts the flag in place of the locked one. */
export function saveFlag(db: Db, wire: Wire, flag: Flag): Promise<unknown> {
  return db.update(flags).set(toRow(flag, wire)).where(eq(flags.id, flag.id)).execute();
}

const iso = (date: Date | null) => date?.toISOString() ?? null;
const date = (instant: string | null) => (instant === null ? null : new Date(instant));

function toFlag(row: typeof flags.$inferSelect, wire: Wire): Flag {
  const { wireId: _wire, ...rest } = row;
  return {
    ...rest,
    wire: wire.slug,
    dueAt: iso(row.dueAt),
    raisedAt: row.raisedAt.toISOString(),
    acknowledgedAt: iso(row.acknowledgedAt),
    resolvedAt: iso(row.resolvedAt),
  };
}

function toRow(flag: Flag, wire: Wire) {
  const { wire: _slug, ...rest } = flag;
  return {
    ...rest,
    wireId: wire.id,
    dueAt: date(flag.dueAt),
    raisedAt: new Date(flag.raisedAt),
    acknowledgedAt: date(flag.acknowledgedAt),
    resolvedAt: date(flag.resolvedAt),
  };
}
