import { and, eq, inArray, sql } from "drizzle-orm";
import type { LoggedEvent } from "../../lib/domain/project.ts";
import type { Flag, Report, Story } from "../../lib/protocol/rows.ts";
import type { Db } from "./database.ts";
import { flags } from "./schema/flags.ts";
import { stories } from "./schema/stories.ts";
import { wireEvents } from "./schema/wire-log.ts";
import { toEvent } from "./wire-log.ts";
import type { Wire } from "./wires.ts";

/** A place in a wire's log, and its moment. */
export interface Then {
  wire: Wire;
  seq: number;
  at: string;
}

/** The clocks of the nodes that dated rows differ: so far before a place a row is still looked up in the log. */
const CLOCKS_DIFFER = sql`interval '1 hour'`;

/** The newest reports of a wire in its order as the log had them at this place. */
export async function reportsAsOf(db: Db, { wire, seq }: Then, limit: number): Promise<Report[]> {
  const { rows: places } = await db.execute<{ id: string; last: string }>(sql`
    WITH filed AS (
      SELECT report_id AS id, seq FROM ${wireEvents}
       WHERE wire_id = ${wire.id} AND kind = 'report.filed' AND seq <= ${seq}
       ORDER BY seq DESC LIMIT ${limit}
    ), beside AS (
      SELECT one.id, max(e.seq) AS seq FROM ${wireEvents} e CROSS JOIN unnest(e.also) AS one (id)
       WHERE e.also && ARRAY(SELECT id FROM filed) AND e.wire_id = ${wire.id} AND e.seq <= ${seq}
         AND e.payload ? 'reports'
       GROUP BY one.id
    )
    SELECT filed.id, greatest(own.seq, beside.seq) AS last
      FROM filed
     CROSS JOIN LATERAL (
       SELECT e.seq FROM ${wireEvents} e
        WHERE e.wire_id = ${wire.id} AND e.report_id = filed.id AND e.seq <= ${seq} AND e.payload ? 'report'
        ORDER BY e.seq DESC LIMIT 1) own
      LEFT JOIN beside ON beside.id = filed.id
     ORDER BY filed.seq DESC`);
  const events = await eventsAt(db, wire, places);
  return places.flatMap(({ id, last }) => {
    const { report, reports = [] } = events.get(Number(last))?.payload ?? {};
    return (report?.id === id ? report : reports.find((one) => one.id === id)) ?? [];
  });
}

/** The stories that were open at this place, the last changed first. */
export async function openStoriesAsOf(db: Db, { wire, seq, at }: Then): Promise<Story[]> {
  // A merge stands in the log under one of its stories and changes both.
  const { rows } = await db.execute<{ id: string; last: string }>(sql`
    SELECT s.id, last.seq AS last
      FROM ${stories} s
      LEFT JOIN (SELECT merged_into_id AS id, array_agg(id) AS ids FROM ${stories}
                  WHERE merged_into_id IS NOT NULL GROUP BY merged_into_id) merged ON merged.id = s.id
     CROSS JOIN LATERAL (
       SELECT max(found.seq) AS seq
         FROM unnest(coalesce(merged.ids, '{}') || s.id || s.merged_into_id) AS related (id)
        CROSS JOIN LATERAL (
          SELECT e.seq FROM ${wireEvents} e
           WHERE e.wire_id = ${wire.id} AND e.seq <= ${seq} AND e.story_id = related.id
             AND (e.payload -> 'story' ->> 'id' = s.id::text
                  OR e.payload -> 'stories' @> jsonb_build_array(jsonb_build_object('id', s.id)))
           ORDER BY e.seq DESC LIMIT 1) found) last
     WHERE s.wire_id = ${wire.id} AND s.opened_at <= ${at}::timestamptz + ${CLOCKS_DIFFER} AND last.seq IS NOT NULL
       AND (s.state = 'open' OR s.changed_at >= ${at}::timestamptz - ${CLOCKS_DIFFER})`);
  const events = await eventsAt(db, wire, rows);
  const found = rows.flatMap(({ id, last }) => {
    const { story, stories: others = [] } = events.get(Number(last))?.payload ?? {};
    return (story?.id === id ? story : others.find((one) => one.id === id)) ?? [];
  });
  const open = found.filter(({ state }) => state === "open");
  return open.sort(
    (one, other) => other.changedAt.localeCompare(one.changedAt) || (one.id < other.id ? -1 : 1),
  );
}

/** The flags that were not resolved at this place, first to last. */
export async function openFlagsAsOf(db: Db, { wire, seq, at }: Then): Promise<Flag[]> {
  const { rows } = await db.execute<{ last: string }>(sql`
    SELECT last.seq AS last FROM ${flags} f
     CROSS JOIN LATERAL (
       -- The sum keeps it from being looked for by number, through everything that came after it.
       SELECT max(e.seq + 0) AS seq FROM ${wireEvents} e
        WHERE e.wire_id = ${wire.id} AND e.seq <= ${seq} AND e.kind LIKE 'flag.%'
          AND (e.report_id = f.report_id OR e.story_id = f.story_id) AND e.payload -> 'flag' ->> 'id' = f.id::text) last
     WHERE f.wire_id = ${wire.id} AND f.raised_at <= ${at}::timestamptz + ${CLOCKS_DIFFER} AND last.seq IS NOT NULL
       AND (f.state <> 'resolved' OR f.resolved_at >= ${at}::timestamptz - ${CLOCKS_DIFFER})`);
  const events = await eventsAt(db, wire, rows);
  const open = [...events.values()].flatMap(({ payload: { flag } }) =>
    flag && flag.state !== "resolved" ? flag : [],
  );
  return open.sort(
    (one, other) => one.raisedAt.localeCompare(other.raisedAt) || (one.id < other.id ? -1 : 1),
  );
}

async function eventsAt(
  db: Db,
  wire: Wire,
  places: { last: string }[],
): Promise<ReadonlyMap<number, LoggedEvent>> {
  const seqs = [...new Set(places.map(({ last }) => Number(last)))];
  if (seqs.length === 0) return new Map();
  const rows = await db
    .select()
    .from(wireEvents)
    .where(and(eq(wireEvents.wireId, wire.id), inArray(wireEvents.seq, seqs)));
  return new Map(rows.map((row) => [row.seq, toEvent(row)]));
}
