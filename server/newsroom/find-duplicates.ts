import { setImmediate as nextTurn } from "node:timers/promises";
import { SYSTEM } from "../../lib/domain/actor.ts";
import { printFromBytes } from "../../lib/text/print-bytes.ts";
import { likeness, sketch } from "../../lib/text/similarity.ts";
import type { Db } from "../store/database.ts";
import {
  type Candidate,
  type Compared,
  findCandidates,
  type Kept,
  putKeys,
  readTexts,
  type Text,
} from "../store/report-keys.ts";
import type { Wire } from "../store/wires.ts";
import type { Commit } from "./command.ts";
import { commandIdOf } from "./command-id.ts";
import { commandOf } from "./commands.ts";
import { commitUnlessOvertaken } from "./commit-unless-overtaken.ts";

/** How long after its filing a report is compared with what comes in: later, it is background that two share. */
const WINDOW_MS = 72 * 3_600_000;

/** How long what a report is compared by is kept: so far back its paragraphs are known again. */
const KEPT_MS = 30 * 24 * 3_600_000;

/** From when on reports are compared, at this moment. */
export function comparedSince(now: Date): Date {
  return new Date(now.getTime() - WINDOW_MS);
}

/** Until when what comes in is compared with a report of that moment. */
export function comparedUntil(filedAt: Date): Date {
  return new Date(filedAt.getTime() + WINDOW_MS);
}

/** From when on it is known what stood in a report, at this moment. */
export function keptSince(now: Date): Date {
  return new Date(now.getTime() - KEPT_MS);
}

interface Pair {
  later: Compared;
  earlier: Compared;
  score: number;
}

/**
 * Looks for reports whose texts are alike among these, which changed, and those of the last 72 hours, and proposes the
 * later of two to a person as the same event, once in its life. It goes by the reports as they now are: done again, it
 * changes nothing. Fails when the newsroom cannot be reached.
 */
export async function findDuplicates(
  db: Db,
  wire: Wire,
  changed: string[],
  commit: Commit,
  now: Date,
): Promise<void> {
  const since = comparedSince(now);
  const texts = await readTexts(db, wire.id, changed);
  const kept = await sketchesOf(texts, wire, keptSince(now));
  await putKeys(
    db,
    [...kept.values()],
    texts.flatMap(({ id }) => (kept.has(id) ? [] : [id])),
  );
  const compared = texts.filter(({ id, filedAt }) => kept.has(id) && filedAt >= since);
  const candidates = await findCandidates(
    db,
    compared.map(({ id }) => id),
    since,
  );
  await propose(await alike(compared, kept, candidates), wire, commit);
}

/** What is kept of each that has enough to be compared by. */
async function sketchesOf(texts: Text[], wire: Wire, since: Date): Promise<Map<string, Kept>> {
  const kept = new Map<string, Kept>();
  for (const { id, state, filedAt, body } of texts) {
    if (state === "killed" || filedAt < since) continue;
    const found = sketch(body);
    if (found.keys.length > 0) kept.set(id, { id, wireId: wire.id, filedAt, ...found });
    await nextTurn();
  }
  return kept;
}

/** The pairs whose texts say that they are the same, the most alike first, then the one that came in first. */
async function alike(
  texts: Text[],
  kept: ReadonlyMap<string, Kept>,
  candidates: Candidate[],
): Promise<Pair[]> {
  const byId = new Map(texts.map((text) => [text.id, text]));
  const pairs: Pair[] = [];
  for (const { reportId, other, print } of candidates) {
    const [one, own] = [byId.get(reportId), kept.get(reportId)?.print];
    if (!one || !own || isGone(one) || isGone(other)) continue;
    const { score, kind } = likeness(own, printFromBytes(print));
    const [earlier, later] = one.filedSeq < other.filedSeq ? [one, other] : [other, one];
    if (kind !== null) pairs.push({ earlier, later, score: Math.round(score * 1_000) / 1_000 });
    await nextTurn();
  }
  return pairs.sort((a, b) => b.score - a.score || a.earlier.filedSeq - b.earlier.filedSeq);
}

function isGone({ state }: Compared): boolean {
  return state === "killed" || state === "spiked";
}

async function propose(pairs: Pair[], wire: Wire, commit: Commit): Promise<void> {
  const proposed = new Map<string, string>();
  for (const { later, earlier, score } of pairs) {
    if (later.duplicate || proposed.has(later.id)) continue;
    const ofId = proposed.get(earlier.id) ?? standingFor(earlier);
    const reportId = later.id;
    if (ofId === reportId) continue;
    const input = { commandId: commandIdOf(`duplicate.propose ${reportId}`), reportId, ofId, score };
    const command = commandOf("duplicate.propose", { wire, actor: SYSTEM }, input);
    // Decided by a person meanwhile, or killed: then there is nothing to propose.
    if (await commitUnlessOvertaken(commit, command)) proposed.set(reportId, ofId);
  }
}

/** Who stands, or may stand, for a report: the same words mean the same event. */
function standingFor({ id, duplicate }: Compared): string {
  return duplicate && duplicate.state !== "refused" ? duplicate.ofId : id;
}
