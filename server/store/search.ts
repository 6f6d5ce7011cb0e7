import { sql } from "drizzle-orm";
import type { Query } from "../../lib/text/query.ts";
import type { Db } from "./database.ts";
import {
  erasQuery,
  excludedQuery,
  headQuery,
  type PARTS,
  rankQueryOf,
  type Span,
  wholeEras,
  wordsQuery,
} from "./lexemes.ts";
import { seqAt } from "./log-position.ts";
import { nearOf } from "./report-words.ts";
import { saidTo } from "./reports.ts";
import { reportWords } from "./schema/readers.ts";
import { reportSources, reports } from "./schema/reports.ts";
import { readHeads, type Wire } from "./wires.ts";

/** Where a search looks. */
export interface Scope {
  wire: Wire;
  part?: keyof typeof PARTS | undefined;
  from?: string | undefined;
  to?: string | undefined;
  state?: string | undefined;
  story?: string | undefined;
  /** Only what this correspondent may read. */
  reader?: string | undefined;
}

export interface Found {
  id: string;
  filedAt: Date;
  /** How well the headline, slug and dateline meet the query, 0–1. */
  rank: number;
}

export interface FoundReports {
  /** The newest first. */
  reports: Found[];
  /** Whether older ones were not looked for. */
  more: boolean;
}

/** So much of the log is looked at first. */
const FIRST = 1_024;
/** How much more than what should do is looked at next, and how many times as much as before at least and at most. */
const SPARE = 1.3;
const GROWTH = { least: 4, most: 24 };
/** The headline, slug and dateline, as `ts_rank` takes them: from the body, whose words are not in `head`, on. */
const WEIGHTS = "{0, 0.3, 0.6, 1}";

/**
 * For this transaction: every search goes through the index. The planner does not know what it costs to read the words
 * of a report, and would rather read those of all.
 */
export async function searchByIndex(db: Db): Promise<void> {
  await db.execute(sql`
    SELECT set_config(name, value, true) FROM (VALUES
      ('jit', 'off'), ('enable_seqscan', 'off'), ('max_parallel_workers_per_gather', '0')) setting (name, value)`);
}

/** The part of the log in which the reports of a scope came in. */
export async function spanOf(db: Db, { wire, from, to }: Scope): Promise<Span> {
  const before = (moment: string) => seqAt(db, wire, new Date(Date.parse(moment) - 1).toISOString());
  const [heads, first, last] = await Promise.all([
    readHeads(db),
    from === undefined ? 0 : before(from),
    to === undefined ? undefined : before(to),
  ]);
  const head = heads.find(({ id }) => id === wire.id)?.head ?? 0;
  return { from: first, to: Math.max(first, last ?? head) };
}

/**
 * The newest reports of a span in which all of it is, at most `limit`. The newest part of the log is looked at first, and
 * then as much more as `enough` reports need: so a word that stands everywhere costs no more than a rare one.
 */
export async function findNewest(
  db: Db,
  query: Query,
  scope: Scope,
  column: "head" | "words",
  span: Span,
  { enough, limit }: { enough: number; limit: number },
): Promise<FoundReports> {
  for (let length = FIRST; length < span.to - span.from; ) {
    const eras = wholeEras({ from: Math.max(0, span.to - length), to: span.to });
    if (!eras || eras.from <= span.from) break;
    const reports = await findIn(db, query, scope, column, eras, limit);
    if (reports.length >= enough) return { reports, more: true };
    const growth = (enough / reports.length) * SPARE;
    length = (span.to - eras.from) * Math.min(GROWTH.most, Math.max(GROWTH.least, growth));
  }
  const isPart = (scope.from ?? scope.to) !== undefined;
  const reports = await findIn(db, query, scope, column, isPart ? span : null, limit);
  return { reports, more: reports.length === limit };
}

async function findIn(
  db: Db,
  query: Query,
  scope: Scope,
  column: "head" | "words",
  span: Span | null,
  limit: number,
): Promise<Found[]> {
  const { wire, part, reader } = scope;
  const eras = span ? erasQuery(wire.id, span) : [];
  const excluded = excludedQuery(query);
  const matching =
    column === "words" && !part
      ? [sql`w.words @@ ${wordsQuery(query, eras)}::tsquery`]
      : [
          sql`w.head @@ ${headQuery(query, part, eras)}::tsquery`,
          ...(excluded ? [sql`NOT w.words @@ ${excluded}::tsquery`] : []),
        ];
  const conditions = [
    sql`w.wire_id = ${wire.id}`,
    ...matching,
    ...(scope.from === undefined ? [] : [sql`w.filed_at >= ${scope.from}::timestamptz`]),
    ...(scope.to === undefined ? [] : [sql`w.filed_at < ${scope.to}::timestamptz`]),
    ...(scope.state === undefined ? [] : [sql`${reports.state} = ${scope.state}`]),
    ...(scope.story === undefined ? [] : [sql`${reports.storyId} = ${scope.story}`]),
    ...(reader === undefined ? [] : [saidTo(reader)]),
  ];
  const joins = [
    ...((scope.state ?? scope.story ?? reader) ? [sql`JOIN ${reports} ON ${reports.id} = w.report_id`] : []),
    ...(reader === undefined ? [] : [sql`JOIN ${reportSources} ON ${reportSources.reportId} = w.report_id`]),
  ];
  const { rows } = await db.execute<{ id: string; at: string; rank: number }>(sql`
    SELECT found.report_id AS id, extract(epoch FROM found.filed_at) * 1000 AS at,
           ts_rank(${WEIGHTS}::real[], found.head, ${rankQueryOf(query)}::tsquery) AS rank
    FROM (
      SELECT w.report_id, w.filed_at, w.head FROM ${reportWords} w ${sql.join(joins, sql` `)}
      WHERE ${sql.join(conditions, sql` AND `)}
      ORDER BY w.filed_at DESC LIMIT ${limit}
    ) found
    WHERE found.report_id NOT IN (SELECT id FROM ${reports} WHERE wire_id = ${wire.id} AND state = 'killed')
    ORDER BY found.filed_at DESC`);
  return rows.map(({ id, at, rank }) => ({ id, filedAt: new Date(Number(at)), rank }));
}

/** Stems of a wire's headlines, slugs and datelines that are written nearly like this one, most used first. */
export async function stemsNear(db: Db, wireId: number, stem: string, limit: number): Promise<string[]> {
  const { rows } = await db.execute<{ stem: string }>(sql`
    SELECT stem FROM wire_stems
    WHERE wire_id = ${wireId} AND (near && ${nearOf(sql`${stem}::text`)} OR stem % ${stem})
    ORDER BY reports DESC LIMIT ${limit}`);
  return rows.map((row) => row.stem);
}
