import { type BenchOptions, judge, type Outcome } from "../support/bench.ts";
import { goldSet } from "../text/gold/load.ts";
import { mistakesIn, worst } from "../text/mistakes.ts";
import { createReader } from "../text/readers.ts";
import { searchForms } from "../text/search-forms.ts";
import { measureSpeed } from "../text/speed.ts";
import { atLeast, notesOf, rowsOf, talliesOf, verdictsOf } from "../text/table.ts";

const REPORTS = { full: 1_000, quick: 100 };
const MISTAKES_MOST = 40;
const READ_MS = 5;
const HOSTILE_MS = 200;
const FOUND_LINE = 0.97;

/** What the readers find in the gold set, by kind: the fresh half is the result. Then how long they take. */
export async function text(options: BenchOptions): Promise<Outcome> {
  const gold = goldSet();
  const zones = new Map(gold.map(({ timeZone }) => [timeZone, createReader(timeZone)]));
  const all = gold.map((one) => {
    const reading = zones.get(one.timeZone)?.(one.report);
    if (!reading) throw new Error(`no reader for ${one.timeZone}`);
    return { gold: one, reading };
  });
  const tallies = talliesOf(all, gold);
  const forms = searchForms();
  const speed = measureSpeed(gold, createReader("Asia/Damascus"), REPORTS[options.quick ? "quick" : "full"]);
  const slowest = speed.hostile.toSorted((a, b) => b.ms - a.ms)[0];
  const half = options.mistakes;
  const mistakes = mistakesIn(all.filter((one) => one.gold.half === half));
  const shown = options.all ? mistakes : worst(mistakes, MISTAKES_MOST);
  const ms = { unit: " ms", digits: 1 };
  return {
    title: `What the readers find in ${gold.length} reports labelled by hand (precision, recall, F1: fresh half)`,
    rows: rowsOf(tallies),
    notes: [
      ...notesOf(all, gold),
      `inflected forms that a search for their word finds: ${forms.right} of ${forms.all}; not: ${forms.missed.join(", ")}`,
      `a report of 400 words: ${speed.meanCpuMs.toFixed(2)} ms of the processor; by the clock median ${speed.medianMs.toFixed(2)} ms, p99 ${speed.p99Ms.toFixed(2)} ms`,
      `100,000 characters, ms of the processor: ${speed.hostile.map(({ kind, ms }) => `${kind} ${ms.toFixed(0)}`).join(", ")}`,
      ...(half ? [`mistakes in the ${half} half, ${shown.length} of ${mistakes.length}:`] : []),
      ...shown.map(({ line }) => line),
    ],
    failures: [],
    verdicts: [
      ...verdictsOf(tallies),
      atLeast("inflected forms found", forms.right / forms.all, FOUND_LINE),
      judge(
        { work: "reading a report of 400 words", line: `≤ ${READ_MS} ms of the processor` },
        [speed.meanCpuMs],
        { most: READ_MS },
        ms,
      ),
      judge(
        { work: `100,000 characters, the slowest kind (${slowest?.kind})`, line: `≤ ${HOSTILE_MS} ms` },
        [slowest?.ms ?? Number.NaN],
        { most: HOSTILE_MS },
        ms,
      ),
    ],
    measured: { tallies, forms, speed },
  };
}
