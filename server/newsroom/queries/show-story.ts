import type { Actor } from "../../../lib/domain/actor.ts";
import { may } from "../../../lib/domain/policy.ts";
import { project } from "../../../lib/domain/project.ts";
import { projectReport } from "../../../lib/domain/project-report.ts";
import { projectFlag, projectIncident, projectStory } from "../../../lib/domain/project-rows.ts";
import { wireReport } from "../../../lib/domain/wire-report.ts";
import { AppError } from "../../../lib/protocol/errors.ts";
import type { WireEvent } from "../../../lib/protocol/events.ts";
import type { Incident } from "../../../lib/protocol/incidents.ts";
import type { Report, Story } from "../../../lib/protocol/rows.ts";
import type { StoryDetail, StoryList } from "../../../lib/protocol/story-reads.ts";
import { type Database, type Db, readMoment } from "../../store/database.ts";
import { flagsOnStory } from "../../store/flags.ts";
import { standingIncidents } from "../../store/incidents.ts";
import { killedReports, reportsOfStory } from "../../store/reports.ts";
import { findStory, storiesIn } from "../../store/stories.ts";
import { eventsOfStory } from "../../store/wire-log.ts";
import type { Wire } from "../../store/wires.ts";

const REPORTS_MOST = 500;
const EVENTS_MOST = 1_000;
const INCIDENTS_MOST = 500;

/** One story with what is in it and what happened in it. Fails with `story.not_found`. */
export async function showStory(
  database: Database,
  wire: Wire,
  actor: Actor,
  id: string,
): Promise<StoryDetail> {
  const [story, reports, flags, events, killed, incidents] = await readMoment(database, async (db) => {
    const inStory = reportsOfStory(db, wire, id, REPORTS_MOST);
    return Promise.all([
      findStory(db, wire, id),
      inStory,
      flagsOnStory(db, wire, id),
      eventsOfStory(db, wire, id, EVENTS_MOST),
      killedReports(db, wire.id),
      may(actor, "incident.read") ? incidentsOf(db, wire, await inStory) : [],
    ]);
  });
  if (!story) throw new AppError("story.not_found");
  const gone = new Set(killed);
  return {
    story: projectStory(story, actor),
    reports: reports.flatMap((report) => projectReport(wireReport(report), actor) ?? []),
    flags: flags.flatMap((flag) => projectFlag(flag, actor) ?? []),
    events: events.flatMap((event) => withoutTexts(project(event, actor, gone)) ?? []),
    incidents: incidents.flatMap((incident) => projectIncident(incident, actor) ?? []),
  };
}

function incidentsOf(db: Db, wire: Wire, reports: readonly Report[]): Promise<Incident[]> {
  return standingIncidents(db, wire, { reportIds: reports.map(({ id }) => id), limit: INCIDENTS_MOST });
}

/** The stories of a wire in one state, the last changed first. */
export async function listStories(
  database: Database,
  wire: Wire,
  actor: Actor,
  { state, limit }: { state: Story["state"]; limit: number },
): Promise<StoryList> {
  const stories = await storiesIn(database.db, wire, state, limit);
  return { stories: stories.map((story) => projectStory(story, actor)) };
}

/** A thousand texts are not what a timeline is read for. */
function withoutTexts(event: WireEvent | undefined): WireEvent | undefined {
  if (!event) return undefined;
  const { report, reports } = event.payload;
  const strip = (one: Report): Report => ({ ...one, body: "" });
  return {
    ...event,
    payload: {
      ...event.payload,
      ...(report && { report: strip(report) }),
      ...(reports && { reports: reports.map(strip) }),
    },
  };
}
