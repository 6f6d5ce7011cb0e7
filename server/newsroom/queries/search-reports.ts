import type { Actor } from "../../../lib/domain/actor.ts";
import { authorize, may } from "../../../lib/domain/policy.ts";
import { projectReport } from "../../../lib/domain/project-report.ts";
import { wireReport } from "../../../lib/domain/wire-report.ts";
import { invalidField } from "../../../lib/protocol/field-faults.ts";
import type { Report } from "../../../lib/protocol/rows.ts";
import {
  FOUND_MOST,
  type Mark,
  type SearchAnswer,
  type SearchHit,
  type SearchQuery,
} from "../../../lib/protocol/search.ts";
import { marksIn, snippetOf } from "../../../lib/text/marks.ts";
import { slipsBetween, slipsIn } from "../../../lib/text/near.ts";
import { type AskedWord, type Query, readQuery } from "../../../lib/text/query.ts";
import { type Database, type Db, readMoment } from "../../store/database.ts";
import type { Span } from "../../store/lexemes.ts";
import { findReports } from "../../store/reports.ts";
import { type Found, findNewest, type Scope, searchByIndex, spanOf, stemsNear } from "../../store/search.ts";
import type { Wire } from "../../store/wires.ts";

/** So many marks are shown of a text. */
const MARKS_MOST = 200;
/** How many stems are looked at that a misspelled word may mean, and how many of them are looked for. */
const NEAR_LOOKED_AT = 200;
const NEAR_MOST = 6;
/** Where every report that may do has to be read to see whether it does: what is older than so many is not looked at. */
const READ_ENOUGH = 100;
/** What a report is worth in whose body alone the words are: less than one with a word in its dateline. */
const BODY_WORTH = 0.1;
/** Of a report's worth this much never fades; the rest is half after two weeks. */
const LASTING = 0.3;
const FADING_MS = 14 * 86_400_000;

/**
 * Searches the whole archive of a wire as this person may see it. Fails with `request.invalid` when the query has no
 * word to look for.
 */
export async function searchReports(
  database: Database,
  wire: Wire,
  actor: Actor,
  { q, limit, offset, in: part, from, to, state, story }: Omit<SearchQuery, "wire">,
  now: Date,
): Promise<SearchAnswer> {
  authorize(actor, "wire.read");
  const query = readQuery(q);
  if (query.all.length === 0) throw invalidField("q", "empty");
  const reader = may(actor, "desk.read") ? undefined : actor.id;
  const scope: Scope = { wire, part, from, to, state, story, reader };
  return readMoment(database, async (db) => {
    const [span] = await Promise.all([spanOf(db, scope), searchByIndex(db)]);
    const exact = await findBest(db, query, scope, span, now);
    const meant = exact.best.length > 0 ? query : await withNearWords(db, query, wire.id);
    const { best, more } = meant === query ? exact : await findBest(db, meant, scope, span, now);
    const page = best.slice(offset, offset + limit);
    const rows = await findReports(
      db,
      wire,
      page.map(({ id }) => id),
    );
    const byId = new Map(rows.map((report) => [report.id, report]));
    return {
      wire: wire.slug,
      hits: page.flatMap(({ id, score }) => hitOf(byId.get(id), score, meant, actor) ?? []),
      total: best.length,
      more,
      approximate: meant !== query && best.length > 0,
      at: now.toISOString(),
    };
  });
}

interface Scored {
  id: string;
  filedAt: Date;
  score: number;
}

/** The best of the newest, and of the newest in whose headline, slug or dateline all of it is. */
async function findBest(
  db: Db,
  query: Query,
  scope: Scope,
  span: Span,
  now: Date,
): Promise<{ best: Scored[]; more: boolean }> {
  const limit = FOUND_MOST + 1;
  const most = (isRead: boolean) => ({ enough: isRead ? READ_ENOUGH : limit, limit });
  const hasPhrase = query.all.some((term) => term.length > 1);
  const found = await findNewest(db, query, scope, "words", span, most(hasPhrase));
  // In the heads it cannot be seen what is excluded.
  const ofHeads = most(hasPhrase || query.none.length > 0);
  const heads = found.more ? (await findNewest(db, query, scope, "head", span, ofHeads)).reports : [];
  const all = new Map([...heads, ...found.reports].map((one) => [one.id, one]));
  const best = [...all.values()]
    .map((one) => ({ id: one.id, filedAt: one.filedAt, score: scoreOf(one, now) }))
    .sort((a, b) => b.score - a.score || b.filedAt.getTime() - a.filedAt.getTime() || (a.id < b.id ? 1 : -1));
  return { best: best.slice(0, FOUND_MOST), more: found.more || best.length > FOUND_MOST };
}

/** How much a report is worth to whoever asked: how well it meets the words, and how fresh it is. */
function scoreOf({ rank, filedAt }: Found, now: Date): number {
  const age = Math.max(0, now.getTime() - filedAt.getTime());
  return (BODY_WORTH + rank) * (LASTING + (1 - LASTING) / (1 + age / FADING_MS));
}

/** The query with, beside each word, what is written nearly like it; the same query when there is nothing of the kind. */
async function withNearWords(db: Db, query: Query, wireId: number): Promise<Query> {
  const known = new Map<AskedWord, AskedWord>();
  for (const word of new Set(query.all.flat()))
    known.set(word, [...word, ...(await nearWords(db, word, wireId))]);
  const isSame = [...known].every(([word, near]) => near.length === word.length);
  return isSame
    ? query
    : { ...query, all: query.all.map((term) => term.map((word) => known.get(word) ?? word)) };
}

async function nearWords(db: Db, word: AskedWord, wireId: number): Promise<string[]> {
  const [stem = ""] = word;
  const most = slipsIn(stem);
  if (most === 0 || /\d/.test(stem)) return [];
  const near = await stemsNear(db, wireId, stem, NEAR_LOOKED_AT);
  return near
    .map((one) => ({ one, slips: slipsBetween(stem, one, most) }))
    .filter(({ one, slips }) => slips <= most && !word.includes(one))
    .sort((a, b) => a.slips - b.slips)
    .slice(0, NEAR_MOST)
    .map(({ one }) => one);
}

function hitOf(found: Report | undefined, score: number, query: Query, actor: Actor): SearchHit | undefined {
  const report = found && projectReport(found, actor);
  if (!report || report.state === "killed") return undefined;
  const inBody = marksIn(report.body, query);
  const { start, end } = snippetOf(report.body, inBody);
  const fields = (["headline", "slug", "dateline"] as const).flatMap((field) =>
    marksOf(field, report[field], query),
  );
  const shown = inBody.filter((mark, at) => at < MARKS_MOST || (mark.start >= start && mark.end <= end));
  return {
    report: wireReport(report),
    marks: [...fields, ...shown.map((mark) => ({ field: "body" as const, ...mark }))],
    snippet: { text: report.body.slice(start, end), start, end },
    score: Math.round(score * 10_000) / 10_000,
  };
}

function marksOf(field: Mark["field"], text: string | null, query: Query): Mark[] {
  return text === null ? [] : marksIn(text, query).map((mark) => ({ field, ...mark }));
}
