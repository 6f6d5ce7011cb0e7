import type { Actor } from "../../../lib/domain/policy.ts";
import { project } from "../../../lib/domain/project.ts";
import type { EventRun } from "../../../lib/protocol/reads.ts";
import { type Database, readMoment } from "../../store/database.ts";
import { readRun } from "../../store/wire-log.ts";
import { readHeads, type Wire } from "../../store/wires.ts";

/** The log after a seq, as this person may see it: `to` counts what was left out too. */
export async function readEvents(
  database: Database,
  wire: Wire,
  actor: Actor,
  { after, limit }: { after: number; limit: number },
): Promise<EventRun> {
  const [heads, run] = await readMoment(database, (db) =>
    Promise.all([readHeads(db), readRun(db, wire.id, after, limit)]),
  );
  const head = heads.find(({ id }) => id === wire.id);
  const from = Math.min(after, head?.head ?? 0);
  return {
    wire: wire.slug,
    epoch: head?.epoch ?? wire.epoch,
    from,
    to: run.at(-1)?.seq ?? from,
    events: run.flatMap((event) => project(event, actor) ?? []),
  };
}
