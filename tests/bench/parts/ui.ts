import { launchChromium } from "../../support/chromium.ts";
import { fillLog } from "../load/fill-log.ts";
import type { PostLoad } from "../load/posts.ts";
import { type BenchOptions, judge, type Outcome, quantile, spread, type Verdict } from "../support/bench.ts";
import { arabicText } from "../support/material.ts";
import { startBenchNewsroom } from "../support/newsroom.ts";
import { startWorker } from "../support/worker.ts";
import { type Load, loadWire } from "./page-visit.ts";
import { heapMb, openWire, readAt, timeFilter, watched, watchPlainList } from "./ui-visit.ts";
import type { Seen } from "./ui-watch.ts";

const SLOWDOWN = 4;
const HELD = 10_000;
const LOGGED = 10_600;
const PER_SECOND = 50;
const BODY_BYTES = 1_300;
const HOUR = 20_000;
const LONG_MS = 50;
const FILTERS = {
  state: "state=filed",
  flag: "flag=any",
  words: "q=عايد+رقم+9",
  "saved view": "state=published&urgency=normal&source=F",
};

interface Measured {
  loads: Load[];
  held: Seen[];
  live: Seen[];
  plain: Seen[];
  filters: Record<string, number[]>;
  heapBeforeMb: number;
  heapAfterMb: number;
}

/** The wire as somebody has it open all day, on a machine four times as slow: load, busy hours, filters, memory. */
export async function ui(options: BenchOptions): Promise<Outcome> {
  const failures: string[] = [];
  const measured: Measured = {
    loads: [],
    held: [],
    live: [],
    plain: [],
    filters: Object.fromEntries(Object.keys(FILTERS).map((name) => [name, []])),
    heapBeforeMb: Number.NaN,
    heapAfterMb: Number.NaN,
  };
  await measure(options, measured, failures);
  return {
    title: `The desk at ${SLOWDOWN} × CPU slowdown, ${HELD.toLocaleString("en")} reports held`,
    rows: rowsOf(measured),
    notes: [
      "usable: the first report is drawn and the line says up to which number the list is complete",
      "painted: from the socket's message to the task after the frame that shows its number",
      "plain list: the same rows, all in the document with content-visibility, scroll anchoring by the browser",
    ],
    failures,
    verdicts: verdictsOf(measured),
    measured,
  };
}

async function measure(options: BenchOptions, measured: Measured, failures: string[]): Promise<void> {
  const newsroom = await startBenchNewsroom("web,gateway", options);
  const posts = startWorker<PostLoad>(new URL("../load/posts.ts", import.meta.url));
  const browser = await launchChromium();
  const seconds = options.quick ? 8 : 30;
  const rounds = options.quick ? 1 : Math.min(options.rounds, 3);
  try {
    const [editor = ""] = await newsroom.sessions("editor", 1);
    const cookies = await newsroom.sessions("correspondent", 8);
    const counts = { events: LOGGED, reports: LOGGED, flags: 60, stories: 40 };
    await fillLog({ databaseUrl: newsroom.databaseUrl, ...counts, body: arabicText(BODY_BYTES) });
    await newsroom.restartNode();
    const target = { port: newsroom.port, cookies, material: { reportBytes: BODY_BYTES } };
    const arrive = async (everyMs: number, count: number) => {
      const { refused, lastSeq } = await posts.ask("pace", { ...target, everyMs, count });
      if (refused.length > 0) failures.push(`${refused.length} refused: ${refused[0]}`);
      return lastSeq;
    };
    const busy = () => arrive(1_000 / PER_SECOND, PER_SECOND * seconds);
    await loadWire(browser, newsroom.origin, editor, SLOWDOWN);
    for (let round = 0; round < rounds; round++) {
      measured.loads.push(await loadWire(browser, newsroom.origin, editor, SLOWDOWN));
      const { page, setSlowdown, close } = await openWire(browser, newsroom.origin, editor, HELD);
      await setSlowdown(SLOWDOWN);
      await readAt(page, 0.5);
      measured.held.push(await watched(page, busy));
      await readAt(page, 0);
      for (const [name, search] of Object.entries(FILTERS))
        for (let time = 0; time < 5; time++) measured.filters[name]?.push(await timeFilter(page, search));
      measured.live.push(await watched(page, busy));
      const plain = { rows: HELD, everyMs: 1_000 / PER_SECOND, ms: Math.min(seconds, 10) * 1_000 };
      measured.plain.push(await watchPlainList(page, plain));
      await close();
    }
    const { page, close } = await openWire(browser, newsroom.origin, editor, HELD);
    measured.heapBeforeMb = await heapMb(page);
    await watched(page, () => arrive(5, options.quick ? HOUR / 10 : HOUR));
    measured.heapAfterMb = await heapMb(page);
    await close();
  } finally {
    await browser.close();
    await posts.stop();
    await newsroom.stop();
  }
}

