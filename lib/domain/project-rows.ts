import type { Aid } from "../protocol/aids.ts";
import type { Correspondent, Question } from "../protocol/correspondents.ts";
import type { Incident } from "../protocol/incidents.ts";
import type { Acknowledgement, Notice } from "../protocol/notices.ts";
import type { Party } from "../protocol/parties.ts";
import type { OwnPlace } from "../protocol/places.ts";
import type { Flag, Story } from "../protocol/rows.ts";
import type { View } from "../protocol/views.ts";
import type { Audience } from "./actor.ts";
import { may } from "./policy.ts";

/** The story as this audience may see it. */
export function projectStory(story: Story, audience: Audience): Story {
  return may(audience, "desk.read") ? story : { ...story, ownerId: null, figures: [] };
}

/** The flag as this audience may see it: whole or not at all. */
export function projectFlag(flag: Flag, audience: Audience): Flag | undefined {
  return may(audience, "flag.read") ? flag : undefined;
}

/** The question as this audience may see it; a killed report is quoted no more (W10). */
export function projectQuestion(
  question: Question,
  audience: Audience,
  isKilled = false,
): Question | undefined {
  if (!may(audience, "question.read", { question })) return undefined;
  const { askedById, toId, ...open } = question;
  return {
    ...open,
    passage: isKilled ? null : open.passage,
    ...(askedById !== undefined && may(audience, "desk.read") && { askedById }),
    ...(toId !== undefined && may(audience, "source.read", { report: undefined }) && { toId }),
  };
}

/** How a correspondent is, as this audience may see it. */
export function projectCorrespondent(
  correspondent: Correspondent,
  audience: Audience,
): Correspondent | undefined {
  if (!may(audience, "correspondent.read", { correspondent })) return undefined;
  const { personId, point, ...open } = correspondent;
  if (!may(audience, "whereabouts.read", { correspondent })) return open;
  return { ...open, ...(personId !== undefined && { personId }), ...(point !== undefined && { point }) };
}

/** The view as this audience may see it: whole or not at all. */
export function projectView(view: View, audience: Audience): View | undefined {
  return may(audience, "view.read", { view }) ? view : undefined;
}

/** The place as this audience may see it: from where it is known, and by whom, is the desk's alone. */
export function projectPlace(place: OwnPlace, audience: Audience): OwnPlace | undefined {
  if (!may(audience, "place.read")) return undefined;
  return may(audience, "desk.read") ? place : { ...place, source: null, byName: null };
}

/** The party as this audience may see it: what is noted of it, and by whom, is the desk's alone. */
export function projectParty(party: Party, audience: Audience): Party | undefined {
  if (!may(audience, "party.read")) return undefined;
  return may(audience, "desk.read") ? party : { ...party, note: null, byName: null };
}

/** What was decided about a mark, as this audience may see it: whole or not at all; nothing of a killed report (W10). */
export function projectAid(aid: Aid, audience: Audience, isKilled = false): Aid | undefined {
  return may(audience, "aid.read") && !isKilled ? aid : undefined;
}

/** The incident as this audience may see it: whole or not at all. */
export function projectIncident(incident: Incident, audience: Audience): Incident | undefined {
  return may(audience, "incident.read") ? incident : undefined;
}

/** Of whom a notice asks: everybody to a supervisor, the desk to the desk, themself to a correspondent. */
export function projectAcknowledgements(
  acknowledgements: readonly Acknowledgement[],
  audience: Audience,
): Acknowledgement[] {
  return acknowledgements.filter(
    (acknowledgement) =>
      may(audience, "notice.read", { acknowledgement }) &&
      (acknowledgement.role !== "correspondent" ||
        acknowledgement.personId === audience.id ||
        may(audience, "use.read")),
  );
}

/** The notice of a killed report: what a correction said of it goes with its words (W10). */
export function unsaid(notice: Notice): Notice {
  return notice.kind === "correction" ? { ...notice, text: "" } : notice;
}

/** The notices that ask a correspondent, each over once they have answered; all of them to the desk. */
export function projectNotices(
  notices: readonly Notice[],
  acknowledgements: readonly Acknowledgement[],
  audience: Audience,
  isKilled = false,
): Notice[] {
  const left = isKilled ? notices.map(unsaid) : [...notices];
  if (may(audience, "desk.read")) return left;
  return left.flatMap((notice) => {
    const own = acknowledgements.find(
      ({ noticeId, personId }) => noticeId === notice.id && personId === audience.id,
    );
    if (!own) return [];
    return own.acknowledgedAt !== null && notice.state === "open" ? { ...notice, state: "done" } : notice;
  });
}
