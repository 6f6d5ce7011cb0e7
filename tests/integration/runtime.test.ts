import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { startPostgres, stopLeftPostgres } from "../../server/runtime/postgres.ts";
import { withConnection } from "../../server/runtime/postgres-answer.ts";
import { checkDatabase, checkRedis } from "../../server/runtime/readiness.ts";
import { startRedis, stopLeftRedis } from "../../server/runtime/redis.ts";
import { askRedis } from "../../server/runtime/redis-answer.ts";
import { startServices } from "../../server/runtime/services.ts";
import { createRedis } from "../support/services.ts";

const ROOT_DIR = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const report = () => {};

let dataDir: string;
let strangers: ChildProcess[];

beforeEach(() => {
  const home = mkdtempSync(join(tmpdir(), "barq-runtime-"));
  // As home folders commonly are: others may pass through.
  chmodSync(home, 0o711);
  dataDir = join(home, "data");
  strangers = [];
});

afterEach(async () => {
  for (const stranger of strangers) stranger.kill("SIGKILL");
  if (existsSync(dataDir)) {
    await stopLeftPostgres(dataDir);
    await stopLeftRedis(dataDir);
  }
  rmSync(dirname(dataDir), { recursive: true, force: true });
});

test("Postgres starts in an empty folder, on loopback, with Arabic letters and its secrets closed", async () => {
  mkdirSync(dataDir, { mode: 0o711 });
  const postgres = await startPostgres({ dataDir, report });
  await checkDatabase(postgres.url);
  expect(new URL(postgres.url).hostname).toBe("127.0.0.1");
  expect(statSync(join(dataDir, "postgres-password")).mode & 0o077).toBe(0);
  const wrong = postgres.url.replace(/:[^:@]+@/, ":wrong@");
  await expect(withConnection(wrong, (client) => client.query("select 1"))).rejects.toThrow(/password/);
  await postgres.stop();
  expect(isRunning(postgres.pid)).toBe(false);
});

test("what is in Postgres is there after a stop, and after a crash of Postgres", async () => {
  mkdirSync(dataDir, { mode: 0o711 });
  const first = await startPostgres({ dataDir, report });
  await withConnection(first.url, (client) => client.query("create table kept as select 1 as n"));
  await first.stop();

  const second = await startPostgres({ dataDir, report });
  await withConnection(second.url, (client) => client.query("insert into kept values (2)"));
  process.kill(second.pid, "SIGKILL");

  const third = await startPostgres({ dataDir, report });
  const { rows } = await withConnection(third.url, (client) => client.query("select n from kept order by n"));
  expect(rows).toEqual([{ n: 1 }, { n: 2 }]);
});

test("servers whose parent was killed are taken over as they are", async () => {
  const parent = await startInAnotherProcess(dataDir);
  parent.process.kill("SIGKILL");
  await once(parent.process, "exit");
  expect([parent.postgres, parent.redis].every(isRunning)).toBe(true);

  const postgres = await startPostgres({ dataDir, report });
  const redis = await startRedis({ dataDir, report });
  expect([postgres.pid, redis.pid]).toEqual([parent.postgres, parent.redis]);
  await checkDatabase(postgres.url);
  await checkRedis(redis.url);
  await Promise.all([postgres.stop(), redis.stop()]);
  expect([parent.postgres, parent.redis].some(isRunning)).toBe(false);
});

test("a process that only has the number of a dead Postgres or Redis is left alone", async () => {
  mkdirSync(dataDir, { mode: 0o711 });
  const postgres = await startPostgres({ dataDir, report });
  const redis = await startRedis({ dataDir, report });
  process.kill(postgres.pid, "SIGKILL");
  process.kill(redis.pid, "SIGKILL");
  const stranger = startStranger();
  replaceInFile(join(dataDir, "postgres", "postmaster.pid"), String(postgres.pid), String(stranger));
  replaceInFile(join(dataDir, "redis", "running.json"), String(redis.pid), String(stranger));

  const [newPostgres, newRedis] = [
    await startPostgres({ dataDir, report }),
    await startRedis({ dataDir, report }),
  ];
  expect(newPostgres.pid).not.toBe(stranger);
  expect(newRedis.pid).not.toBe(stranger);
  await Promise.all([newPostgres.stop(), newRedis.stop()]);
  expect(isRunning(stranger)).toBe(true);
});