const longest = ({ longTasksMs }: Seen) => Math.max(0, ...longTasksMs);
const p99 = ({ paintedMs }: Seen) =>
  quantile(
    paintedMs.toSorted((one, other) => one - other),
    0.99,
  );

function rowsOf({ loads, held, live, plain, filters, heapBeforeMb, heapAfterMb }: Measured) {
  const of = <One>(list: One[], value: (one: One) => number, digits = 0) => spread(list.map(value), digits);
  const busy = (name: string, list: Seen[]) => [
    { what: `${name}: longest task, ms`, value: of(list, longest) },
    { what: `${name}: tasks over ${LONG_MS} ms`, value: of(list, ({ longTasksMs }) => longTasksMs.length) },
    { what: `${name}: frames/s`, value: of(list, ({ framesPerSecond }) => framesPerSecond, 1) },
  ];
  return [
    {
      what: "JavaScript that the page names, kB gzip as sent",
      value: of(loads, ({ namedScriptBytes }) => namedScriptBytes / 1_000, 1),
    },
    {
      what: "all JavaScript until the list is live, kB gzip as sent",
      value: of(loads, ({ scriptBytes }) => scriptBytes / 1_000, 1),
    },
    { what: "usable list of 500, cold cache, ms", value: of(loads, ({ usableMs }) => usableMs) },
    ...busy("held", held),
    { what: "held: drift of the row being read, px", value: of(held, ({ driftPx }) => driftPx, 2) },
    { what: "held: event → painted p99, ms", value: of(held, p99, 1) },
    ...busy("live at the top", live),
    { what: "live at the top: event → painted p99, ms", value: of(live, p99, 1) },
    ...busy("plain list", plain),
    { what: "plain list: drift, px", value: of(plain, ({ driftPx }) => driftPx, 2) },
    ...Object.entries(filters).map(([name, times]) => ({
      what: `filter by ${name} → painted, ms`,
      value: spread(times, 1),
    })),
    { what: `heap with ${HELD.toLocaleString("en")} reports, MB`, value: heapBeforeMb.toFixed(1) },
    { what: `heap after ${HOUR.toLocaleString("en")} events more, MB`, value: heapAfterMb.toFixed(1) },
  ];
}

function verdictsOf({ loads, held, live, filters, heapAfterMb }: Measured): Verdict[] {
  const work = "10,000 reports, 50 events/s, scrolled and held";
  return [
    judge(
      { work: "first load of the wire, JavaScript gzip", line: "≤ 180 kB" },
      loads.map(({ namedScriptBytes }) => namedScriptBytes / 1_000),
      { most: 180 },
      { unit: " kB", digits: 1 },
    ),
    judge(
      { work: "usable list with 500 reports from cold cache", line: "≤ 1.5 s" },
      loads.map(({ usableMs }) => usableMs),
      { most: 1_500 },
      { unit: " ms", digits: 0 },
    ),
    judge(
      { work, line: "no long task over 50 ms" },
      held.map(longest),
      { most: LONG_MS },
      { unit: " ms", digits: 0 },
    ),
    judge(
      { work, line: "≥ 55 frames/s" },
      held.map(({ framesPerSecond }) => framesPerSecond),
      { least: 55 },
      { unit: " frames/s", digits: 1 },
    ),
    {
      work,
      line: "zero pixels of drift",
      isHeld: held.every(({ driftPx }) => driftPx === 0),
      by: `${spread(
        held.map(({ driftPx }) => driftPx),
        2,
      )} px`,
    },
    judge(
      { work: "event received → painted", line: "p99 ≤ 50 ms" },
      [...held, ...live].map(p99),
      { most: 50 },
      { unit: " ms", digits: 1 },
    ),
    judge(
      { work: "filter or saved view over 10,000", line: "≤ 50 ms" },
      Object.values(filters).flat(),
      { most: 50 },
      { unit: " ms", digits: 1 },
    ),
    judge(
      { work: "memory after an hour's worth of events (20,000)", line: "≤ 150 MB heap" },
      [heapAfterMb],
      { most: 150 },
      { unit: " MB", digits: 1 },
    ),
  ];
}
