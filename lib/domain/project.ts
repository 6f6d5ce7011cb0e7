import type { EventPayload, WireEvent } from "../protocol/events.ts";
import type { Flag, Report } from "../protocol/rows.ts";
import { type Actor, may } from "./policy.ts";
import { withoutWords } from "./report.ts";

/** For whom something leaves the server. */
export type Audience = Pick<Actor, "id" | "role">;

/** An event as the log holds it: nothing left out. */
export interface LoggedEvent extends WireEvent {
  actorId: string;
  commandId: string;
}

/** The report as this audience may see it (W6): undefined when not at all, without the source when not that. */
export function projectReport(report: Report, audience: Audience): Report | undefined {
  if (!may(audience, "report.read", { report })) return undefined;
  const { correspondentId, sourceNote, ...open } = report.state === "killed" ? withoutWords(report) : report;
  const stateReason = may(audience, "reason.read", { report }) ? open.stateReason : null;
  if (!may(audience, "source.read", { report })) return { ...open, stateReason };
  return {
    ...open,
    stateReason,
    ...(correspondentId !== undefined && { correspondentId }),
    ...(sourceNote !== undefined && { sourceNote }),
  };
}

/** The flag as this audience may see it: whole or not at all. */
export function projectFlag(flag: Flag, audience: Audience): Flag | undefined {
  return may(audience, "flag.read") ? flag : undefined;
}

/**
 * The one way an event leaves the server (W6): undefined when nothing of it is for this audience. `killed` holds the
 * reports that have been killed since: their words leave no more, in whatever event they stand (W10).
 */
export function project(
  event: LoggedEvent,
  audience: Audience,
  killed: ReadonlySet<string>,
): WireEvent | undefined {
  const { report, story, flag } = event.payload;
  const payload: EventPayload = {};
  const left = report && killed.has(report.id) ? withoutWords(report) : report;
  const seenReport = left && projectReport(left, audience);
  const seenFlag = flag && projectFlag(flag, audience);
  if (seenReport) payload.report = seenReport;
  if (seenFlag) payload.flag = seenFlag;
  if (story) payload.story = story;
  if (!payload.report && !payload.flag && !payload.story) return undefined;
  const { actorId, reportId, ...rest } = event;
  return {
    ...rest,
    payload,
    ...(mayKnowActor(event, audience) && { actorId }),
    ...(reportId !== undefined && (payload.report || payload.flag) && { reportId }),
  };
}

/** A report's author is protected in every event of theirs, not only in the row. */
function mayKnowActor({ actorId, payload }: LoggedEvent, audience: Audience): boolean {
  if (audience.role === "correspondent") return actorId === audience.id;
  return actorId !== payload.report?.correspondentId || may(audience, "source.read", payload);
}
