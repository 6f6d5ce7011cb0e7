import { sql } from "drizzle-orm";
import type { EventKind } from "../../lib/protocol/events.ts";
import type { Handover, HandoverReport } from "../../lib/protocol/handover.ts";
import type { Db } from "./database.ts";
import { user } from "./schema/auth.ts";
import { reports } from "./schema/reports.ts";
import { stories } from "./schema/stories.ts";
import { wireEvents } from "./schema/wire-log.ts";
import type { Wire } from "./wires.ts";

/** A list of reports, cut to what a page can hold, and how many there are. */
export type ReportList = Handover["published"];
type StoryList = Handover["stories"];

/** How many a list holds at the most. */
const LIST_MOST = 100;
/** How far back in the order of the wire somebody may still take a report up. */
const UNCLAIMED_AMONG = 2_000;

/** A part of a wire's log: (from, to]. */
export interface LogPart {
  wire: Wire;
  from: number;
  to: number;
}

/** How many reports came in. */
export async function countFiled(db: Db, { wire, from, to }: LogPart): Promise<number> {
  const { rows } = await db.execute<{ count: string }>(sql`
    SELECT count(*) FROM ${wireEvents}
     WHERE wire_id = ${wire.id} AND kind = 'report.filed' AND seq > ${from} AND seq <= ${to}`);
  return Number(rows[0]?.count ?? 0);
}

type ReportRow = Omit<HandoverReport, "filedSeq" | "seq" | "at"> & {
  kind: EventKind;
  filedSeq: string;
  seq: string | null;
  at: Date | string;
  total: string;
};

/** A report as the lists name it; nothing protected is in it, and no word of a killed one (W10). */
const NAMED = sql`
  r.id, r.filed_seq AS "filedSeq", r.slug, CASE WHEN r.state <> 'killed' THEN r.headline END AS headline, r.language,
  r.byline, r.urgency, r.state`;

/** What became of reports, by kind: each report once, by the last event of that kind; the newest first. */
export async function movedReports(
  db: Db,
  { wire, from, to }: LogPart,
  kinds: readonly EventKind[],
): Promise<ReadonlyMap<EventKind, ReportList>> {
  const { rows } = await db.execute<ReportRow>(sql`
    WITH last AS (
      SELECT kind, report_id, max(seq) AS seq FROM ${wireEvents}
       WHERE wire_id = ${wire.id} AND seq > ${from} AND seq <= ${to} AND kind IN (${sql.join(
         kinds.map((kind) => sql`${kind}`),
         sql`, `,
       )})
       GROUP BY kind, report_id
    ), listed AS (
      SELECT last.*, count(*) OVER (PARTITION BY kind) AS total,
             row_number() OVER (PARTITION BY kind ORDER BY seq DESC) AS nth
        FROM last
    )
    SELECT ${NAMED}, e.kind, e.seq, e.at, listed.total, u.name AS "byName",
           CASE WHEN e.kind IN ('report.held', 'report.released', 'report.killed') THEN e.payload ->> 'why'
                WHEN r.state = 'killed' THEN NULL
                WHEN e.kind = 'flash.confirmed' THEN e.payload -> 'report' -> 'flash' ->> 'reason'
                WHEN e.kind IN ('report.updated', 'report.corrected', 'report.refiled')
                THEN e.payload -> 'report' ->> 'advisory'
                ELSE e.payload ->> 'why' END AS note
      FROM listed
      JOIN ${wireEvents} e ON e.wire_id = ${wire.id} AND e.seq = listed.seq
      JOIN ${reports} r ON r.id = listed.report_id
      LEFT JOIN ${user} u ON u.id = e.actor_id AND u.role <> 'correspondent'
     WHERE listed.nth <= ${LIST_MOST}
     ORDER BY e.seq DESC`);
  return new Map(kinds.map((kind) => [kind, toList(rows.filter((row) => row.kind === kind))]));
}

/** Filed, and nobody works on them; the newest first, among the newest of the wire. */
export async function unclaimedReports(db: Db, wire: Wire): Promise<ReportList> {
  const { rows } = await db.execute<ReportRow>(sql`
    WITH newest AS (
      SELECT report_id FROM ${wireEvents} WHERE wire_id = ${wire.id} AND kind = 'report.filed'
       ORDER BY seq DESC LIMIT ${UNCLAIMED_AMONG}
    )
    SELECT ${NAMED}, r.filed_at AS at, count(*) OVER () AS total, NULL AS seq, NULL AS "byName", NULL AS note
      FROM newest JOIN ${reports} r ON r.id = newest.report_id
     WHERE r.state = 'filed' AND r.claimed_by_id IS NULL
     ORDER BY r.filed_seq DESC LIMIT ${LIST_MOST}`);
  return toList(rows);
}

/** What is on hold, since when and why, the longest held first; whenever it was filed. */
export async function heldReports(db: Db, wire: Wire): Promise<ReportList> {
  const { rows } = await db.execute<ReportRow>(sql`
    SELECT ${NAMED}, r.state_at AS at, r.state_reason AS note, count(*) OVER () AS total, NULL AS seq, NULL AS "byName"
      FROM ${reports} r
     WHERE r.wire_id = ${wire.id} AND (r.state = 'held' OR r.embargo_until IS NOT NULL) AND r.state = 'held'
     ORDER BY r.state_at LIMIT ${LIST_MOST}`);
  return toList(rows);
}

/** What is under an embargo, by when it ends. */
export async function embargoedReports(db: Db, wire: Wire): Promise<ReportList> {
  const { rows } = await db.execute<ReportRow>(sql`
    SELECT ${NAMED}, r.embargo_until AS at, NULL AS note, count(*) OVER () AS total, NULL AS seq, NULL AS "byName"
      FROM ${reports} r
     WHERE r.wire_id = ${wire.id} AND (r.state = 'held' OR r.embargo_until IS NOT NULL)
       AND r.embargo_until IS NOT NULL AND r.state IN ('filed', 'published')
     ORDER BY r.embargo_until LIMIT ${LIST_MOST}`);
  return toList(rows);
}

/** The stories in which something was done, the last one first. */
export async function changedStories(db: Db, { wire, from, to }: LogPart): Promise<StoryList> {
  const { rows } = await db.execute<StoryList["items"][number] & { total: string }>(sql`
    WITH last AS (
      SELECT story_id, max(seq) AS seq FROM ${wireEvents}
       WHERE wire_id = ${wire.id} AND seq > ${from} AND seq <= ${to}
         AND (kind LIKE 'story.%' OR kind LIKE 'figure.%')
       GROUP BY story_id
    )
    SELECT s.id, s.slug, s.headline, s.state, e.at, e.seq, count(*) OVER () AS total
      FROM last
      JOIN ${wireEvents} e ON e.wire_id = ${wire.id} AND e.seq = last.seq
      JOIN ${stories} s ON s.id = last.story_id
     ORDER BY e.seq DESC LIMIT ${LIST_MOST}`);
  const items = rows.map(({ total: _all, at, seq, ...story }) => ({
    ...story,
    at: iso(at),
    seq: Number(seq),
  }));
  return { total: Number(rows[0]?.total ?? 0), items };
}

function toList(rows: ReportRow[]): ReportList {
  const items = rows.map(({ kind: _by, total: _all, filedSeq, seq, at, ...row }) => ({
    ...row,
    filedSeq: Number(filedSeq),
    seq: seq === null ? null : Number(seq),
    at: iso(at),
  }));
  return { total: Number(rows[0]?.total ?? 0), items };
}

const iso = (at: Date | string) => new Date(at).toISOString();
