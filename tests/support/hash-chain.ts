import type { Newsroom } from "./newsroom.ts";

const BROKEN_LINKS = `
  SELECT seq FROM (
    SELECT e.*, lag(e.hash, 1, sha256(convert_to(w.slug, 'UTF8'))) OVER (ORDER BY e.seq) AS previous
    FROM wire_events e JOIN wires w ON w.id = e.wire_id
  ) run
  WHERE hash <> wire_event_hash(previous, seq, at, kind, actor_id, command_id, report_id, story_id,
                                wire_event_digest(payload, sources))`;

/** Every number of the log that does not recompute from the row before it and its own content. */
export async function brokenLinks({ sql }: Pick<Newsroom, "sql">): Promise<number[]> {
  return (await sql<{ seq: string }>(BROKEN_LINKS)).map(({ seq }) => Number(seq));
}
