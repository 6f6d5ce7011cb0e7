import { judge, type Verdict } from "../support/bench.ts";
import { judgeCopies, type WayTally } from "./copies/judge.ts";
import type { Gold, Half } from "./gold/load.ts";
import { incidentPlaces, JUDGES, type Kind, manners, precisions } from "./kinds.ts";
import { f1, precision, recall, type Tally, tallyOf } from "./match.ts";
import type { Read } from "./mistakes.ts";

type Row = Record<string, string | number>;

/** What is to be reached on the fresh half: precision, recall. */
const AIMS: Partial<Record<string, readonly [number, number]>> = {
  places: [0.9, 0.7],
  attributions: [0.85, 0.8],
  repeats: [1, 1],
  "near copies": [0.98, 0.9],
};

/** The counts of every kind, in every half. */
export type Tallies = Record<string, Record<Half, Tally>>;

/** Counts all kinds of marks, and near copies, in every half. */
export function talliesOf(all: readonly Read[], gold: readonly Gold[]): Tallies {
  const of = (kind: Kind, half: Half) =>
    tallyOf(all.filter((one) => one.gold.half === half).map((one) => JUDGES[kind](one.gold, one.reading)));
  const inEach = (count: (half: Half) => Tally): Record<Half, Tally> => ({
    fresh: count("fresh"),
    "held-out": count("held-out"),
    dev: count("dev"),
  });
  const kinds = (Object.keys(JUDGES) as Kind[]).map((kind) => [kind, inEach((half) => of(kind, half))]);
  const copies = inEach((half) => judgeCopies(gold, half).tally);
  return { ...Object.fromEntries(kinds), "near copies": copies };
}

/** The table: the fresh half is the result, those that were seen before are for comparison. */
export function rowsOf(tallies: Tallies): Row[] {
  return Object.entries(tallies).map(([kind, { fresh, "held-out": held, dev }]) => ({
    kind: kind,
    gold: fresh.right + fresh.missed,
    precision: share(precision(fresh)),
    recall: share(recall(fresh)),
    F1: share(f1(fresh)),
    "aim P / R": AIMS[kind]?.join(" / ") ?? "",
    "reached?": AIMS[kind] ? word(isReached(fresh, AIMS[kind])) : "",
    ...columnsOf("held-out", held),
    ...columnsOf("dev", dev),
  }));
}

/** Whether the aims were reached, by the fresh half alone. */
export function verdictsOf(tallies: Tallies): Verdict[] {
  return Object.entries(tallies).flatMap(([kind, { fresh }]) => {
    const [wanted, found] = AIMS[kind] ?? [];
    if (wanted === undefined || found === undefined) return [];
    return [
      atLeast(`fresh: ${kind}, precision`, precision(fresh), wanted),
      atLeast(`fresh: ${kind}, recall`, recall(fresh), found),
    ];
  });
}

/** Judges a share of the whole by the least that it should be. */
export function atLeast(work: string, value: number, least: number): Verdict {
  return judge({ work, line: `≥ ${least}` }, [value], { least }, { digits: 3 });
}

/** What the table has no column for, in the fresh half. */
export function notesOf(all: readonly Read[], gold: readonly Gold[]): string[] {
  const fresh = all.filter((one) => one.gold.half === "fresh");
  const counted = (count: (one: Gold, reading: Read["reading"]) => { right: number; all: number }) => {
    const counts = fresh.map((one) => count(one.gold, one.reading));
    const sum = (key: "right" | "all") => counts.reduce((n, each) => n + each[key], 0);
    return `${sum("right")} of ${sum("all")}`;
  };
  const inCountry = (about: string) => {
    const tally = tallyOf(
      fresh.filter((one) => one.gold.about === about).map((one) => JUDGES.places(one.gold, one.reading)),
    );
    return `${about} ${share(precision(tally))} / ${share(recall(tally))}`;
  };
  return [
    `of those found: places with the precision meant ${counted(precisions)}, attributions with the manner meant ${counted(manners)}, incidents with the place meant ${counted(incidentPlaces)}`,
    `places by the country of the report, precision / recall: ${["SY", "IQ", "LB"].map(inCountry).join(", ")}`,
    `held as copies: ${judgeCopies(gold, "fresh").ways.map(wayNote).join("; ")}`,
  ];
}

function columnsOf(half: Half, tally: Tally): Row {
  return {
    [`${half} gold`]: tally.right + tally.missed,
    [`${half} P`]: share(precision(tally)),
    [`${half} R`]: share(recall(tally)),
    [`${half} F1`]: share(f1(tally)),
  };
}

function wayNote({ way, isCopy, held, pairs }: WayTally): string {
  const wanted = isCopy === null ? "for an editor" : isCopy ? "yes" : "no";
  return `${way} ${held} of ${pairs} (${wanted})`;
}

function isReached(tally: Tally, [wanted, found]: readonly [number, number]): boolean {
  return precision(tally) >= wanted && recall(tally) >= found;
}

const share = (value: number) => (Number.isNaN(value) ? "–" : value.toFixed(3));
const word = (isHeld: boolean) => (isHeld ? "yes" : "NO");
