import { BROKEN_PLURALS } from "../../../lib/text/broken-plurals.ts";
import { DEMO_STEPS } from "../../../server/newsroom/demo/material.ts";

export interface NewsReport {
  headline: string;
  slug: string;
  dateline: string;
  body: string;
}

/** A name that few reports have, and those reports, by their index; each has it in another form. */
export interface RareName {
  name: string;
  /** As it is written in each of `reports`. */
  written: string[];
  reports: number[];
}

export interface News {
  report(index: number): NewsReport;
  rare: RareName[];
  /** Real words of the newsroom, the most frequent first. */
  words: readonly string[];
}

const NAME_LETTERS = "بتثجحخدرزسشصضطعغفقكلمنهي";
/** How a noun is written with what stands before and behind it. */
const INFLECTIONS: ((noun: string) => string)[] = [
  (noun) => noun,
  (noun) => `ال${noun}`,
  (noun) => `وال${noun}`,
  (noun) => `بال${noun}`,
  (noun) => `لل${noun}`,
  (noun) => `ب${noun}`,
  (noun) => `و${noun}`,
  (noun) => `ل${noun}`,
  (noun) => `وب${noun}`,
  (noun) => `${noun}ات`,
  (noun) => `ال${noun}ين`,
  (noun) => `${noun}ون`,
  (noun) => `${noun}ها`,
  (noun) => `${noun}هم`,
  (noun) => `${noun}ية`,
  (noun) => `ال${noun}ة`,
  (noun) => `${noun}ان`,
  (noun) => `${noun[0]}\u064E${noun.slice(1, 3)}ـ${noun.slice(3)}ٌ`,
];
const BODY_WORDS = { least: 90, most: 210 };
const HEADLINE_WORDS = 8;
const NAME_IN = 18;

/**
 * So many reports of Arabic words: those of the demo newsroom and of the table of plurals, by Zipf's law, each with
 * names of its own and, in some, one of `names` rare names in one of its forms. The same at every run.
 */
export function arabicNews(reports: number, names: number): News {
  const words = vocabulary();
  const rare = rareNames(reports, names);
  const namesOf = new Map<number, string[]>();
  for (const { written, reports: holders } of rare)
    for (const [at, index] of holders.entries())
      namesOf.set(index, [...(namesOf.get(index) ?? []), written[at] ?? ""]);
  return {
    rare,
    words,
    report(index) {
      const next = randomFrom(index + 1);
      const word = () => words[Math.floor(words.length ** next()) - 1] ?? words[0] ?? "";
      const several = (count: number) => Array.from({ length: count }, word);
      const own = nameFrom(next);
      const [first = own, ...others] = namesOf.get(index) ?? [];
      const length = BODY_WORDS.least + Math.floor(next() * (BODY_WORDS.most - BODY_WORDS.least));
      const body = several(length);
      for (const other of [own, ...others]) body.splice(Math.floor(next() * body.length), 0, other);
      const paragraphs = Array.from({ length: Math.ceil(body.length / 35) }, (_, at) =>
        body.slice(at * 35, at * 35 + 35).join(" "),
      );
      return {
        headline: [...several(HEADLINE_WORDS - 1), first].join(" "),
        slug: `${word()}/${own}`,
        dateline: word(),
        body: paragraphs.join(".\n"),
      };
    },
  };
}

function vocabulary(): string[] {
  const texts = DEMO_STEPS.map((step) => JSON.stringify(step)).join(" ");
  const counts = new Map<string, number>();
  for (const [word] of texts.matchAll(/[\u0621-\u0652]{2,}/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of BROKEN_PLURALS.flat()) {
    for (const one of [word, `ال${word}`, `و${word}`]) if (!counts.has(one)) counts.set(one, 0);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([word]) => word);
}

function rareNames(reports: number, names: number): RareName[] {
  const next = randomFrom(2_026);
  return Array.from({ length: names }, () => {
    const name = nameFrom(next);
    const holders = Array.from({ length: NAME_IN }, () => Math.floor(next() * reports));
    return {
      name,
      reports: [...new Set(holders)],
      written: holders.map((_, at) => INFLECTIONS[at % INFLECTIONS.length]?.(name) ?? name),
    };
  });
}

function nameFrom(next: () => number): string {
  const length = 4 + Math.floor(next() * 3);
  return Array.from({ length }, () => NAME_LETTERS[Math.floor(next() * NAME_LETTERS.length)]).join("");
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
}
