import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { startPostgres, stopLeftPostgres } from "../../server/runtime/postgres.ts";
import { ensureDatabase } from "../../server/runtime/postgres-answer.ts";
import { stopLeftRedis } from "../../server/runtime/redis.ts";
import { takeSeat } from "../../server/runtime/seat.ts";
import { migrate } from "../../server/store/migrate.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The superuser's address of the Postgres of this run. */
    postgresUrl: string;
    /** The database that createDatabase copies: migrated once for the whole run. */
    template: string;
    /** The folder of this run, for whatever a test needs on disk; removed with the run. */
    runDir: string;
  }
}

const TEMPLATE = "barq_template";
const ROOT_DIR = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const PREFIX = "barq-test-";

/** One real Postgres for the run, started by the same code as in production, and a migrated template in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweepKilledRuns();
  const runDir = join(tmpdir(), `${PREFIX}${randomBytes(4).toString("hex")}`);
  mkdirSync(runDir, { mode: 0o711 });
  const seat = takeSeat(runDir);
  const postgres = await startPostgres({ dataDir: runDir, report: () => {} });
  await makeTemplate(postgres.url);
  project.provide("postgresUrl", postgres.url);
  project.provide("template", TEMPLATE);
  project.provide("runDir", runDir);
  return async () => {
    seat.leave();
    await endRun(runDir);
  };
}

async function makeTemplate(adminUrl: string): Promise<void> {
  const url = new URL(adminUrl);
  url.pathname = `/${TEMPLATE}`;
  await ensureDatabase(adminUrl, TEMPLATE);
  await migrate(url.href, ROOT_DIR);
}

/** A run that was killed left its servers and its folder; one that still runs has a seat at its own. */
async function sweepKilledRuns(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const runDir = join(tmpdir(), name);
    if (statSync(runDir).uid !== process.getuid?.()) continue;
    const seat = takeSeat(runDir);
    if (seat.leave()) await endRun(runDir);
  }
}

/** Ends every server of the run, each test's own Redis included, and removes what it kept. */
async function endRun(runDir: string): Promise<void> {
  for (const name of readdirSync(runDir)) {
    if (name.startsWith("redis-")) await stopLeftRedis(join(runDir, name));
  }
  await stopLeftPostgres(runDir);
  const data = join(runDir, "postgres");
  // Under a closed home it is a link to data elsewhere.
  if (existsSync(data)) rmSync(realpathSync(data), { recursive: true, force: true });
  rmSync(runDir, { recursive: true, force: true });
}
