import type { Reading } from "../../../lib/text/reading.ts";
import { monotonic, quantile } from "../support/bench.ts";
import type { Gold } from "./gold/load.ts";

type Read = (report: Gold["report"]) => Reading;

const WORDS = 400;
const HOSTILE_LETTERS = 100_000;
const FILED_AT = Date.UTC(2026, 2, 14, 15, 30);

/** Texts that a reader may be slow on, of 100,000 characters each. */
const HOSTILE: Record<string, (gold: readonly Gold[]) => string> = {
  "one letter": () => "ا".repeat(HOSTILE_LETTERS),
  spaces: () => " ".repeat(HOSTILE_LETTERS),
  prefixes: () => "وبال".repeat(HOSTILE_LETTERS / 4),
  "one cue again and again": () => "قال مصدر إن ".repeat(HOSTILE_LETTERS / 11).slice(0, HOSTILE_LETTERS),
  "open quotation marks": () => "«قال ".repeat(HOSTILE_LETTERS / 5),
  days: () => "ليل أمس الجمعة ".repeat(HOSTILE_LETTERS / 14).slice(0, HOSTILE_LETTERS),
  numbers: () => "12 و 3 مئة ".repeat(HOSTILE_LETTERS / 10).slice(0, HOSTILE_LETTERS),
  roads: () => "طريق حمص – تدمر – ".repeat(HOSTILE_LETTERS / 17).slice(0, HOSTILE_LETTERS),
  signs: () => "قَُـ".repeat(HOSTILE_LETTERS / 4),
  "full stops": () => "د. ".repeat(HOSTILE_LETTERS / 3),
  "line breaks": () => "قُتل\n".repeat(HOSTILE_LETTERS / 5),
  English: () => "said on Monday near Aleppo, ".repeat(HOSTILE_LETTERS / 27).slice(0, HOSTILE_LETTERS),
  "all reports of the set": (gold) =>
    gold
      .map(({ report }) => report.body)
      .join("\n")
      .repeat(9)
      .slice(0, HOSTILE_LETTERS),
};

/** How long a reading takes, in ms: a report of 400 words, and each hostile text in ms of the processor. */
export interface Speed {
  /** By the clock: what else runs on the machine counts as well. */
  medianMs: number;
  p99Ms: number;
  /** Of the processor, in the mean. */
  meanCpuMs: number;
  hostile: { kind: string; ms: number }[];
}

/** Times the whole reading, after it was warmed up; `times` reports of 400 words, hostile texts twice each. */
export function measureSpeed(gold: readonly Gold[], read: Read, times: number): Speed {
  const reports = reportsOf(gold);
  for (const report of reports) read(report);
  const startedCpuMs = cpuMs();
  const taken = Array.from({ length: times }, (_, at) =>
    timed(read, reports[at % reports.length] ?? reportOf("")),
  );
  const meanCpuMs = (cpuMs() - startedCpuMs) / times;
  const sorted = Float64Array.from(taken).sort();
  const hostile = Object.entries(HOSTILE).map(([kind, make]) => {
    const report = reportOf(make(gold));
    return { kind, ms: Math.max(cpuOf(read, report), cpuOf(read, report)) };
  });
  return { medianMs: quantile(sorted, 0.5), p99Ms: quantile(sorted, 0.99), meanCpuMs, hostile };
}

function timed(read: Read, report: Gold["report"]): number {
  const started = monotonic();
  read(report);
  return monotonic() - started;
}

function cpuOf(read: Read, report: Gold["report"]): number {
  const started = cpuMs();
  read(report);
  return cpuMs() - started;
}

/** What this process has used of the processor. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function reportOf(body: string): Gold["report"] {
  return { body, dateline: null, filedAt: FILED_AT };
}

/** Reports of 400 words, each from other reports of the set, one after the other. */
function reportsOf(gold: readonly Gold[]): Gold["report"][] {
  return gold.map((_, from) => {
    const bodies = [...gold.slice(from), ...gold].map(({ report }) => report.body);
    const words = bodies.join("\n").split(/(?<=\s)/);
    return reportOf(words.slice(0, WORDS).join(""));
  });
}
