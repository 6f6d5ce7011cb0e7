import { parseArgs } from "node:util";
import { ConfigError, loadConfig } from "./config.ts";
import { sentenceOf, type Verdict } from "./log/chain.ts";
import { exportLogs, openExport } from "./log/export-log.ts";
import { findDatabase } from "./log/find-database.ts";
import { showProgress } from "./log/progress.ts";
import { verifyFile } from "./log/verify-file.ts";
import { verifyLog } from "./log/verify-log.ts";
import { StartError } from "./runtime/start-error.ts";
import { type Db, openDatabase } from "./store/database.ts";
import { listWires, type Wire } from "./store/wires.ts";

const USAGE =
  "npm run log -- verify|export [--wire SLUG] [--file PATH] [--data FOLDER] [--database-url ADDRESS]";

interface Asked {
  work: "verify" | "export";
  wire: string | undefined;
  file: string | undefined;
  /** What is left for the settings. */
  settings: string[];
}

function readArguments(argv: string[]): Asked {
  const text = { type: "string" } as const;
  const options = { wire: text, file: text, data: text, "database-url": text };
  try {
    const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true });
    const [work, ...more] = positionals;
    if ((work !== "verify" && work !== "export") || more.length > 0) throw new ConfigError(USAGE);
    const settings = (["data", "database-url"] as const).flatMap((name) =>
      values[name] === undefined ? [] : [`--${name}`, values[name]],
    );
    return { work, wire: values.wire, file: values.file, settings };
  } catch {
    throw new ConfigError(USAGE);
  }
}

/** Answers the exit code: 1 when a log is not what was written. */
async function run({ work, wire, file, settings }: Asked): Promise<number> {
  if (work === "verify" && file !== undefined) return tell(await verifyFile(file));
  const database = openDatabase(findDatabase(loadConfig(settings)), { size: 1 });
  try {
    const wires = (await listWires(database.db)).filter(({ slug }) => wire === undefined || slug === wire);
    if (wires.length === 0) throw new StartError(`There is no wire ${wire}.`);
    if (work === "verify") return tell(await verifyAll(database.db, wires));
    await exportAll(database.db, wires, file);
    return 0;
  } finally {
    await database.close();
  }
}

async function verifyAll(db: Db, wires: readonly Wire[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const wire of wires) verdicts.push(await verifyLog(db, wire, showProgress(wire.slug)));
  return verdicts;
}

async function exportAll(db: Db, wires: readonly Wire[], file: string | undefined): Promise<void> {
  const progress = new Map(wires.map(({ slug }) => [slug, showProgress(slug)]));
  const onProgress = (slug: string, done: number, of: number) => progress.get(slug)?.(done, of);
  if (file === undefined) return exportLogs(db, wires, process.stdout, onProgress);
  const { out, close } = openExport(file);
  await exportLogs(db, wires, out, onProgress);
  await close();
}

function tell(verdicts: Verdict[]): number {
  for (const verdict of verdicts) console.log(sentenceOf(verdict));
  return verdicts.length === 0 || verdicts.some((verdict) => "what" in verdict) ? 1 : 0;
}

try {
  process.exitCode = await run(readArguments(process.argv.slice(2)));
} catch (error) {
  console.error(reasonOf(error));
  process.exitCode = error instanceof ConfigError ? 2 : 1;
}

/** What went wrong in a sentence; of a query that failed, what the database said. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  if (error instanceof ConfigError || error instanceof StartError) return message;
  return `The log could not be read: ${cause instanceof Error ? cause.message : message}.`;
}
