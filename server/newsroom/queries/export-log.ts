import type { Actor } from "../../../lib/domain/actor.ts";
import { authorize } from "../../../lib/domain/policy.ts";
import { project } from "../../../lib/domain/project.ts";
import type { ExportEnd } from "../../../lib/protocol/audit.ts";
import { type Database, readMoment } from "../../store/database.ts";
import { logEnd } from "../../store/log-position.ts";
import { killedReports } from "../../store/reports.ts";
import { readRun } from "../../store/wire-log.ts";
import type { Wire } from "../../store/wires.ts";

/** How many events are in memory at once. */
const CHUNK = 500;

/**
 * The events `from` to `to` of a log as this person may see them, one line of JSON each, in order; the last line says
 * how far it came, so that one that was cut off on its way shows. Read bit by bit as it is asked for, each bit without
 * the words of what is killed by then (W10).
 */
export async function* exportLog(
  database: Database,
  wire: Wire,
  actor: Actor,
  { from, to }: { from: number; to?: number | undefined },
): AsyncGenerator<string> {
  authorize(actor, "wire.export");
  const { head } = await logEnd(database.db, wire);
  const end = Math.min(to ?? head, head);
  let done = Math.max(from, 1) - 1;
  while (done < end) {
    const [events, killed] = await readMoment(database, (db) =>
      Promise.all([readRun(db, wire.id, done, CHUNK, end), killedReports(db, wire.id)]),
    );
    const gone = new Set(killed);
    const seen = events.flatMap((event) => project(event, actor, gone) ?? []);
    yield seen.map((event) => `${JSON.stringify(event)}\n`).join("");
    done = events.at(-1)?.seq ?? end;
  }
  yield `${JSON.stringify({ end } satisfies ExportEnd)}\n`;
}
