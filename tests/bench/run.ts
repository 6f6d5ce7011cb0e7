import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type BenchOptions, type Outcome, printTable, type Verdict } from "./support/bench.ts";

const RESULTS = fileURLToPath(new URL("results", import.meta.url));

/** The parts, each loaded when its turn comes. */
const PARTS: Record<string, () => Promise<(options: BenchOptions) => Promise<Outcome>>> = {
  steady: async () => (await import("./parts/paced.ts")).steady,
  burst: async () => (await import("./parts/burst.ts")).burst,
  crowd: async () => (await import("./parts/paced.ts")).crowd,
  memory: async () => (await import("./parts/memory.ts")).memory,
  pump: async () => (await import("./parts/pump.ts")).pump,
  reconnect: async () => (await import("./parts/reconnect.ts")).reconnect,
  durable: async () => (await import("./parts/durable.ts")).durable,
  page: async () => (await import("./parts/page.ts")).page,
  ui: async () => (await import("./parts/ui.ts")).ui,
  snapshot: async () => (await import("./parts/snapshot.ts")).snapshot,
  search: async () => (await import("./parts/search.ts")).search,
  background: async () => (await import("./parts/background.ts")).background,
  text: async () => (await import("./parts/text.ts")).text,
};
/** What `delivery` stands for. */
const DELIVERY = ["steady", "burst", "crowd", "memory", "pump", "reconnect", "durable"];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean" },
    profile: { type: "boolean" },
    rounds: { type: "string" },
    sockets: { type: "string" },
    workers: { type: "string" },
    all: { type: "boolean" },
    mistakes: { type: "string" },
  },
});
const { quick = false, profile = false, all = false, mistakes } = values;
const rounds = Number(values.rounds ?? (quick ? 1 : 5));
const options = {
  quick,
  profile,
  all,
  mistakes,
  rounds,
  sockets: Number(values.sockets ?? 10_000),
  workers: Number(values.workers ?? (profile ? 1 : availableParallelism())),
};
const asked = positionals.length > 0 ? positionals : Object.keys(PARTS);
const names = asked.flatMap((name) => (name === "delivery" ? DELIVERY : [name]));
if (names.some((name) => !PARTS[name]) || !(rounds >= 1) || !(options.sockets >= 1)) {
  const parts = ["delivery", ...Object.keys(PARTS)].join("] [");
  console.error(
    `npm run bench -- [${parts}] [--quick] [--rounds N] [--sockets MOST] [--workers N] [--profile] [--mistakes dev|held-out|fresh [--all]]`,
  );
  process.exit(2);
}

const verdicts: Verdict[] = [];
for (const name of names) {
  verdicts.push(
    ...(await runPart(name).catch((error) => {
      console.error(`${name} did not run to its end:`, error);
      process.exitCode = 1;
      return [{ work: name, line: "", isHeld: undefined, by: "it did not run to its end" }];
    })),
  );
}
if (verdicts.length > 0) printVerdicts();

async function runPart(name: string): Promise<Verdict[]> {
  const part = await PARTS[name]?.();
  const outcome = await part?.(options);
  if (!outcome) return [];
  print(outcome);
  save(name, outcome);
  if (outcome.failures.length > 0) process.exitCode = 1;
  return outcome.verdicts;
}

function print({ title, rows, notes, failures }: Outcome): void {
  console.log(`\n${title}\n`);
  printTable(rows);
  for (const note of notes) console.log(`  ${note}`);
  for (const failure of failures) console.log(`  FAILED: ${failure}`);
}

function printVerdicts(): void {
  console.log("\nThe lines to hold: median (lowest–highest) of the rounds\n");
  const word = ({ isHeld }: Verdict) => (isHeld === undefined ? "unknown" : isHeld ? "yes" : "NO");
  printTable(
    verdicts.map((verdict) => ({
      work: verdict.work,
      line: verdict.line,
      "held?": word(verdict),
      "by how much": verdict.by,
    })),
  );
}

function save(name: string, outcome: Outcome): void {
  mkdirSync(RESULTS, { recursive: true });
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
  const result = { at: new Date().toISOString(), machine, options, ...outcome };
  writeFileSync(join(RESULTS, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
}
