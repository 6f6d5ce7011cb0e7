import type { Actor } from "../../../lib/domain/actor.ts";
import { authorize, may } from "../../../lib/domain/policy.ts";
import { projectReport } from "../../../lib/domain/project-report.ts";
import { wireReport } from "../../../lib/domain/wire-report.ts";
import type { OlderReports } from "../../../lib/protocol/reads.ts";
import { type Database, readMoment } from "../../store/database.ts";
import { newestReports } from "../../store/reports.ts";
import { readHeads, type Wire } from "../../store/wires.ts";

/** The reports of a wire next older than a number, as this person may see them, and the seq at which that held. */
export async function readOlder(
  database: Database,
  wire: Wire,
  actor: Actor,
  { before, limit }: { before: number; limit: number },
): Promise<OlderReports> {
  authorize(actor, "wire.read");
  const reader = may(actor, "desk.read") ? undefined : actor.id;
  const [heads, reports] = await readMoment(database, (db) =>
    Promise.all([readHeads(db), newestReports(db, wire, limit, reader, before)]),
  );
  const head = heads.find(({ id }) => id === wire.id);
  return {
    wire: wire.slug,
    epoch: head?.epoch ?? wire.epoch,
    seq: head?.head ?? 0,
    reports: reports.flatMap((report) => projectReport(wireReport(report), actor) ?? []),
  };
}
