import type { Actor } from "../../../lib/domain/actor.ts";
import { type LoggedEvent, project } from "../../../lib/domain/project.ts";
import type { EventRun } from "../../../lib/protocol/reads.ts";
import { PROTOCOL_VERSION } from "../../../lib/protocol/version.ts";
import { type Database, readMoment } from "../../store/database.ts";
import { killedReports } from "../../store/reports.ts";
import { readRun } from "../../store/wire-log.ts";
import { readHeads, type Wire } from "../../store/wires.ts";

export interface EventRange {
  after: number;
  /** How many events at the most, those that are not seen included. */
  limit: number;
}

/** A part of a wire's log, its first event numbered `from` + 1, and where the log's head was at `at`. */
interface Part {
  wire: Pick<Wire, "slug" | "epoch">;
  head: number;
  at: Date;
  from: number;
  events: LoggedEvent[];
  /** The reports that are killed by `head`. */
  killed: ReadonlySet<string>;
}

/** The log after a seq as it is in this moment of the database, as this person may see it. */
export async function readEvents(
  database: Database,
  wire: Wire,
  actor: Actor,
  { after, limit }: EventRange,
): Promise<EventRun> {
  const at = new Date();
  // What is killed is asked of the database, too: this node may not have heard of it yet.
  const [heads, events, killed] = await readMoment(database, (db) =>
    Promise.all([readHeads(db), readRun(db, wire.id, after, limit), killedReports(db, wire.id)]),
  );
  const { epoch, head } = heads.find(({ id }) => id === wire.id) ?? { epoch: wire.epoch, head: 0 };
  const from = Math.min(after, head);
  const part = { wire: { slug: wire.slug, epoch }, head, at, from, events, killed: new Set(killed) };
  return runAsSeen(part, actor);
}

/** A part of the log as this person may see it: `to` counts what was left out too. */
export function runAsSeen({ wire, head, at, from, events, killed }: Part, actor: Actor): EventRun {
  return {
    protocol: PROTOCOL_VERSION,
    wire: wire.slug,
    epoch: wire.epoch,
    from,
    to: events.at(-1)?.seq ?? from,
    head,
    at: at.toISOString(),
    events: events.flatMap((event) => project(event, actor, killed) ?? []),
  };
}
