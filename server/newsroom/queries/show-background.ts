import type { Actor } from "../../../lib/domain/actor.ts";
import { may } from "../../../lib/domain/policy.ts";
import { projectReport } from "../../../lib/domain/project-report.ts";
import { type OtherReport, type ReportBackground, STORIES_MOST } from "../../../lib/protocol/background.ts";
import type { Report } from "../../../lib/protocol/rows.ts";
import { printFromBytes } from "../../../lib/text/print-bytes.ts";
import { fingerprint, paragraphKeys, storyScore } from "../../../lib/text/similarity.ts";
import { type Database, type Db, readMoment } from "../../store/database.ts";
import { findEarlier } from "../../store/earlier-paragraphs.ts";
import { findCandidates } from "../../store/report-keys.ts";
import { findReport, findReports } from "../../store/reports.ts";
import type { Wire } from "../../store/wires.ts";
import { comparedSince, comparedUntil, keptSince } from "../find-duplicates.ts";
import { readable } from "../readable.ts";

/**
 * What of a report had been on its wire before, and which reports of the same days may belong to the same story, as far
 * as this person may read them; nothing of a killed one. Fails with `report.not_found`.
 */
export async function showBackground(
  database: Database,
  wire: Wire,
  actor: Actor,
  id: string,
  now: Date,
): Promise<ReportBackground> {
  return readMoment(database, async (db) => {
    const report = readable(actor, await findReport(db, wire, id));
    const since = keptSince(now);
    const told = { since: since.toISOString(), paragraphs: [], stories: [] };
    if (report.state === "killed") return told;
    const [paragraphs, stories] = await Promise.all([
      earlierParagraphs(db, wire, actor, report, since),
      may(actor, "desk.read") ? likelyStories(db, wire, actor, report) : [],
    ]);
    return { ...told, paragraphs, stories };
  });
}

async function earlierParagraphs(
  db: Db,
  wire: Wire,
  actor: Actor,
  report: Report,
  since: Date,
): Promise<ReportBackground["paragraphs"]> {
  const reader = may(actor, "desk.read") ? undefined : actor.id;
  const earlier = await findEarlier(db, wire.id, report, paragraphKeys(report.body), { since, reader });
  const firsts = await findReports(db, wire, [...new Set(earlier.map(({ firstId }) => firstId))]);
  const byId = new Map(firsts.map((first) => [first.id, lineOf(first, actor)]));
  return earlier.flatMap(({ number, firstId, count }) => {
    const first = byId.get(firstId);
    return first ? { number, first, count } : [];
  });
}

/** Of those filed within the time in which reports are compared, before this one or after it. */
async function likelyStories(
  db: Db,
  wire: Wire,
  actor: Actor,
  report: Report,
): Promise<ReportBackground["stories"]> {
  const filedAt = new Date(report.filedAt);
  const [since, until] = [comparedSince(filedAt), comparedUntil(filedAt)];
  const candidates = await findCandidates(db, [report.id], since, until);
  const print = fingerprint(report.body);
  const scores = new Map(
    candidates.flatMap(({ other, print: theirs }) => {
      const score = storyScore(print, printFromBytes(theirs));
      return score === null ? [] : [[other.id, Math.round(score * 1_000) / 1_000] as const];
    }),
  );
  const others = await findReports(db, wire, [...scores.keys()]);
  return others
    .filter((other) => !isSameEvent(report, other) && other.state !== "spiked")
    .flatMap((other) => {
      const [line, score] = [lineOf(other, actor), scores.get(other.id)];
      return line && score ? [{ report: line, score, kind: "story" as const }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, STORIES_MOST);
}

/** What is told, or asked, to be one event needs no line of its own. */
function isSameEvent(one: Report, other: Report): boolean {
  const tells = ({ duplicate }: Report, { id }: Report) =>
    duplicate?.ofId === id && duplicate.state !== "refused";
  return tells(one, other) || tells(other, one);
}

/** The line that leads to a report; none to what the reader may not see, or what was killed (W10). */
function lineOf(report: Report, actor: Actor): OtherReport | undefined {
  const seen = report.state === "killed" ? undefined : projectReport(report, actor);
  if (!seen) return undefined;
  const { id, filedSeq, filedAt, state, language, headline, slug } = seen;
  return { id, filedSeq, filedAt, state, language, headline, slug };
}
