import type { Actor } from "../../../lib/domain/actor.ts";
import { may } from "../../../lib/domain/policy.ts";
import { projectReport } from "../../../lib/domain/project-report.ts";
import {
  projectAcknowledgements,
  projectCorrespondent,
  projectFlag,
  projectIncident,
  projectNotices,
  projectParty,
  projectPlace,
  projectQuestion,
  projectStory,
  projectView,
} from "../../../lib/domain/project-rows.ts";
import { wireReport } from "../../../lib/domain/wire-report.ts";
import type { Snapshot } from "../../../lib/protocol/reads.ts";
import { listCorrespondents } from "../../store/correspondents.ts";
import { type Database, readMoment } from "../../store/database.ts";
import { openFlags } from "../../store/flags.ts";
import { standingIncidents } from "../../store/incidents.ts";
import { openNotices } from "../../store/notices.ts";
import { listParties } from "../../store/parties.ts";
import { listPlaces } from "../../store/places.ts";
import { openQuestions } from "../../store/questions.ts";
import { newestReports } from "../../store/reports.ts";
import { storiesIn } from "../../store/stories.ts";
import { listViews } from "../../store/views.ts";
import { readHeads, type Wire } from "../../store/wires.ts";

/** How many incidents a picture holds at the most, and from how many days. */
const LAST_INCIDENTS = { days: 30, limit: 500 };

/** The newest reports of a wire, its open stories and flags, and the seq at which all of it held (W5). */
export async function readSnapshot(
  database: Database,
  wire: Wire,
  actor: Actor,
  limit: number,
): Promise<Snapshot> {
  const reader = may(actor, "desk.read") ? undefined : actor.id;
  const [heads, reports, stories, flags, said, asked, correspondents, views, places, parties, incidents] =
    await readMoment(database, (db) =>
      Promise.all([
        readHeads(db),
        newestReports(db, wire, limit, reader),
        storiesIn(db, wire, "open"),
        may(actor, "flag.read") ? openFlags(db, wire) : [],
        openNotices(db, wire, reader),
        openQuestions(db, wire, reader),
        listCorrespondents(db, wire, reader),
        listViews(db, wire, actor.id, may(actor, "desk.read")),
        listPlaces(db, wire),
        listParties(db, wire),
        may(actor, "incident.read") ? standingIncidents(db, wire, LAST_INCIDENTS) : [],
      ]),
    );
  const head = heads.find(({ id }) => id === wire.id);
  const acknowledgements = projectAcknowledgements(said.acknowledgements, actor);
  return {
    wire: wire.slug,
    epoch: head?.epoch ?? wire.epoch,
    seq: head?.head ?? 0,
    reports: reports.flatMap((report) => projectReport(wireReport(report), actor) ?? []),
    stories: stories.map((story) => projectStory(story, actor)),
    flags: flags.flatMap((flag) => projectFlag(flag, actor) ?? []),
    notices: projectNotices(said.notices, acknowledgements, actor),
    acknowledgements,
    questions: asked.flatMap(({ question, isKilled }) => projectQuestion(question, actor, isKilled) ?? []),
    correspondents: correspondents.flatMap((one) => projectCorrespondent(one, actor) ?? []),
    views: views.flatMap((view) => projectView(view, actor) ?? []),
    places: places.flatMap((place) => projectPlace(place, actor) ?? []),
    parties: parties.flatMap((party) => projectParty(party, actor) ?? []),
    incidents: incidents.flatMap((incident) => projectIncident(incident, actor) ?? []),
  };
}
