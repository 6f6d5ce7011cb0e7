import { type Fingerprint, fingerprint, likeness } from "../../../../lib/text/similarity.ts";
import type { Gold, Half } from "../gold/load.ts";
import type { Tally } from "../match.ts";
import { carelessly, type Edit, firstHalf, otherSource, reordered, replaced } from "./edits.ts";
import { BACKGROUND, RETOLD } from "./retold.ts";

/** Two texts made or taken from the gold set, and whether one is the other again; null is for an editor to say. */
interface Pair {
  way: string;
  half: Half;
  one: string;
  other: string;
  isCopy: boolean | null;
}

/** What became of the pairs of one way of copying. */
export interface WayTally {
  way: string;
  isCopy: boolean | null;
  pairs: number;
  held: number;
}

const COPIES: Record<string, Edit> = {
  "other headline and source, last paragraph cut": otherSource,
  "careless spelling": carelessly,
  "paragraphs in another order": reordered,
  "15 % of the words replaced": replaced(0.15),
  "first half": firstHalf,
};
const REWRITTEN = "30 % of the words replaced";

/** Judges all pairs of one half: by way, and together. */
export function judgeCopies(all: readonly Gold[], half: Half): { ways: WayTally[]; tally: Tally } {
  const gold = all.filter((each) => each.half === half);
  const ways = new Map<string, WayTally>();
  const add = (way: string, isCopy: boolean | null, isHeld: boolean) => {
    const known = ways.get(way) ?? { way, isCopy, pairs: 0, held: 0 };
    ways.set(way, { ...known, pairs: known.pairs + 1, held: known.held + Number(isHeld) });
  };
  for (const { way, one, other, isCopy } of pairsOf(gold))
    add(way, isCopy, isHeld(fingerprint(one), fingerprint(other)));
  const prints = gold.map(({ report }) => fingerprint(report.body));
  for (const [at, one] of prints.entries())
    for (const other of prints.slice(at + 1)) add("two reports of the set", false, isHeld(one, other));
  return { ways: [...ways.values()], tally: tallyOf([...ways.values()]) };
}

function isHeld(one: Fingerprint, other: Fingerprint): boolean {
  return likeness(one, other).kind !== null;
}

function tallyOf(ways: readonly WayTally[]): Tally {
  const sum = (some: readonly WayTally[], of: (way: WayTally) => number) =>
    some.reduce((n, way) => n + of(way), 0);
  const copies = ways.filter(({ isCopy }) => isCopy === true);
  const others = ways.filter(({ isCopy }) => isCopy === false);
  return {
    right: sum(copies, ({ held }) => held),
    wrong: sum(others, ({ held }) => held),
    missed: sum(copies, ({ pairs, held }) => pairs - held),
  };
}

function* pairsOf(gold: readonly Gold[]): Generator<Pair> {
  for (const { half, number, report } of gold) {
    const one = report.body;
    for (const [way, edit] of Object.entries(COPIES))
      yield { way, half, one, other: edit(one, number), isCopy: true };
    yield { way: REWRITTEN, half, one, other: replaced(0.3)(one, number), isCopy: null };
    for (const { body } of RETOLD.filter((each) => each.number === number))
      yield { way: "the same incident retold", half, one, other: body, isCopy: false };
  }
  yield* sharedBackground(gold);
}

/** Neighbours in the set, with the same background under both. */
function* sharedBackground(gold: readonly Gold[]): Generator<Pair> {
  for (const [at, { half, report }] of gold.entries()) {
    const next = gold[(at + 1) % gold.length]?.report.body ?? "";
    for (const count of [1, 2]) {
      const background = Array.from({ length: count }, (_, n) => BACKGROUND[(at + n) % BACKGROUND.length]);
      const [one, other] = [report.body, next].map((body) => [body, ...background].join("\n"));
      yield { way: "shared background only", half, one: one ?? "", other: other ?? "", isCopy: false };
    }
  }
}
