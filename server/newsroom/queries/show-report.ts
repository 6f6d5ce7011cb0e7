import type { Actor } from "../../../lib/domain/actor.ts";
import { may } from "../../../lib/domain/policy.ts";
import { projectReport } from "../../../lib/domain/project-report.ts";
import {
  projectAcknowledgements,
  projectAid,
  projectFlag,
  projectIncident,
  projectNotices,
  projectQuestion,
  projectStory,
} from "../../../lib/domain/project-rows.ts";
import { AppError } from "../../../lib/protocol/errors.ts";
import type { ReportDetail } from "../../../lib/protocol/reads.ts";
import type { Report, ReportVersion } from "../../../lib/protocol/rows.ts";
import { aidsOnReport } from "../../store/aids.ts";
import { type Database, readMoment } from "../../store/database.ts";
import { flagsOnReport } from "../../store/flags.ts";
import { incidentsOnReport } from "../../store/incidents.ts";
import { noticesOfReport } from "../../store/notices.ts";
import { questionsOnReport } from "../../store/questions.ts";
import { findReport, listVersions } from "../../store/reports.ts";
import { findStory } from "../../store/stories.ts";
import { gradesOf } from "../../store/wire-log.ts";
import type { Wire } from "../../store/wires.ts";

/** One report, whole. Fails with `report.not_found`, which does not tell absent from hidden. */
export async function showReport(
  database: Database,
  wire: Wire,
  actor: Actor,
  id: string,
): Promise<ReportDetail> {
  const [found, versions, flags, grades, questions, said, aids, incidents] = await readMoment(
    database,
    (db) =>
      Promise.all([
        findReport(db, wire, id),
        listVersions(db, id),
        flagsOnReport(db, wire, id),
        gradesOf(db, wire, id),
        questionsOnReport(db, wire, id),
        noticesOfReport(db, wire, id),
        aidsOnReport(db, wire, id),
        incidentsOnReport(db, wire, id),
      ]),
  );
  const report = found && projectReport(found, actor);
  if (!found || !report) throw new AppError("report.not_found");
  const story = report.storyId ? await findStory(database.db, wire, report.storyId) : undefined;
  const isKnown = versionsKnownTo(actor, found);
  const isKilled = report.state === "killed";
  const acknowledgements = projectAcknowledgements(said.acknowledgements, actor);
  return {
    report,
    // The words of a killed report are the audit's alone (W10).
    versions: isKilled ? [] : versions.filter(isKnown),
    ...(story && { story: projectStory(story, actor) }),
    flags: flags.flatMap((flag) => projectFlag(flag, actor) ?? []),
    grades: may(actor, "desk.read") ? grades : [],
    questions: questions.flatMap((question) => projectQuestion(question, actor, isKilled) ?? []),
    notices: projectNotices(said.notices, acknowledgements, actor, isKilled),
    acknowledgements,
    uses: said.uses.filter(({ personId }) => personId === actor.id || may(actor, "use.read")),
    aids: aids.flatMap((aid) => projectAid(aid, actor, isKilled) ?? []),
    incidents: isKilled ? [] : incidents.flatMap((incident) => projectIncident(incident, actor) ?? []),
  };
}

/** What was written before a report was published, or while it is on hold, is the desk's and its author's. */
function versionsKnownTo(actor: Actor, report: Report): (one: ReportVersion) => boolean {
  if (may(actor, "draft.read", { report })) return () => true;
  const first = report.publishedVersion ?? report.version;
  const last = report.heldVersion ?? report.version;
  return ({ version }) => version >= first && version <= last;
}
