import { and, asc, eq, isNotNull, ne, or, sql } from "drizzle-orm";
import type { Flag, Story } from "../../lib/protocol/rows.ts";
import type { Db } from "./database.ts";
import { withIsoDates } from "./rows.ts";
import { flags } from "./schema/flags.ts";
import { reports } from "./schema/reports.ts";
import { stories } from "./schema/stories.ts";
import type { Wire } from "./wires.ts";

/** A report that nobody but the desk and its author sees before a time. */
export interface Embargoed {
  id: string;
  embargoUntil: string;
}

/** The flag of this wire, or undefined; its row stays locked until the transaction ends. */
export async function lockFlag(db: Db, wire: Wire, id: string): Promise<Flag | undefined> {
  const rows = await db
    .select()
    .from(flags)
    .where(and(eq(flags.id, id), eq(flags.wireId, wire.id)))
    .for("update");
  return rows[0] && toFlag(rows[0], wire);
}

/**
 * Holds the report or the story that a flag stands on, which it never leaves, until the transaction ends. Answers into
 * which story that one went.
 */
export async function holdSubjectOfFlag(
  db: Db,
  wire: Wire,
  flagId: string,
): Promise<Pick<Story, "mergedIntoId">> {
  const subject = db.$with("subject").as(
    db
      .select({ reportId: flags.reportId, storyId: flags.storyId })
      .from(flags)
      .where(and(eq(flags.id, flagId), eq(flags.wireId, wire.id))),
  );
  const report = db
    .$with("report")
    .as(
      db
        .select({ id: reports.id })
        .from(reports)
        .where(eq(reports.id, sql`(SELECT report_id FROM subject)`))
        .for("update"),
    );
  const story = db
    .$with("story")
    .as(
      db
        .select({ id: stories.id, mergedIntoId: stories.mergedIntoId })
        .from(stories)
        .where(eq(stories.id, sql`(SELECT story_id FROM subject)`))
        .for("update"),
    );
  const [row] = await db
    .with(subject, report, story)
    .select({
      report: sql`(SELECT id FROM report)`,
      mergedIntoId: sql<string | null>`(SELECT merged_into_id FROM story)`,
    })
    .from(subject);
  return { mergedIntoId: row?.mergedIntoId ?? null };
}

/**
 * What this flag, on them or on their story, may keep under embargo beyond its time: the reports whose words go out when
 * it ends.
 */
export async function embargoedUnderFlag(db: Db, wire: Wire, flagId: string): Promise<Embargoed[]> {
  const rows = await db
    .select({ id: reports.id, embargoUntil: reports.embargoUntil })
    .from(reports)
    .innerJoin(flags, or(eq(flags.reportId, reports.id), eq(flags.storyId, reports.storyId)))
    .where(
      and(
        eq(flags.id, flagId),
        eq(reports.wireId, wire.id),
        isNotNull(reports.embargoUntil),
        eq(reports.state, "published"),
      ),
    );
  return rows.flatMap(({ id, embargoUntil }) =>
    embargoUntil ? [{ id, embargoUntil: embargoUntil.toISOString() }] : [],
  );
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

/** Every flag on a story itself, first to last. */
export async function flagsOnStory(db: Db, wire: Wire, storyId: string): Promise<Flag[]> {
  const rows = await db
    .select()
    .from(flags)
    .where(eq(flags.storyId, storyId))
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

function toFlag(row: typeof flags.$inferSelect, wire: Wire): Flag {
  const { wireId: _wire, ...rest } = row;
  return { ...withIsoDates(rest), wire: wire.slug };
}
