import { z } from "zod";
import { Id, Instant, Seq } from "./fields.ts";
import { Flag, Report, Story } from "./rows.ts";

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
  "story.opened",
  "story.linked",
  "flag.raised",
  "flag.acknowledged",
  "flag.resolved",
]);

/** What an event carries: each row it changed, whole, as it is at that seq. */
export const EventPayload = z.object({
  report: Report.optional(),
  story: Story.optional(),
  flag: Flag.optional(),
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
