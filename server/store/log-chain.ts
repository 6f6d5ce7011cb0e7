import { sql } from "drizzle-orm";
import type { Db } from "./database.ts";
import { wireEvents, wires } from "./schema/wire-log.ts";
import type { Wire } from "./wires.ts";

/** One event with everything that its hash stands on; payload and sources as the text that was hashed. */
export interface Link {
  seq: number;
  /** Milliseconds since the epoch. */
  at: number;
  kind: string;
  actorId: string;
  commandId: string;
  reportId: string | null;
  storyId: string | null;
  payload: string;
  sources: string | null;
  /** Hexadecimal, as all hashes here. */
  hash: string;
}

/** What the wire itself says of the end of its log. */
export interface ChainEnd {
  head: number;
  hash: string;
  /** The last number that the log really has. */
  last: number;
}

/** The end of a log as its wire knows it, and as it is. */
export async function chainEnd(db: Db, wire: Wire): Promise<ChainEnd> {
  const { rows } = await db.execute<{ head: string; hash: string; last: string }>(sql`
    SELECT head, encode(head_hash, 'hex') AS hash,
           (SELECT coalesce(max(seq), 0) FROM ${wireEvents} WHERE wire_id = ${wire.id}) AS last
      FROM ${wires} WHERE id = ${wire.id}`);
  const [row] = rows;
  return { head: Number(row?.head ?? 0), hash: row?.hash ?? "", last: Number(row?.last ?? 0) };
}

/** A link as the database recomputed it: whether the hash, and what the event is found by, are as they must be. */
export interface CheckedLink {
  seq: number;
  /** The number of the event that stands before it; one less than its own where none is missing. */
  before: number;
  hash: string;
  isWhole: boolean;
}

/**
 * Recomputes the links of (from, to] in order, each from the one before it; `previous` is the hash of the event `from`.
 * Only what is wrong is answered, and the last one.
 */
export async function checkLinks(
  db: Db,
  wire: Wire,
  { from, to, previous }: { from: number; to: number; previous: string },
): Promise<CheckedLink[]> {
  const { rows } = await db.execute<
    Omit<CheckedLink, "seq" | "before"> & { seq: string; before: string }
  >(sql`
    SELECT seq, before, hash, "isWhole" FROM (
      SELECT e.seq, chain.before, encode(e.hash, 'hex') AS hash, e.seq = max(e.seq) OVER () AS "isLast",
             chain.before = e.seq - 1
             AND e.hash = wire_event_hash(chain.previous, e.seq, e.at, e.kind, e.actor_id, e.command_id, e.report_id,
                                          e.story_id, wire_event_digest(e.payload, e.sources))
             AND coalesce(e.also, '{}') @> ARRAY(
               SELECT (one ->> 'id')::uuid
                 FROM jsonb_array_elements(coalesce(e.payload -> 'reports', '[]') || coalesce(e.payload -> 'stories', '[]')
                        || coalesce(e.payload -> 'place', '[]') || coalesce(e.payload -> 'party', '[]')) AS rows (one))
             AS "isWhole"
        FROM (
          SELECT seq, lag(seq, 1, ${from}::bigint) OVER run AS before,
                 lag(hash, 1, decode(${previous}, 'hex')) OVER run AS previous
            FROM ${wireEvents} WHERE wire_id = ${wire.id} AND seq > ${from} AND seq <= ${to}
          WINDOW run AS (ORDER BY seq)
        ) chain
        JOIN ${wireEvents} e ON e.wire_id = ${wire.id} AND e.seq = chain.seq
    ) links
    WHERE NOT "isWhole" OR "isLast" ORDER BY seq`);
  return rows.map((row) => ({ ...row, seq: Number(row.seq), before: Number(row.before) }));
}

/** The links of (from, to] as they are stored, in order. */
export async function readLinks(db: Db, wire: Wire, from: number, to: number): Promise<Link[]> {
  const { rows } = await db.execute<Omit<Link, "seq" | "at"> & { seq: string; at: string }>(sql`
    SELECT seq, floor(extract(epoch FROM at) * 1000)::bigint AS at, kind, actor_id AS "actorId",
           command_id AS "commandId", report_id AS "reportId", story_id AS "storyId", payload::text AS payload,
           sources::text AS sources, encode(hash, 'hex') AS hash
      FROM ${wireEvents} WHERE wire_id = ${wire.id} AND seq > ${from} AND seq <= ${to} ORDER BY seq`);
  return rows.map((row) => ({ ...row, seq: Number(row.seq), at: Number(row.at) }));
}
