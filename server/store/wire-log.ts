import { and, asc, eq, gt, inArray, lte, sql } from "drizzle-orm";
import type { LoggedEvent } from "../../lib/domain/project.ts";
import type { EventPayload } from "../../lib/protocol/events.ts";
import type { Db } from "./database.ts";
import { wireEvents } from "./schema.ts";

/** An event before the log has numbered it. */
export type NewEvent = Omit<LoggedEvent, "seq" | "at">;

/**
 * Numbers an event and adds it to the log. Start it last in its transaction and commit at once: from here on the
 * wire's head row is held, and that is what makes seq dense and in commit order (W1).
 */
export async function appendEvent(db: Db, wireId: number, event: NewEvent): Promise<LoggedEvent> {
  const { rows } = await db.execute<{ seq: string; at: Date | string }>(
    sql`SELECT * FROM append_wire_event(${wireId}, ${event.kind}, ${event.actorId}, ${event.commandId},
      ${event.reportId ?? null}, ${event.storyId ?? null}, ${JSON.stringify(event.payload)}::jsonb)`,
  );
  const [row] = rows;
  if (!row) throw new Error("append_wire_event answered nothing");
  const seq = Number(row.seq);
  return {
    ...event,
    seq,
    at: new Date(row.at).toISOString(),
    payload: numbered(event.kind, seq, event.payload),
  };
}

/** The events that already committed under these command ids (W11). */
export async function findEventsByCommand(
  db: Db,
  wireId: number,
  commandIds: string[],
): Promise<LoggedEvent[]> {
  const rows = await db
    .select()
    .from(wireEvents)
    .where(and(eq(wireEvents.wireId, wireId), inArray(wireEvents.commandId, commandIds)));
  return rows.map(toEvent);
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
    payload: numbered(row.kind, row.seq, row.payload),
  };
}

/** A report learns its place on the wire only from the log: the stored payload of its first event cannot hold it. */
function numbered(kind: LoggedEvent["kind"], seq: number, payload: EventPayload): EventPayload {
  if (kind !== "report.filed" || !payload.report) return payload;
  return { ...payload, report: { ...payload.report, filedSeq: seq } };
}
