import type { InsertLoad } from "../load/inserts.ts";
import type { PostLoad } from "../load/posts.ts";
import { type BenchOptions, judge, type Outcome, spread } from "../support/bench.ts";
import { CLIENT_MOST_CORES, cores, countCpu, type Usage } from "../support/cpu.ts";
import { startBenchNewsroom } from "../support/newsroom.ts";
import { startWorker } from "../support/worker.ts";

const CONCURRENCY = 64;
const REPORT_BYTES = 600;
const LEAST = 0.5;

interface Run {
  perSecond: number;
  p50?: number;
  p99?: number;
  count: number;
  usage: Usage;
}

/** Durable reports a second by 64 correspondents, beside bare INSERTs of the same text by 64 connections. */
export async function durable(options: BenchOptions): Promise<Outcome> {
  const { rounds, quick } = options;
  const newsroom = await startBenchNewsroom("gateway", options);
  const posts = startWorker<PostLoad>(new URL("../load/posts.ts", import.meta.url));
  const inserts = startWorker<InsertLoad>(new URL("../load/inserts.ts", import.meta.url));
  const failures: string[] = [];
  const barq: Run[] = [];
  const bare: Run[] = [];
  try {
    const cookies = await newsroom.sessions("correspondent", CONCURRENCY);
    await inserts.ask("open", { databaseUrl: newsroom.databaseUrl, concurrency: CONCURRENCY });
    const fileReports = async (seconds: number): Promise<Run> => {
      const count = countCpu({ ...newsroom.pids, client: posts.pid });
      const material = { reportBytes: REPORT_BYTES };
      const result = await posts.ask("flood", { port: newsroom.port, cookies, material, seconds });
      if (result.refused.length > 0) failures.push(`${result.refused.length} refused: ${result.refused[0]}`);
      return { ...result, perSecond: result.count / result.seconds, usage: count() };
    };
    const insertRows = async (seconds: number): Promise<Run> => {
      const count = countCpu({ ...newsroom.pids, client: inserts.pid });
      const result = await inserts.ask("flood", { seconds, reportBytes: REPORT_BYTES });
      return { ...result, perSecond: result.count / result.seconds, usage: count() };
    };
    const seconds = quick ? 3 : 6;
    await fileReports(2);
    await insertRows(1);
    for (let round = 0; round < rounds; round++) {
      barq.push(await fileReports(seconds));
      bare.push(await insertRows(seconds));
    }
  } finally {
    await Promise.all([posts.stop(), inserts.stop()]);
    await newsroom.stop();
  }
  const ratios = barq.map((run, round) => run.perSecond / (bare[round]?.perSecond ?? Number.NaN));
  return {
    title: `Durable: ${CONCURRENCY} correspondents filing ${REPORT_BYTES} bytes over HTTP, beside bare INSERT commits`,
    rows: [rowOf("report.file", barq), rowOf("INSERT only", bare)],
    notes: [
      "INSERT only: one row and one commit each, by prepared statements of plain pg, in the same Postgres",
    ],
    failures,
    verdicts: [
      judge(
        {
          work: `durable report.file, ${CONCURRENCY} concurrent`,
          line: `≥ ${LEAST} × bare single-row commits by pg`,
        },
        ratios,
        { least: LEAST },
      ),
    ],
    measured: { ratios, barq, bare },
  };
}

function rowOf(peer: string, runs: Run[]): Record<string, string | number> {
  const micros = (name: string) =>
    spread(
      runs.map(({ usage, count }) => ((usage.cpu[name] ?? 0) * 1e6) / count),
      0,
    );
  const shares = runs.map(({ usage }) => cores(usage, "client"));
  const isVoid = shares.filter((share) => share > CLIENT_MOST_CORES).length;
  return {
    peer,
    "commits/s": spread(
      runs.map(({ perSecond }) => perSecond),
      0,
    ),
    "p50 ms": spread(runs.flatMap(({ p50 }) => p50 ?? [])),
    "p99 ms": spread(runs.flatMap(({ p99 }) => p99 ?? [])),
    "node µs each": micros("node"),
    "postgres µs": micros("postgres"),
    "redis µs": micros("redis"),
    "client µs": micros("client"),
    "client cores": spread(shares, 2),
    void: `${isVoid}/${runs.length}`,
  };
}
