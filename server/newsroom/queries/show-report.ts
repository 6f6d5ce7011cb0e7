import type { Actor } from "../../../lib/domain/policy.ts";
import { projectFlag, projectReport } from "../../../lib/domain/project.ts";
import { AppError } from "../../../lib/protocol/errors.ts";
import type { ReportDetail } from "../../../lib/protocol/reads.ts";
import type { Report } from "../../../lib/protocol/rows.ts";
import { type Database, readMoment } from "../../store/database.ts";
import { flagsOnReport } from "../../store/flags.ts";
import { findReport, listVersions } from "../../store/reports.ts";
import { findStory } from "../../store/stories.ts";
import type { Wire } from "../../store/wires.ts";

/** One report, whole. Fails with `report.not_found`, which does not tell absent from hidden. */
export async function showReport(
  database: Database,
  wire: Wire,
  actor: Actor,
  id: string,
): Promise<ReportDetail> {
  const [found, versions, flags] = await readMoment(database, (db) =>
    Promise.all([findReport(db, wire, id), listVersions(db, id), flagsOnReport(db, wire, id)]),
  );
  const report = found && projectReport(found, actor);
  if (!found || !report) throw new AppError("report.not_found");
  const story = report.storyId ? await findStory(database.db, wire, report.storyId) : undefined;
  const first = firstVersionFor(actor, found);
  return {
    report,
    // The words of a killed report are the audit's alone (W10).
    versions: report.state === "killed" ? [] : versions.filter(({ version }) => version >= first),
    ...(story && { story }),
    flags: flags.flatMap((flag) => projectFlag(flag, actor) ?? []),
  };
}

/** What was written before a report was published is the desk's and its author's. */
function firstVersionFor(actor: Actor, report: Report): number {
  const onlyReads = actor.role === "correspondent" && report.correspondentId !== actor.id;
  return onlyReads ? (report.publishedVersion ?? report.version) : 1;
}
