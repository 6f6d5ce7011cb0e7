import { and, asc, eq, gt, lte, sql } from "drizzle-orm";
import type { LoggedEvent } from "../../lib/domain/project.ts";
import { withoutWords } from "../../lib/domain/report.ts";
import type { EventPayload } from "../../lib/protocol/events.ts";
import type { Report } from "../../lib/protocol/rows.ts";
import type { Db } from "./database.ts";
import { prepared } from "./prepared.ts";
import { newReportRow } from "./reports.ts";
import { reports, wireEvents } from "./schema.ts";
import type { Wire } from "./wires.ts";

/** An event before the log has numbered it. */
export type NewEvent = Omit<LoggedEvent, "seq" | "at">;

/** What is appended: an event, with the report that it files. */
export interface Entry {
  event: NewEvent;
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
  const events = entries.map(({ event, newReport }) =>
    newReport ? { ...event, newReport: newReportRow(newReport, wire) } : event,
  );
  const [row] = await append.execute({ wireId: wire.id, events: JSON.stringify(events) });
  if (!row) throw new Error("append_wire_events answered nothing");
  const at = row.at.toISOString();
  return entries.map(({ event }, index) => {
    const seq = row.firstSeq + index;
    return { ...event, seq, at, payload: numbered(event.kind, seq, event.payload) };
  });
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
  return rows.map(({ event, state }) => (state === "killed" ? wordless(toEvent(event)) : toEvent(event)));
}

function wordless(event: LoggedEvent): LoggedEvent {
  const { report } = event.payload;
  return report ? { ...event, payload: { ...event.payload, report: withoutWords(report) } } : event;
}

function prepareFind(db: Db) {
  const wire = eq(wireEvents.wireId, sql.placeholder("wireId"));
  const asked = sql`${wireEvents.commandId} = ANY(${sql.placeholder("commandIds")}::uuid[])`;
  return db
    .select({ event: wireEvents, state: reports.state })
    .from(wireEvents)
    .leftJoin(reports, eq(reports.id, wireEvents.reportId))
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

function toEvent(row: typeof wireEvents.$inferSelect): LoggedEvent {
  return {
    seq: row.seq,
    at: row.at.toISOString(),
    kind: row.kind,
    actorId: row.actorId,
    commandId: row.commandId,
    ...(row.reportId !== null && { reportId: row.reportId }),
    ...(row.storyId !== null && { storyId: row.storyId }),
    payload: numbered(row.kind, row.seq, whole(row.payload)),
  };
}

/** What a report was before the log knew these of it. */
const UNKNOWN_THEN = { stateReason: null, change: "original" } as const;

/** The log is never rewritten: rows of an older program lack what came later. */
function whole(payload: EventPayload): EventPayload {
  const { report } = payload;
  return report ? { ...payload, report: { ...UNKNOWN_THEN, ...report } } : payload;
}

/** A report learns its place on the wire only from the log: the stored payload of its first event cannot hold it. */
function numbered(kind: LoggedEvent["kind"], seq: number, payload: EventPayload): EventPayload {
  if (kind !== "report.filed" || !payload.report) return payload;
  return { ...payload, report: { ...payload.report, filedSeq: seq } };
}