test("a start that was killed while it made the data leaves nothing in the way", async () => {
  mkdirSync(join(dataDir, "postgres.new", "base"), { recursive: true });
  writeFileSync(join(dataDir, "postgres.new", "PG_VERSION"), "18\n");
  writeFileSync(join(dataDir, "starting"), "1 a boot long ago");
  const services = await startServices({}, { dataDir, report });
  await checkDatabase(services.databaseUrl);
  await services.stop();
});

test("two processes share the servers of one folder, and the last to leave ends them", async () => {
  const other = await startInAnotherProcess(dataDir);
  const services = await startServices({}, { dataDir, report });
  expect(services.databaseUrl).toBe(other.databaseUrl);
  other.process.kill("SIGTERM");
  await once(other.process, "exit");
  expect([other.postgres, other.redis].every(isRunning)).toBe(true);
  await services.stop();
  expect([other.postgres, other.redis].some(isRunning)).toBe(false);
});

test.runIf(process.getuid?.() === 0)(
  "under a home closed to the account of Postgres its data are kept elsewhere, and found again",
  async () => {
    chmodSync(dirname(dataDir), 0o700);
    mkdirSync(dataDir, { mode: 0o711 });
    const first = await startPostgres({ dataDir, report });
    await withConnection(first.url, (client) => client.query("create table kept (n int)"));
    await first.stop();
    const second = await startPostgres({ dataDir, report });
    await withConnection(second.url, (client) => client.query("select n from kept"));
    await second.stop();
    const data = realpathSync(join(dataDir, "postgres"));
    expect(data.startsWith("/var/lib/barq/")).toBe(true);
    rmSync(dirname(data), { recursive: true });
    rmSync(join(dataDir, "postgres"));
  },
);

test("data of another Postgres version are refused in a sentence and left as they are", async () => {
  mkdirSync(join(dataDir, "postgres"), { recursive: true });
  writeFileSync(join(dataDir, "postgres", "PG_VERSION"), "14\n");
  await expect(startPostgres({ dataDir, report })).rejects.toThrow(/are of Postgres 14 and Barq brings 18/);
  expect(readFileSync(join(dataDir, "postgres", "PG_VERSION"), "utf8")).toBe("14\n");
});

test("a database whose locale knows no Arabic letters is refused in a sentence", async () => {
  const admin = inject("postgresUrl");
  const create = "create database no_arabic template template0 lc_ctype 'C' lc_collate 'C'";
  await withConnection(admin, (client) => client.query(create));
  const url = new URL(admin);
  url.pathname = "/no_arabic";
  await expect(checkDatabase(url.href)).rejects.toThrow(/knows no Arabic letters/);
  const { rows } = await withConnection(url.href, (client) =>
    client.query("select 1 from pg_extension where extname = 'pg_trgm'"),
  );
  expect(rows).toEqual([]);
});

test("a test's Redis keeps its address over a crash, and keeps nothing else", async () => {
  const redis = await createRedis();
  const before = await askRedis(redis.url);
  await redis.kill();
  await expect(checkRedis(redis.url)).rejects.toThrow(/cannot be used/);
  await redis.restart();
  expect((await askRedis(redis.url)).pid).not.toBe(before.pid);
  await redis.stop();
});

test("Redis lets nobody in without its password", async () => {
  const redis = await createRedis();
  await expect(checkRedis(redis.url.replace(/:[^:@]+@/, ":wrong@"))).rejects.toThrow(/cannot be used/);
  await redis.stop();
});

interface OtherProcess {
  process: ChildProcess;
  databaseUrl: string;
  postgres: number;
  redis: number;
}

/** Another process that runs both servers on the folder and ends them on SIGTERM, as Barq does. */
async function startInAnotherProcess(folder: string): Promise<OtherProcess> {
  const script = join(ROOT_DIR, "tests", "support", "hold-services.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, folder], {
    cwd: ROOT_DIR,
    stdio: ["ignore", "pipe", "inherit"],
  });
  strangers.push(child);
  const [line] = await once(child.stdout, "data");
  const postgres = Number(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
  const redis = JSON.parse(readFileSync(join(folder, "redis", "running.json"), "utf8")).pid;
  return { process: child, databaseUrl: String(line).trim(), postgres, redis };
}

/** A process that has nothing to do with us. */
function startStranger(): number {
  const child = spawn("sleep", ["300"], { stdio: "ignore" });
  strangers.push(child);
  return child.pid ?? 0;
}

function replaceInFile(path: string, before: string, after: string): void {
  writeFileSync(path, readFileSync(path, "utf8").replace(before, after));
}

function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}
