import type { PostLoad } from "./load-posts.ts";
import type { SeenFrame, SocketLoad } from "./load-sockets.ts";
import { type BenchOptions, type Outcome, quantile, spread, wallToMonotonic } from "./support.ts";
import { CLIENT_MOST_CORES, cores, countCpu, type Usage } from "./support-cpu.ts";
import { startBenchNewsroom } from "./support-newsroom.ts";
import { startWorker } from "./support-worker.ts";

const SOCKETS = 200;
const REPORTS = 1_000;
const PER_SECOND = 50;
const REPORT_BYTES = 600;

interface Latencies {
  p50: number;
  p99: number;
  max: number;
}

interface Round {
  /** From the moment that the log wrote on the event. */
  commit: Latencies;
  /** From the moment at which the report was meant to be posted. */
  post: Latencies;
  deliveries: number;
  usage: Usage;
}

/** How long after its commit, and after its intended posting, a report is at every socket. */
export async function delivery(options: BenchOptions): Promise<Outcome> {
  const { rounds } = options;
  const newsroom = await startBenchNewsroom("gateway", options);
  const posts = startWorker<PostLoad>(new URL("./load-posts.ts", import.meta.url));
  const sockets = startWorker<SocketLoad>(new URL("./load-sockets.ts", import.meta.url));
  const failures: string[] = [];
  const measured: Round[] = [];
  try {
    const { port } = newsroom;
    const cookies = await newsroom.signIn("correspondent", 32);
    await sockets.ask("open", { port, cookies: await newsroom.signIn("editor", 8), count: SOCKETS });
    const material = { reportBytes: REPORT_BYTES };
    const run = async (count: number) => {
      const stop = countCpu({ ...newsroom.pids, posts: posts.pid, sockets: sockets.pid });
      const { sent, refused, lastSeq } = await posts.ask("pace", {
        port,
        cookies,
        material,
        everyMs: 1_000 / PER_SECOND,
        count,
      });
      const heard = await sockets.ask("collect", { to: lastSeq, patienceMs: 10_000 });
      const usage = stop();
      if (refused.length > 0) failures.push(`${refused.length} refused: ${refused[0]}`);
      if (heard.behind > 0) failures.push(`${heard.behind} sockets did not get everything`);
      if (heard.faults.length > 0) failures.push(`${heard.faults.length} faults: ${heard.faults[0]}`);
      return { ...judge(heard, sent), usage };
    };
    await run(PER_SECOND * 2);
    for (let round = 0; round < rounds; round++) {
      const result = await run(REPORTS);
      measured.push(result);
      const missing = REPORTS * SOCKETS - result.deliveries;
      if (missing !== 0) failures.push(`${missing} of ${REPORTS * SOCKETS} deliveries are missing`);
    }
  } finally {
    await Promise.all([posts.stop(), sockets.stop()]);
    await newsroom.stop();
  }
  return {
    title: `Delivery: ${REPORTS} reports at ${PER_SECOND}/s to ${SOCKETS} sockets, ${rounds} rounds`,
    rows: [
      rowOf(
        "commit → socket",
        measured.map(({ commit }) => commit),
      ),
      rowOf(
        "intended POST → socket",
        measured.map(({ post }) => post),
      ),
    ],
    notes: notesOn(measured.map(({ usage }) => usage)),
    failures,
    measured,
  };
}

function judge({ receipts, seen }: { receipts: Float64Array; seen: SeenFrame[] }, sent: Float64Array) {
  const committed = commitTimes(seen);
  const intended = new Map<number, number>();
  for (let index = 0; index < sent.length; index += 2) intended.set(sent[index] ?? 0, sent[index + 1] ?? 0);
  const commit: number[] = [];
  const post: number[] = [];
  for (let index = 0; index < receipts.length; index += 3) {
    const [from = 0, to = 0, at = 0] = receipts.subarray(index, index + 3);
    for (let seq = from + 1; seq <= to; seq++) {
      commit.push(at - (committed.get(seq) ?? Number.NaN));
      post.push(at - (intended.get(seq) ?? Number.NaN));
    }
  }
  return { commit: latencies(commit), post: latencies(post), deliveries: commit.length };
}

/** When the database says that each event was logged, on the monotonic clock. */
function commitTimes(seen: SeenFrame[]): Map<number, number> {
  const offset = wallToMonotonic();
  const frames = seen.map(
    ({ text }) => JSON.parse(text.slice(2))[1] as { events: { seq: number; at: string }[] },
  );
  return new Map(frames.flatMap(({ events }) => events.map(({ seq, at }) => [seq, Date.parse(at) + offset])));
}

function latencies(values: number[]): Latencies {
  const sorted = Float64Array.from(values).sort();
  return { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99), max: quantile(sorted, 1) };
}

function rowOf(path: string, all: Latencies[]): Record<string, string> {
  const of = (name: keyof Latencies) => spread(all.map((one) => one[name]));
  return { path, "p50 ms": of("p50"), "p99 ms": of("p99"), "max ms": of("max") };
}

function notesOn(all: Usage[]): string[] {
  const used = (name: string) =>
    `${name} ${spread(
      all.map((usage) => cores(usage, name)),
      2,
    )}`;
  const isVoid = all.filter((usage) =>
    ["posts", "sockets"].some((name) => cores(usage, name) > CLIENT_MOST_CORES),
  );
  return [
    "the log's moment is cut to whole milliseconds, taken before the commit reaches the disk: the commit itself is in",
    `cores used: ${["node", "postgres", "redis", "posts", "sockets"].map(used).join(" · ")}; void rounds: ${isVoid.length}`,
  ];
}
