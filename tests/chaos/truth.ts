import type { LoggedEvent } from "../../lib/domain/project.ts";
import { openDatabase } from "../../server/store/database.ts";
import { readRun } from "../../server/store/wire-log.ts";
import { listWires } from "../../server/store/wires.ts";

/** What the database holds at the end: the measure of everything else. */
export interface Truth {
  epoch: string;
  head: number;
  /** In order of seq. */
  events: LoggedEvent[];
  /** What is wrong inside the database itself, in words. */
  faults: string[];
}

const PAGE = 2_000;

/** Each query answers one row for every fault, in words. */
const CHECKS = {
  "the numbers run on": `
    SELECT format('#%s follows #%s', seq, before) AS fault
    FROM (SELECT seq, lag(seq, 1, 0::bigint) OVER (ORDER BY seq) AS before FROM wire_events) run WHERE seq <> before + 1`,
  "the head is the last number": `
    SELECT format('head %s, last event %s', head, last) AS fault FROM wires,
      (SELECT coalesce(max(seq), 0) AS last FROM wire_events) run WHERE head <> last`,
  "the hash chain holds": `
    SELECT format('#%s does not recompute', seq) AS fault FROM (
      SELECT e.*, lag(e.hash, 1, sha256(convert_to(w.slug, 'UTF8'))) OVER (ORDER BY e.seq) AS previous
      FROM wire_events e JOIN wires w ON w.id = e.wire_id
    ) run
    WHERE hash <> wire_event_hash(previous, seq, at, kind, actor_id, command_id, report_id, story_id,
                                  wire_event_digest(payload, sources))`,
  "time never goes back": `
    SELECT format('#%s', seq) AS fault
    FROM (SELECT seq, at, lag(at) OVER (ORDER BY seq) AS before FROM wire_events) run WHERE at < before`,
  "every report stands as its last event left it": `
    SELECT format('report %s: version %s, its last event says %s', r.id, r.version, e.version) AS fault
    FROM reports r LEFT JOIN LATERAL (
      SELECT (payload -> 'report' ->> 'version')::int AS version, payload -> 'report' ->> 'state' AS state
      FROM wire_events WHERE report_id = r.id AND payload ? 'report' ORDER BY seq DESC LIMIT 1
    ) e ON true WHERE e.version IS DISTINCT FROM r.version OR e.state IS DISTINCT FROM r.state`,
  "every version is kept, once, without a hole": `
    SELECT format('report %s: %s versions up to %s, the report has %s', r.id, count(v), max(v.version), r.version) AS fault
    FROM reports r LEFT JOIN report_versions v ON v.report_id = r.id
    GROUP BY r.id, r.version
    HAVING count(v) <> max(v.version) OR max(v.version) IS DISTINCT FROM (
      SELECT count(*) FROM wire_events WHERE report_id = r.id AND kind IN ('report.filed', 'report.amended'))`,
  "every event that files a report has its report": `
    SELECT format('#%s', seq) AS fault FROM wire_events e
    WHERE kind = 'report.filed' AND NOT EXISTS (SELECT FROM reports WHERE id = e.report_id)`,
  "no transaction is left open": `
    SELECT format('backend %s: %s', pid, state) AS fault FROM pg_stat_activity
    WHERE datname = current_database() AND state LIKE 'idle in transaction%'
      AND state_change < now() - interval '10 seconds'`,
} as const;

/** Reads the whole log and holds the database against itself. */
export async function readTruth(databaseUrl: string): Promise<Truth> {
  const database = openDatabase(databaseUrl, { size: 2 });
  try {
    const [wire] = await listWires(database.db);
    if (!wire) throw new Error("there is no wire");
    const events: LoggedEvent[] = [];
    for (;;) {
      const run = await readRun(database.db, wire.id, events.at(-1)?.seq ?? 0, PAGE);
      events.push(...run);
      if (run.length < PAGE) break;
    }
    const faults: string[] = [];
    for (const [what, query] of Object.entries(CHECKS)) {
      const { rows } = await database.pool.query<{ fault: string }>(query);
      faults.push(...rows.map(({ fault }) => `${what}: ${fault}`));
    }
    return { epoch: wire.epoch, head: events.at(-1)?.seq ?? 0, events, faults };
  } finally {
    await database.close();
  }
}
