import type { Actor } from "../../../lib/domain/actor.ts";
import type { Commit } from "../../../server/newsroom/command.ts";
import { findDuplicates } from "../../../server/newsroom/find-duplicates.ts";
import { showBackground } from "../../../server/newsroom/queries/show-background.ts";
import { type Database, openDatabase } from "../../../server/store/database.ts";
import { putKeys } from "../../../server/store/report-keys.ts";
import { listWires, type Wire } from "../../../server/store/wires.ts";
import { fillWindow } from "../load/fill-window.ts";
import { type BenchOptions, judge, monotonic, type Outcome, quantile } from "../support/bench.ts";
import { startBenchNewsroom } from "../support/newsroom.ts";

const REPORTS = { full: 100_000, quick: 5_000 };
const ASKED = { full: 200, quick: 50 };
const LINE_MS = 5;
const READER: Actor = { id: "bench", role: "editor", name: "bench", byline: "bench" };

/** What a report shares with 100,000 of the same days: to keep its keys and compare it, and to tell its background. */
export async function background(options: BenchOptions): Promise<Outcome> {
  const size = options.quick ? "quick" : "full";
  const newsroom = await startBenchNewsroom("gateway", options);
  try {
    await newsroom.sessions("editor", 1);
    const ids = await fillWindow(newsroom.databaseUrl, REPORTS[size]);
    const database = openDatabase(newsroom.databaseUrl, { size: 2 });
    try {
      const [wire] = (await listWires(database.db)) as [Wire];
      const asked = ids.slice(0, ASKED[size]);
      await measure(database, wire, asked);
      const rounds = [];
      for (let round = 0; round < options.rounds; round++) rounds.push(await measure(database, wire, asked));
      return outcome(REPORTS[size], rounds);
    } finally {
      await database.close();
    }
  } finally {
    await newsroom.stop();
  }
}

interface Round {
  compared: number[];
  told: number[];
  /** How many paragraphs stood in reports before. */
  found: number;
}

async function measure(database: Database, wire: Wire, ids: string[]): Promise<Round> {
  const round: Round = { compared: [], told: [], found: 0 };
  const nothing: Commit = () => Promise.reject(new Error("the material holds no copies"));
  for (const id of ids) {
    // As if it had just come in: nothing of it is kept.
    await putKeys(database.db, [], [id]);
    const started = monotonic();
    await findDuplicates(database.db, wire, [id], nothing, new Date());
    round.compared.push(monotonic() - started);
    const asked = monotonic();
    const { paragraphs } = await showBackground(database, wire, READER, id, new Date());
    round.told.push(monotonic() - asked);
    round.found += paragraphs.length;
  }
  return round;
}

const at = (share: number) => (values: number[]) => quantile(Float64Array.from(values).sort(), share);
const [p50, p95] = [at(0.5), at(0.95)];

function outcome(reports: number, rounds: Round[]): Outcome {
  const of = `${reports.toLocaleString("en")} reports of the same days`;
  const row = (work: string, values: number[]) => ({
    work,
    "p50 ms": p50(values).toFixed(2),
    "p95 ms": p95(values).toFixed(2),
  });
  const verdict = (work: string, values: number[]) =>
    judge(
      { work: `${work}, ${of}`, line: `median ≤ ${LINE_MS} ms` },
      values,
      { most: LINE_MS },
      { unit: " ms" },
    );
  const [compared, told] = [rounds.map(({ compared }) => p50(compared)), rounds.map(({ told }) => p50(told))];
  return {
    title: `What a report shares with ${of}, ${rounds.length} rounds`,
    rows: [
      row(
        "keys kept, compared",
        rounds.flatMap(({ compared }) => compared),
      ),
      row(
        "background told",
        rounds.flatMap(({ told }) => told),
      ),
    ],
    notes: [
      `paragraphs that stood in earlier reports: ${rounds[0]?.found ?? 0} in ${rounds[0]?.told.length ?? 0} reports`,
    ],
    failures: rounds[0]?.found === 0 ? ["no paragraph was known again"] : [],
    verdicts: [verdict("a report compared", compared), verdict("background told", told)],
    measured: { rounds },
  };
}
