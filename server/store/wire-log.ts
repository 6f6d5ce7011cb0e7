import { and, arrayContains, asc, desc, eq, gt, lte, or, sql } from "drizzle-orm";
import type { LoggedEvent } from "../../lib/domain/project.ts";
import { withoutKilled } from "../../lib/domain/without-killed.ts";
import type { EventPayload } from "../../lib/protocol/events.ts";
import type { Grade, Report } from "../../lib/protocol/rows.ts";
import type { Db } from "./database.ts";
import { prepared } from "./prepared.ts";
import { reports } from "./schema/reports.ts";
import { wireEvents } from "./schema/wire-log.ts";
import { putSources, takeSources } from "./sources.ts";
import { whole } from "./whole-payload.ts";
import type { Wire } from "./wires.ts";
import { newReportRow } from "./writes.ts";

/** An event before the log has numbered it. */
export type NewEvent = Omit<LoggedEvent, "seq" | "at">;

/** What is appended: an event, with the report that it files. */
export interface Entry {
  event: NewEvent;
  /** Rows that it is about without changing them, to be found by. */
  also?: string[] | undefined;
  newReport?: Report | undefined;
}

/**
 * Numbers events and adds them to the log, in order. Start it last in its transaction and commit at once: from here
 * on the wire's head row is held, and that is what makes seq dense and in commit order (W1). Inserts the reports that
 * are new; fails on the key `reports_pkey` when an id is taken.
 */
export async function appendEvents(db: Db, wire: Wire, entries: Entry[]): Promise<LoggedEvent[]> {
  if (entries.length === 0) return [];
  const append = prepared(db, "append_wire_events", prepareAppend);
  const events = entries.map(({ event, also, newReport }) => ({
    ...storedEvent(event, also),
    ...(newReport && { newReport: newReportRow(newReport, wire) }),
  }));
  const [row] = await append.execute({ wireId: wire.id, events: JSON.stringify(events) });
  if (!row) throw new Error("append_wire_events answered nothing");
  const at = row.at.toISOString();
  return entries.map(({ event }, index) => {
    const seq = row.firstSeq + index;
    return { ...event, seq, at, payload: numbered(event.kind, seq, event.payload) };
  });
}

/** An event as it is stored: its sources apart, and every row that it is about to be found by. */
function storedEvent(event: NewEvent, more: string[] = []) {
  const { payload, sources } = takeSources(event.payload);
  const { reports = [], stories = [], place, party } = event.payload;
  const rows = [...reports, ...stories, place, party].flatMap((row) => row?.id ?? []);
  const also = [...rows, ...(place?.mergedIntoId ? [place.mergedIntoId] : []), ...more];
  return { ...event, payload, ...(sources && { sources }), ...(also.length > 0 && { also }) };
}

function prepareAppend(db: Db) {
  const appended = sql`append_wire_events(${sql.placeholder("wireId")}::integer, ${sql.placeholder("events")}::jsonb)`;
  const firstSeq = sql<number>`first_seq`.mapWith(wireEvents.seq);
  const at = sql<Date>`at`.mapWith(wireEvents.at);
  return db.select({ firstSeq, at }).from(appended).prepare("append_wire_events");
}

/** The events that already committed under these command ids (W11), without the words of what is killed now (W10). */
export async function findEventsByCommand(
  db: Db,
  wireId: number,
  commandIds: string[],
): Promise<LoggedEvent[]> {
  const rows = await prepared(db, "find_events_by_command", prepareFind).execute({ wireId, commandIds });
  return rows.map((row) => {
    const event = toEvent(row.event);
    return { ...event, payload: withoutKilled(event, new Set(row.killed)) };
  });
}

function prepareFind(db: Db) {
  const wire = eq(wireEvents.wireId, sql.placeholder("wireId"));
  const asked = sql`${wireEvents.commandId} = ANY(${sql.placeholder("commandIds")}::uuid[])`;
  const touched = sql`array_append(coalesce(${wireEvents.also}, '{}'), ${wireEvents.reportId})`;
  const killed = sql<
    string[]
  >`ARRAY(SELECT ${reports.id} FROM ${reports} WHERE ${reports.id} = ANY(${touched}) AND ${reports.state} = 'killed')`;
  return db
    .select({ event: wireEvents, killed })
    .from(wireEvents)
    .where(and(wire, asked))
    .prepare("find_events_by_command");
}

/** The run (after, upTo] in order, at most `limit` events of it. */
export async function readRun(
  db: Db,
  wireId: number,
  after: number,
  limit: number,
  upTo = Number.MAX_SAFE_INTEGER,
): Promise<LoggedEvent[]> {
  const rows = await db
    .select()
    .from(wireEvents)
    .where(and(eq(wireEvents.wireId, wireId), gt(wireEvents.seq, after), lte(wireEvents.seq, upTo)))
    .orderBy(asc(wireEvents.seq))
    .limit(limit);
  return rows.map(toEvent);
}

/** What happened in a story, the last `limit` of it, first to last: also what went out of it into another. */
export async function eventsOfStory(
  db: Db,
  wire: Wire,
  storyId: string,
  limit: number,
): Promise<LoggedEvent[]> {
  const isAbout = or(eq(wireEvents.storyId, storyId), arrayContains(wireEvents.also, [storyId]));
  const rows = await db
    .select()
    .from(wireEvents)
    .where(and(eq(wireEvents.wireId, wire.id), isAbout))
    .orderBy(desc(wireEvents.seq))
    .limit(limit);
  return rows.reverse().map(toEvent);
}

/** Every grading of a report, first to last. */
export async function gradesOf(db: Db, wire: Wire, reportId: string): Promise<Grade[]> {
  const rows = await db
    .select()
    .from(wireEvents)
    .where(
      and(
        eq(wireEvents.wireId, wire.id),
        eq(wireEvents.reportId, reportId),
        eq(wireEvents.kind, "report.graded"),
      ),
    )
    .orderBy(asc(wireEvents.seq));
  return rows.flatMap(({ payload }) => payload.grade ?? []);
}

/** An event as it was before it was stored. */
export function toEvent(row: typeof wireEvents.$inferSelect): LoggedEvent {
  return {
    seq: row.seq,
    at: row.at.toISOString(),
    kind: row.kind,
    actorId: row.actorId,
    commandId: row.commandId,
    ...(row.reportId !== null && { reportId: row.reportId }),
    ...(row.storyId !== null && { storyId: row.storyId }),
    payload: numbered(row.kind, row.seq, putSources(whole(row.payload), row.sources)),
  };
}

/** A report learns its place on the wire only from the log: the stored payload of its first event cannot hold it. */
function numbered(kind: LoggedEvent["kind"], seq: number, payload: EventPayload): EventPayload {
  if (kind !== "report.filed" || !payload.report) return payload;
  return { ...payload, report: { ...payload.report, filedSeq: seq } };
}
