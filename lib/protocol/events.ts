import { z } from "zod";
import { Aid } from "./aids.ts";
import { Correspondent, Question } from "./correspondents.ts";
import { Id, Instant, Seq } from "./fields.ts";
import { Incident } from "./incidents.ts";
import { Acknowledgement, Notice, Use } from "./notices.ts";
import { Party } from "./parties.ts";
import { OwnPlace } from "./places.ts";
import { Flag, Grade, Report, Story } from "./rows.ts";
import { View } from "./views.ts";

export const EventKind = z.enum([
  "report.filed",
  "report.amended",
  "report.published",
  "report.held",
  "report.released",
  "report.killed",
  "report.spiked",
  "report.restored",
  "report.corrected",
  "report.updated",
  "report.refiled",
  "report.claimed",
  "report.unclaimed",
  "report.embargoed",
  "report.lifted",
  "report.used",
  "report.graded",
  "report.disputed",
  "report.settled",
  "report.corroborated",
  "report.uncorroborated",
  "flash.asked",
  "flash.confirmed",
  "flash.refused",
  "story.opened",
  "story.linked",
  "story.unlinked",
  "story.amended",
  "story.closed",
  "story.reopened",
  "story.merged",
  "figure.added",
  "figure.withdrawn",
  "flag.raised",
  "flag.seen",
  "flag.acknowledged",
  "flag.resolved",
  "flag.reopened",
  "flag.reassigned",
  "flag.escalated",
  "notice.acknowledged",
  "duplicate.proposed",
  "duplicate.confirmed",
  "duplicate.refused",
  "duplicate.detached",
  "question.asked",
  "question.answered",
  "question.closed",
  "correspondent.checked-in",
  "correspondent.watched",
  "correspondent.missed",
  "view.saved",
  "view.amended",
  "view.removed",
  "aid.confirmed",
  "aid.refused",
  "incident.confirmed",
  "incident.amended",
  "incident.joined",
  "incident.withdrawn",
  "place.added",
  "place.amended",
  "place.merged",
  "party.added",
  "party.amended",
]);

/** What an event carries: each row it changed, whole, as it is at that seq. */
export const EventPayload = z.object({
  report: Report.optional(),
  /** The other reports that it changed. */
  reports: z.array(Report).optional(),
  story: Story.optional(),
  /** The other stories that it changed. */
  stories: z.array(Story).optional(),
  flag: Flag.optional(),
  notices: z.array(Notice).optional(),
  acknowledgements: z.array(Acknowledgement).optional(),
  question: Question.optional(),
  correspondent: Correspondent.optional(),
  grade: Grade.optional(),
  use: Use.optional(),
  view: View.optional(),
  aid: Aid.optional(),
  incident: Incident.optional(),
  place: OwnPlace.optional(),
  party: Party.optional(),
  /** The desk's alone: the reason that was given. */
  why: z.string().optional(),
});

/** One line of a wire's log. */
export const WireEvent = z.object({
  seq: Seq,
  at: Instant,
  kind: EventKind,
  /** Protected: who did it. */
  actorId: z.string().optional(),
  commandId: Id.optional(),
  reportId: Id.optional(),
  storyId: Id.optional(),
  payload: EventPayload,
});

export type EventKind = z.infer<typeof EventKind>;
export type EventPayload = z.infer<typeof EventPayload>;
export type WireEvent = z.infer<typeof WireEvent>;
