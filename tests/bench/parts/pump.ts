import { setTimeout as sleep } from "node:timers/promises";
import type { PostLoad } from "../load/posts.ts";
import type { Swarm } from "../load/swarm.ts";
import { barqDoor } from "../peers/barq.ts";
import { type BenchOptions, judge, type Outcome, spread, wallToMonotonic } from "../support/bench.ts";
import { type Histogram, latencyAt, merge } from "../support/histogram.ts";
import { readLog } from "../support/log.ts";
import { type BenchNewsroom, startBenchNewsroom } from "../support/newsroom.ts";
import type { ServerNode } from "../support/server-node.ts";
import { startWorker, type Worker } from "../support/worker.ts";

const FOLLOWERS = 10;
const PATIENCE_MS = 10_000;
const PATHS = ["the node that commits", "another node", "another node, Redis down"] as const;
const MOST_MS = { [PATHS[0]]: 10, [PATHS[1]]: 10, [PATHS[2]]: 750 };

type Path = (typeof PATHS)[number];

interface Setting {
  newsroom: BenchNewsroom;
  other: ServerNode;
  cookies: string[];
  posts: Worker<PostLoad>;
  /** One for each node. */
  swarms: [Worker<Swarm>, Worker<Swarm>];
}

interface Run {
  path: Path;
  latency: Histogram;
}

/** How long after its commit an event leaves, on the node that committed it and on another one. */
export async function pump(options: BenchOptions): Promise<Outcome> {
  const setting = await prepare(options);
  const failures: string[] = [];
  const runs: Run[] = [];
  try {
    const seconds = options.quick ? 4 : 10;
    await file(setting, 50, 50, failures);
    for (let round = 0; round < options.rounds; round++) {
      const [here, there] = await file(setting, 50, 50 * seconds, failures);
      runs.push({ path: PATHS[0], latency: here }, { path: PATHS[1], latency: there });
      await setting.newsroom.stopRedis();
      const [, alone] = await file(setting, 20, 20 * seconds, failures);
      runs.push({ path: PATHS[2], latency: alone });
      await setting.newsroom.startRedis();
      await whenWhole(setting);
    }
  } finally {
    await Promise.all([setting.posts.stop(), ...setting.swarms.map((swarm) => swarm.stop())]);
    await setting.newsroom.stop();
  }
  const of = (path: Path) => runs.filter((run) => run.path === path).map(({ latency }) => latency);
  return {
    title: `Commit → pump emit: two nodes, 50 stories a second (20 with Redis down), ${options.rounds} rounds`,
    rows: PATHS.map((path) => rowOf(path, of(path))),
    notes: [
      "from the moment that the log writes on the event, cut to whole milliseconds and taken before the commit reaches the disk, to the whole frame at a socket of the node: more than the line asks for",
    ],
    failures,
    verdicts: PATHS.map((path) =>
      judge(
        { work: `commit → pump emit, ${path}`, line: `p99 ≤ ${MOST_MS[path]} ms` },
        of(path).map((latency) => latencyAt(latency, 0.99)),
        { most: MOST_MS[path] },
        { unit: " ms", digits: 1 },
      ),
    ),
    measured: runs.map(({ path, latency }) => ({ path, p99: latencyAt(latency, 0.99) })),
  };
}

async function prepare(options: BenchOptions): Promise<Setting> {
  const newsroom = await startBenchNewsroom("gateway", options);
  const other = await newsroom.addNode();
  const cookies = await newsroom.sessions("editor", 10);
  const posts = startWorker<PostLoad>(new URL("../load/posts.ts", import.meta.url));
  const swarm = () => startWorker<Swarm>(new URL("../load/swarm.ts", import.meta.url));
  const swarms: Setting["swarms"] = [swarm(), swarm()];
  for (const [index, { port }] of [newsroom, other].entries()) {
    const door = barqDoor(port, cookies);
    await swarms[index]?.ask("open", { door, count: FOLLOWERS, inFlight: FOLLOWERS, at: undefined });
  }
  return { newsroom, other, cookies, posts, swarms };
}

/** Files stories at the first node; answers how late they were at the followers of either. */
async function file(
  { newsroom, cookies, posts, swarms }: Setting,
  perSecond: number,
  count: number,
  failures: string[],
): Promise<[Histogram, Histogram]> {
  const { port, origin } = newsroom;
  const target = { port, cookies, material: "story" as const };
  const { refused, lastSeq: to } = await posts.ask("pace", { ...target, everyMs: 1_000 / perSecond, count });
  if (refused.length > 0) throw new Error(`${refused.length} commands were refused: ${refused[0]}`);
  const { events } = await readLog(origin, cookies[0] ?? "", to - count, to);
  const offset = wallToMonotonic();
  const committed = Float64Array.from(events.flatMap(({ seq, at }) => [seq, Date.parse(at) + offset]));
  const hear = async (swarm: Worker<Swarm>) => {
    const heard = await swarm.ask("collect", { to, intended: committed, patienceMs: PATIENCE_MS });
    const missing = count * FOLLOWERS - heard.events;
    if (missing !== 0) failures.push(`${missing} deliveries are missing`);
    if (heard.faults.length > 0) failures.push(`${heard.faults.length} faults: ${heard.faults[0]}`);
    return heard.latency;
  };
  return [await hear(swarms[0]), await hear(swarms[1])];
}

/** Waits until both nodes have Redis again. */
async function whenWhole({ newsroom, other }: Setting): Promise<void> {
  for (const { origin } of [newsroom, other]) {
    for (let isWhole = false; !isWhole; ) {
      await sleep(100);
      const response = await fetch(`${origin}/api/health`);
      ({ redis: isWhole } = (await response.json()) as { redis: boolean });
    }
  }
}

function rowOf(path: Path, all: Histogram[]): Record<string, string> {
  const merged = merge(all);
  const at = (share: number) => latencyAt(merged, share).toFixed(1);
  const p99 = spread(all.map((latency) => latencyAt(latency, 0.99)));
  return {
    path,
    "p50 ms": at(0.5),
    "p90 ms": at(0.9),
    "p99 ms": at(0.99),
    "max ms": at(1),
    "p99 by round": p99,
  };
}
