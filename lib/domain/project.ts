import type { EventPayload, WireEvent } from "../protocol/events.ts";
import type { Audience } from "./actor.ts";
import { may } from "./policy.ts";
import { projectReport } from "./project-report.ts";
import {
  projectAcknowledgements,
  projectAid,
  projectCorrespondent,
  projectFlag,
  projectIncident,
  projectNotices,
  projectParty,
  projectPlace,
  projectQuestion,
  projectStory,
  projectView,
} from "./project-rows.ts";
import { withoutKilled } from "./without-killed.ts";

/** An event as the log holds it: nothing left out. */
export interface LoggedEvent extends WireEvent {
  actorId: string;
  commandId: string;
}

/** Events that change nothing of what anybody but the desk may see of a row. */
export const DESKWORK: ReadonlySet<WireEvent["kind"]> = new Set([
  "report.claimed",
  "report.unclaimed",
  "report.corroborated",
  "report.uncorroborated",
  "flash.asked",
  "flash.refused",
  "duplicate.proposed",
  "duplicate.confirmed",
  "duplicate.refused",
  "duplicate.detached",
]);

/**
 * The one way an event leaves the server (W6): undefined when nothing of it is for this audience. `killed` holds the
 * reports that have been killed since: their words leave no more, in whatever event they stand (W10).
 */
export function project(
  event: LoggedEvent,
  audience: Audience,
  killed: ReadonlySet<string>,
): WireEvent | undefined {
  if (DESKWORK.has(event.kind) && !may(audience, "desk.read")) return undefined;
  const payload = projectPayload(withoutKilled(event, killed), audience);
  if (Object.keys(payload).length === 0) return undefined;
  const { actorId, reportId, ...rest } = event;
  const { report, flag, question, notices, aid, incident } = payload;
  return {
    ...rest,
    payload,
    ...(mayKnowActor(event, audience) && { actorId }),
    ...(reportId !== undefined && (report || flag || question || notices || aid || incident) && { reportId }),
  };
}

function projectPayload(payload: EventPayload, audience: Audience): EventPayload {
  const { report, reports = [], story, stories = [], flag, question, correspondent } = payload;
  const { notices = [], acknowledgements = [], grade, use, view, place, party, aid, incident, why } = payload;
  const own = projectAcknowledgements(acknowledgements, audience);
  const isDesk = may(audience, "desk.read");
  return withoutNothing({
    report: report && projectReport(report, audience),
    reports: reports.flatMap((one) => projectReport(one, audience) ?? []),
    story: story && projectStory(story, audience),
    stories: stories.map((one) => projectStory(one, audience)),
    flag: flag && projectFlag(flag, audience),
    notices: projectNotices(notices, own, audience),
    acknowledgements: own,
    question: question && projectQuestion(question, audience),
    correspondent: correspondent && projectCorrespondent(correspondent, audience),
    grade: isDesk ? grade : undefined,
    use: may(audience, "use.read") ? use : undefined,
    view: view && projectView(view, audience),
    place: place && projectPlace(place, audience),
    party: party && projectParty(party, audience),
    aid: aid && projectAid(aid, audience),
    incident: incident && projectIncident(incident, audience),
    why: isDesk ? why : undefined,
  });
}

/** Only what there is travels. */
function withoutNothing(
  payload: { [Key in keyof EventPayload]: EventPayload[Key] | undefined },
): EventPayload {
  const kept = Object.entries(payload).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept);
}

/** A correspondent is protected in every event of theirs, not only in the row. */
function mayKnowActor({ actorId, payload }: LoggedEvent, audience: Audience): boolean {
  if (audience.role === "correspondent") return actorId === audience.id;
  return may(audience, "whereabouts.read") || !correspondentsIn(payload).includes(actorId);
}

/** The correspondents that a payload is about, by their accounts. */
export function correspondentsIn(payload: EventPayload): string[] {
  const { report, reports = [], acknowledgements = [], question, correspondent, use } = payload;
  return [
    report?.correspondentId,
    ...reports.map(({ correspondentId }) => correspondentId),
    ...acknowledgements.flatMap(({ role, personId }) => (role === "correspondent" ? personId : [])),
    question?.toId,
    correspondent?.personId,
    use?.role === "correspondent" ? use.personId : undefined,
  ].flatMap((id) => id ?? []);
}
