import type { EventPayload, WireEvent } from "../protocol/events.ts";
import type { Report } from "../protocol/rows.ts";
import { withoutReports } from "./incident.ts";
import { unsaid } from "./project-rows.ts";
import { withoutWords } from "./told-words.ts";

/** Whose reason may tell what the report said. */
const SAYS_WORDS: ReadonlySet<WireEvent["kind"]> = new Set([
  "report.disputed",
  "report.settled",
  "flash.asked",
  "flash.refused",
]);

/**
 * What an event still tells once these reports have been killed: none of their words, in whatever row they stand, and no
 * reason that may repeat them (W10).
 */
export function withoutKilled(
  { kind, reportId, payload }: Pick<WireEvent, "kind" | "reportId" | "payload">,
  killedSince: ReadonlySet<string>,
): EventPayload {
  const { report, reports, question, notices, aid, incident, why, ...rest } = payload;
  const killed = report?.state === "killed" ? new Set([...killedSince, report.id]) : killedSince;
  if (killed.size === 0) return payload;
  const isOf = (row: { reportId: string }) => killed.has(row.reportId);
  const strip = (one: Report) => (killed.has(one.id) ? withoutWords(one) : one);
  const happened = incident && withoutReports(incident, killed);
  const isToldWhy = (!incident || happened) && !(SAYS_WORDS.has(kind) && killed.has(reportId ?? ""));
  return {
    ...rest,
    ...(report && { report: strip(report) }),
    ...(reports && { reports: reports.map(strip) }),
    ...(question && { question: isOf(question) ? { ...question, passage: null } : question }),
    ...(notices && {
      notices: notices.map((one) => (isOf(one) ? unsaid(one) : one)),
    }),
    ...(aid && !isOf(aid) && { aid }),
    ...(happened && { incident: happened }),
    ...(why !== undefined && isToldWhy && { why }),
  };
}
