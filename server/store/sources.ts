import type { EventPayload } from "../../lib/protocol/events.ts";
import type { Report } from "../../lib/protocol/rows.ts";

type Source = Pick<Report, "correspondentId" | "sourceNote" | "point">;

/** What of an event's payload is stored apart from it: who is behind its reports, and where exactly things happened. */
export interface Sources {
  reports?: Record<string, Source>;
  /** Whom a question was put to. */
  toId?: string;
  correspondent?: Pick<NonNullable<EventPayload["correspondent"]>, "personId" | "point">;
}

/** A payload in the two parts that are stored apart; no sources when it has none. */
export function takeSources(payload: EventPayload): { payload: EventPayload; sources: Sources | null } {
  const { report, reports, question, correspondent } = payload;
  const sources: Sources = {};
  const take = (one: Report): Report => {
    const { correspondentId, sourceNote, point, ...open } = one;
    sources.reports = { ...sources.reports, [one.id]: { correspondentId, sourceNote, point } };
    return open;
  };
  const open: EventPayload = { ...payload };
  if (report) open.report = take(report);
  if (reports) open.reports = reports.map(take);
  if (question?.toId !== undefined) {
    const { toId, ...rest } = question;
    sources.toId = toId;
    open.question = rest;
  }
  if (correspondent) {
    const { personId, point, ...rest } = correspondent;
    sources.correspondent = { personId, point };
    open.correspondent = rest;
  }
  return { payload: open, sources: Object.keys(sources).length > 0 ? sources : null };
}

/** The payload as it was before `takeSources`. */
export function putSources(payload: EventPayload, sources: Sources | null): EventPayload {
  if (!sources) return payload;
  const { report, reports, question, correspondent } = payload;
  const put = (one: Report): Report => ({ ...one, ...sources.reports?.[one.id] });
  return {
    ...payload,
    ...(report && { report: put(report) }),
    ...(reports && { reports: reports.map(put) }),
    ...(question && sources.toId !== undefined && { question: { ...question, toId: sources.toId } }),
    ...(correspondent && { correspondent: { ...correspondent, ...sources.correspondent } }),
  };
}
