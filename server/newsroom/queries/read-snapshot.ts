import { type Actor, may } from "../../../lib/domain/policy.ts";
import { projectFlag, projectReport } from "../../../lib/domain/project.ts";
import { wireReport } from "../../../lib/domain/wire-report.ts";
import type { Snapshot } from "../../../lib/protocol/reads.ts";
import { type Database, readMoment } from "../../store/database.ts";
import { openFlags } from "../../store/flags.ts";
import { newestReports } from "../../store/reports.ts";
import { openStories } from "../../store/stories.ts";
import { readHeads, type Wire } from "../../store/wires.ts";

/** The newest reports of a wire, its open stories and flags, and the seq at which all of it held (W5). */
export async function readSnapshot(
  database: Database,
  wire: Wire,
  actor: Actor,
  limit: number,
): Promise<Snapshot> {
  const reader = actor.role === "correspondent" ? actor.id : undefined;
  const [heads, reports, stories, flags] = await readMoment(database, (db) =>
    Promise.all([
      readHeads(db),
      newestReports(db, wire, limit, reader),
      openStories(db, wire),
      may(actor, "flag.read") ? openFlags(db, wire) : [],
    ]),
  );
  const head = heads.find(({ id }) => id === wire.id);
  return {
    wire: wire.slug,
    epoch: head?.epoch ?? wire.epoch,
    seq: head?.head ?? 0,
    reports: reports.flatMap((report) => projectReport(wireReport(report), actor) ?? []),
    stories,
    flags: flags.flatMap((flag) => projectFlag(flag, actor) ?? []),
  };
}
