import { launchChromium } from "../../support/chromium.ts";
import type { PostLoad } from "../load/posts.ts";
import { type BenchOptions, type Outcome, spread } from "../support/bench.ts";
import { startBenchNewsroom } from "../support/newsroom.ts";
import { startWorker } from "../support/worker.ts";
import { type Load, loadWire, type Stress, watchWire } from "./page-visit.ts";

const REPORTS = 500;
const PER_SECOND = 20;
const SECONDS = 20;
const LONG_TASK_MOST_MS = 100;
const SCRIPT_AIM_KB = 200;

/** The wire page with 500 reports: what it loads, how soon it can be used, and whether a busy wire makes it stutter. */
export async function page(options: BenchOptions): Promise<Outcome> {
  const newsroom = await startBenchNewsroom("web,gateway", options);
  const posts = startWorker<PostLoad>(new URL("../load/posts.ts", import.meta.url));
  const browser = await launchChromium();
  const failures: string[] = [];
  const loads: Load[] = [];
  const stresses: Stress[] = [];
  try {
    const [editor = ""] = await newsroom.sessions("editor", 1);
    const target = {
      port: newsroom.port,
      cookies: await newsroom.sessions("correspondent", 8),
      material: { reportBytes: 1_300 },
    };
    const check = ({ refused, lastSeq }: { refused: string[]; lastSeq: number }) => {
      if (refused.length > 0) failures.push(`${refused.length} refused: ${refused[0]}`);
      return lastSeq;
    };
    check(await posts.ask("pace", { ...target, everyMs: 2, count: REPORTS }));
    await loadWire(browser, newsroom.origin, editor);
    for (let round = 0; round < Math.max(options.rounds, 3); round++) {
      loads.push(await loadWire(browser, newsroom.origin, editor));
    }
    for (let round = 0; round < (options.quick ? 1 : 3); round++) {
      const arriving = () =>
        posts.ask("pace", { ...target, everyMs: 1_000 / PER_SECOND, count: PER_SECOND * SECONDS });
      stresses.push(await watchWire(browser, newsroom.origin, editor, async () => check(await arriving())));
    }
  } finally {
    await browser.close();
    await posts.stop();
    await newsroom.stop();
  }
  const long = stresses.flatMap(({ longTasksMs }) => longTasksMs.filter((ms) => ms > LONG_TASK_MOST_MS));
  return {
    title: `Page: /ar/wire with ${REPORTS} reports, then ${PER_SECOND} more a second for ${SECONDS} s`,
    rows: rowsOf(loads, stresses),
    notes: [
      `aim: at most ${SCRIPT_AIM_KB} kB of script; tasks over ${LONG_TASK_MOST_MS} ms: ${long.length}`,
      "usable: the first report is drawn and the line says up to which number the list is complete",
    ],
    failures,
    verdicts: [],
    measured: { loads, stresses },
  };
}

function rowsOf(loads: Load[], stresses: Stress[]): Record<string, string>[] {
  const load = (value: (one: Load) => number, digits = 0) => spread(loads.map(value), digits);
  const stress = (value: (one: Stress) => number, digits = 0) => spread(stresses.map(value), digits);
  return [
    { what: "first-load JavaScript, kB as sent", value: load(({ scriptBytes }) => scriptBytes / 1_000, 1) },
    { what: "scripts", value: load(({ scripts }) => scripts) },
    { what: "first contentful paint, ms", value: load(({ paintMs }) => paintMs) },
    { what: "usable list, ms (cold cache)", value: load(({ usableMs }) => usableMs) },
    { what: "tasks over 50 ms while loading", value: load(({ longTasksMs }) => longTasksMs.length) },
    {
      what: "longest task while reports arrive, ms",
      value: stress(({ longTasksMs }) => Math.max(0, ...longTasksMs)),
    },
    { what: "tasks over 50 ms", value: stress(({ longTasksMs }) => longTasksMs.length) },
    { what: "frames/s", value: stress(({ framesPerSecond }) => framesPerSecond, 1) },
    { what: "longest time without a frame, ms", value: stress(({ longestGapMs }) => longestGapMs) },
  ];
}
