import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type BenchOptions, type Outcome, printTable } from "./support.ts";

const RESULTS = fileURLToPath(new URL("results", import.meta.url));

/** The parts, each loaded when its turn comes. */
const PARTS: Record<string, () => Promise<(options: BenchOptions) => Promise<Outcome>>> = {
  delivery: async () => (await import("./delivery.ts")).delivery,
  durable: async () => (await import("./durable.ts")).durable,
  "fan-out": async () => (await import("./fan-out.ts")).fanOut,
  page: async () => (await import("./page.ts")).page,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: "boolean" }, profile: { type: "boolean" }, rounds: { type: "string" } },
});
const quick = values.quick ?? false;
const options = { quick, profile: values.profile ?? false, rounds: Number(values.rounds ?? (quick ? 2 : 5)) };
const names = positionals.length > 0 ? positionals : Object.keys(PARTS);
const unknown = names.filter((name) => !PARTS[name]);
if (unknown.length > 0 || !(options.rounds >= 1)) {
  console.error(`npm run bench -- [${Object.keys(PARTS).join("] [")}] [--quick] [--rounds N] [--profile]`);
  process.exit(2);
}

for (const name of names) {
  await runPart(name).catch((error) => {
    console.error(`${name} did not run to its end:`, error);
    process.exitCode = 1;
  });
}

async function runPart(name: string): Promise<void> {
  const part = await PARTS[name]?.();
  const outcome = await part?.(options);
  if (!outcome) return;
  print(outcome);
  save(name, outcome);
  if (outcome.failures.length > 0) process.exitCode = 1;
}

function print({ title, rows, notes, failures }: Outcome): void {
  console.log(`\n${title}\n`);
  printTable(rows);
  for (const note of notes) console.log(`  ${note}`);
  for (const failure of failures) console.log(`  FAILED: ${failure}`);
}

function save(name: string, outcome: Outcome): void {
  mkdirSync(RESULTS, { recursive: true });
  const machine = { node: process.version, cpu: cpus()[0]?.model, cores: cpus().length };
  const result = { at: new Date().toISOString(), machine, options, ...outcome };
  writeFileSync(join(RESULTS, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
}
