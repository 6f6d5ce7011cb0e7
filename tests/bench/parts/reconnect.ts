import type { PostLoad } from "../load/posts.ts";
import type { Swarm } from "../load/swarm.ts";
import { barqDoor } from "../peers/barq.ts";
import { type BenchOptions, judge, type Outcome, spread, type Verdict } from "../support/bench.ts";
import { countCpu, cpuSeconds, type Usage } from "../support/cpu.ts";
import { requireSockets } from "../support/limits.ts";
import { readLog } from "../support/log.ts";
import { logReads } from "../support/metrics.ts";
import { type BenchNewsroom, startBenchNewsroom } from "../support/newsroom.ts";
import { residentBytes } from "../support/processes.ts";
import { startWorker, type Worker } from "../support/worker.ts";

const BEHIND = 500;
const SESSIONS = 300;
const FILED_AT_ONCE = 50;
const SECONDS_MOST = 20;
const READS_MOST = 50;
const PATIENCE_MS = 90_000;
const NODES = ["the node that was there", "a node just started"] as const;

interface Setting {
  newsroom: BenchNewsroom;
  posts: Worker<PostLoad>;
  swarm: Worker<Swarm>;
  cookies: string[];
  sockets: number;
}

interface Storm {
  node: (typeof NODES)[number];
  /** Until the last socket was at the head; the whole patience when one never was. */
  seconds: number;
  /** NaN when the node does not count them. */
  reads: number;
  megabytes: number;
  /** How many times a socket was told to come back later, and how many times one was closed without a word. */
  sentAway: number;
  cutOff: number;
  /** Resident memory of the node right after. */
  nodeMb: number;
  usage: Usage;
}

/** 10,000 sockets reconnect at once, each 500 events behind: how soon all are at the head, by how many queries. */
export async function reconnect(options: BenchOptions): Promise<Outcome> {
  const sockets = Math.min(10_000, options.sockets);
  requireSockets(sockets);
  const newsroom = await startBenchNewsroom("gateway", options);
  const posts = startWorker<PostLoad>(new URL("../load/posts.ts", import.meta.url));
  const swarm = startWorker<Swarm>(new URL("../load/swarm.ts", import.meta.url));
  const failures: string[] = [];
  const storms: Storm[] = [];
  try {
    const setting = { newsroom, posts, swarm, sockets, cookies: await newsroom.sessions("editor", SESSIONS) };
    for (let round = 0; round < options.rounds; round++) {
      const head = await fileStories(setting);
      storms.push(await storm(setting, NODES[0], head, failures));
      await newsroom.restartNode();
      storms.push(await storm(setting, NODES[1], head, failures));
    }
  } finally {
    await Promise.all([swarm.stop(), posts.stop()]);
    await newsroom.stop();
  }
  const of = (node: Storm["node"]) => storms.filter((one) => one.node === node);
  return {
    title: `Reconnect: ${sockets} sockets at once, each ${BEHIND} events behind, ${options.rounds} rounds`,
    rows: NODES.map((node) => rowOf(node, of(node))),
    notes: [
      `${SESSIONS} sessions among ${sockets} sockets; every socket is a new connection and an authenticated handshake`,
      "all connections begin in the same moment; who is sent away comes back when told to, who is cut off within 1.5 s, each with the cursor it has then",
    ],
    failures,
    verdicts: NODES.flatMap((node) => verdictsOn(`reconnect of ${sockets}, ${node}`, of(node))),
    measured: storms,
  };
}

/** What everybody will have missed; answers the head. */
async function fileStories({ newsroom, posts, cookies }: Setting): Promise<number> {
  const target = { port: newsroom.port, cookies, material: "story" as const };
  let head = 0;
  for (let filed = 0; filed < BEHIND; filed += FILED_AT_ONCE) {
    const { refused, lastSeq } = await posts.ask("burst", { ...target, count: FILED_AT_ONCE });
    if (refused.length > 0) throw new Error(`${refused.length} commands were refused: ${refused[0]}`);
    head = lastSeq;
  }
  return head;
}

async function storm(
  { newsroom, swarm, cookies, sockets }: Setting,
  node: Storm["node"],
  to: number,
  failures: string[],
): Promise<Storm> {
  const { origin, port, pids } = newsroom;
  const at = to - BEHIND;
  const { wire, epoch } = await readLog(origin, cookies[0] ?? "", to - 1, to);
  const before = await logReads(origin);
  const stop = countCpu({ ...pids, swarm: swarm.pid });
  const door = barqDoor(port, cookies, [{ wire, epoch, seq: at }]);
  const heard = await swarm.ask("storm", { door, count: sockets, at, to, patienceMs: PATIENCE_MS });
  const usage = stop();
  const nodeMb = residentBytes(pids.node) / 1_048_576;
  await swarm.ask("close", undefined);
  const reads = (await logReads(origin)) - before;
  if (Number.isNaN(reads)) failures.push(`${node}: its /metrics has no barq_log_reads_total`);
  if (heard.behind > 0) failures.push(`${node}: ${heard.behind} sockets are not at the head`);
  if (heard.faults.length > 0) {
    failures.push(`${node}: ${heard.faults.length} faults: ${heard.faults[0]}`);
  }
  const seconds = heard.behind > 0 ? PATIENCE_MS / 1_000 : heard.seconds;
  const { bytes, sentAway, cutOff } = heard;
  return { node, seconds, reads, megabytes: bytes / 1e6, sentAway, cutOff, nodeMb, usage };
}

function verdictsOn(work: string, storms: Storm[]): Verdict[] {
  const seconds = storms.map((storm) => storm.seconds);
  const reads = storms.map((storm) => storm.reads);
  return [
    judge(
      { work, line: `all at head in ≤ ${SECONDS_MOST} s` },
      seconds,
      { most: SECONDS_MOST },
      { unit: " s" },
    ),
    judge({ work, line: `≤ ${READS_MOST} log queries` }, reads, { most: READS_MOST }, { digits: 0 }),
  ];
}

function rowOf(node: Storm["node"], storms: Storm[]): Record<string, string> {
  const each = (value: (storm: Storm) => number, digits = 0) => spread(storms.map(value), digits);
  const used = (name: string) => each(({ usage }) => cpuSeconds(usage, [name]), 1);
  return {
    node,
    "s to the last": each(({ seconds }) => seconds, 1),
    "log queries": each(({ reads }) => reads),
    MB: each(({ megabytes }) => megabytes),
    "sent away": each(({ sentAway }) => sentAway),
    "cut off": each(({ cutOff }) => cutOff),
    "node CPU s": used("node"),
    "postgres CPU s": used("postgres"),
    "swarm CPU s": used("swarm"),
    "node MB after": each(({ nodeMb }) => nodeMb),
  };
}
