import { setTimeout as sleep } from "node:timers/promises";
import { type Case, type CaseRun, caseRatios, caseRows, runOf } from "./fan-out-case.ts";
import type { Broadcast } from "./load-broadcast.ts";
import type { PostLoad } from "./load-posts.ts";
import type { SocketLoad } from "./load-sockets.ts";
import type { BenchOptions, Outcome } from "./support.ts";
import { countCpu } from "./support-cpu.ts";
import { type BenchNewsroom, startBenchNewsroom } from "./support-newsroom.ts";
import { startWorker, type Worker } from "./support-worker.ts";

const SOCKETS = 1_000;
const PER_SECOND = 20;
const PATIENCE_MS = 30_000;
const CASES: Case[] = [
  { name: "small event, 20/s", material: "story", isPaced: true },
  { name: "2 kB report, 20/s", material: { reportBytes: 1_300 }, isPaced: true },
  { name: "small event, flood", material: "story", isPaced: false },
  { name: "2 kB report, flood", material: { reportBytes: 1_300 }, isPaced: false },
];

interface Setting {
  newsroom: BenchNewsroom;
  posts: Worker<PostLoad>;
  sockets: Worker<SocketLoad>;
  raw: Worker<Broadcast>;
  /** Who files, and who follows. */
  desk: string[];
  seconds: number;
}

/** What 1,000 sockets cost the server, beside a bare `ws` server that sends the very same frames. */
export async function fanOut(options: BenchOptions): Promise<Outcome> {
  const { rounds, quick } = options;
  const newsroom = await startBenchNewsroom("gateway", options);
  const posts = startWorker<PostLoad>(new URL("./load-posts.ts", import.meta.url));
  const sockets = startWorker<SocketLoad>(new URL("./load-sockets.ts", import.meta.url));
  const raw = startWorker<Broadcast>(new URL("./load-broadcast.ts", import.meta.url));
  const runs: CaseRun[] = [];
  const failures: string[] = [];
  try {
    const desk = await newsroom.signIn("editor", 8);
    const setting = { newsroom, posts, sockets, raw, desk, seconds: quick ? 4 : 6 };
    for (let round = 0; round < rounds; round++) runs.push(...(await runRound(setting, failures)));
  } finally {
    await Promise.all([posts.stop(), sockets.stop(), raw.stop()]);
    await newsroom.stop();
  }
  return {
    title: `Fan-out: ${SOCKETS} sockets, beside bare ws sending the same frames, ${rounds} rounds`,
    rows: caseRows(CASES, runs),
    notes: [
      ...caseRatios(CASES, runs),
      "a delivery is one frame at one socket; a flood's frames carry several events each",
      "µs: CPU of Node alone, then of Node, Postgres and Redis together, with filing and committing the events",
    ],
    failures,
    measured: runs.map(({ texts: _texts, ...run }) => run),
  };
}

async function runRound(setting: Setting, failures: string[]): Promise<CaseRun[]> {
  const { newsroom, sockets, raw, desk } = setting;
  await sockets.ask("open", { port: newsroom.port, cookies: desk, count: SOCKETS });
  const ours: CaseRun[] = [];
  for (const one of CASES) ours.push(await runOurs(setting, one, failures));
  await sockets.ask("close", undefined);
  const port = await raw.ask("open", { head: ours[0]?.from ?? 0 });
  await sockets.ask("open", { port, cookies: [""], count: SOCKETS });
  const bare: CaseRun[] = [];
  for (const run of ours) bare.push(await runBare(setting, run, failures));
  await sockets.ask("close", undefined);
  await raw.ask("close", undefined);
  return [...ours, ...bare];
}

async function runOurs(setting: Setting, one: Case, failures: string[]): Promise<CaseRun> {
  const { newsroom, posts, sockets, desk, seconds } = setting;
  const target = { port: newsroom.port, cookies: desk, material: one.material };
  await sleep(500);
  const stop = countCpu({ ...newsroom.pids, posts: posts.pid, sockets: sockets.pid });
  const everyMs = 1_000 / PER_SECOND;
  const { refused, lastSeq } = one.isPaced
    ? await posts.ask("pace", { ...target, everyMs, count: PER_SECOND * seconds })
    : await posts.ask("flood", { ...target, seconds });
  const heard = await sockets.ask("collect", { to: lastSeq, patienceMs: PATIENCE_MS });
  if (refused.length > 0) failures.push(`${one.name}: ${refused.length} refused: ${refused[0]}`);
  return runOf("barq", one, heard, stop(), failures);
}

async function runBare(setting: Setting, ours: CaseRun, failures: string[]): Promise<CaseRun> {
  const { raw, sockets } = setting;
  const { texts, case: one } = ours;
  await sleep(500);
  const stop = countCpu({ node: raw.pid, sockets: sockets.pid });
  await raw.ask("broadcast", { texts, everyMs: one.isPaced ? 1_000 / PER_SECOND : 0 });
  const heard = await sockets.ask("collect", { to: ours.to, patienceMs: PATIENCE_MS });
  return runOf("raw ws", one, heard, stop(), failures);
}
