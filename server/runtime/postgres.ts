import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "./free-port.ts";
import { keptSecret } from "./kept-secret.ts";
import { ensureDatabase, whenAnswering } from "./postgres-answer.ts";
import { initPostgres, POSTGRES_ENV, POSTGRES_USER } from "./postgres-init.ts";
import { findPostgresPlace, type PostgresPlace } from "./postgres-place.ts";
import {
  commandLine,
  endProcess,
  identify,
  type KnownProcess,
  signalProcess,
  stillRuns,
} from "./processes.ts";
import { StartError } from "./start-error.ts";

/** A server that runs because of us. */
export interface RunningServer {
  url: string;
  pid: number;
  /** Ends it in order and waits for its end. */
  stop(): Promise<void>;
  /** Tells it to end in order and does not wait. */
  abandon(): void;
}

/** What a server needs to start: the folder that keeps its data, and where to say what is being done. */
export interface ServerOptions {
  dataDir: string;
  report(message: string): void;
}

const DATABASE = "barq";
const ATTEMPTS = 8;
const TAKE_OVER_MS = 15_000;
const LOG_LIMIT_BYTES = 8 * 1024 * 1024;
const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "200",
  shared_buffers: "256MB",
  fsync: "on",
  timezone: "UTC",
  log_timezone: "UTC",
  // Wire queries are short; compiling them costs more than it gives.
  jit: "off",
};

/**
 * Starts the Postgres of this data folder, making it on first use, or takes over the one that an earlier process
 * left running there. It listens on loopback only. Fails with a StartError that says what Postgres said.
 */
export async function startPostgres({ dataDir, report }: ServerOptions): Promise<RunningServer> {
  const place = findPostgresPlace(dataDir);
  const password = keptSecret(join(dataDir, "postgres-password"));
  const found = await takeOver(place, password);
  if (found) {
    report("Postgres already runs here and is used as it is");
    return found;
  }
  if (!existsSync(place.data)) report(`Making the database in ${place.data}`);
  await initPostgres(place, password);
  return launch(place, password, join(dataDir, "postgres.log"));
}

/** Ends the Postgres that an earlier process left running on this data folder, if there is one. */
export async function stopLeftPostgres(dataDir: string): Promise<void> {
  const left = leftRunning(findPostgresPlace(dataDir));
  if (left) await stopPostgres(left.known);
}

/** The address of the Postgres that runs on this data folder; undefined when there is none. */
export function runningPostgres(dataDir: string): string | undefined {
  if (!existsSync(join(dataDir, "postgres"))) return undefined;
  const left = leftRunning(findPostgresPlace(dataDir));
  return left && describe(left.known, left.port, keptSecret(join(dataDir, "postgres-password"))).url;
}

async function takeOver(place: PostgresPlace, password: string): Promise<RunningServer | undefined> {
  const left = leftRunning(place);
  if (!left) return undefined;
  const server = describe(left.known, left.port, password);
  if (await whenAnswering(server.admin, () => stillRuns(left.known), TAKE_OVER_MS)) {
    await ensureDatabase(server.admin, DATABASE);
    return server;
  }
  await stopPostgres(left.known);
  rmSync(join(place.data, "postmaster.pid"), { force: true });
  return undefined;
}

/**
 * The Postgres that runs on these data, by its own note in postmaster.pid. A note whose process is gone, or is
 * somebody else's by now, is removed, because Postgres itself would refuse to start over it.
 */
function leftRunning({ data }: PostgresPlace): { known: KnownProcess; port: number } | undefined {
  const note = join(data, "postmaster.pid");
  let lines: string[];
  try {
    lines = readFileSync(note, "utf8").split("\n");
  } catch {
    return undefined;
  }
  const known = identify(Number(lines[0]));
  const isOurs = stillRuns(known) && commandLine(known.pid).includes(`-D ${data} `);
  if (isOurs) return { known, port: Number(lines[3]) };
  rmSync(note, { force: true });
  return undefined;
}

async function launch(place: PostgresPlace, password: string, logFile: string): Promise<RunningServer> {
  rotate(logFile);
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const before = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
    const known = spawnPostgres(place, port, logFile);
    const server = describe(known, port, password);
    if (await whenAnswering(server.admin, () => stillRuns(known))) {
      await ensureDatabase(server.admin, DATABASE);
      return server;
    }
    await stopPostgres(known);
    const said = readFileSync(logFile).subarray(before).toString();
    // Another process took the port first, or the children of a killed Postgres are not all gone yet.
    if (attempt === ATTEMPTS || !/could not bind|shared memory block/.test(said))
      throw refusal(said, logFile);
    await sleep(500);
  }
}

/** Spawned apart from our terminal, so that Ctrl-C reaches us alone and the shutdown stays in order. */
function spawnPostgres(place: PostgresPlace, port: number, logFile: string): KnownProcess {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openSync(logFile, "a", 0o600);
  const child = spawn(join(place.bin, "postgres"), ["-D", place.data, "-p", String(port), ...settings], {
    ...place.account,
    cwd: "/",
    detached: true,
    env: POSTGRES_ENV,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  child.on("error", () => {});
  child.unref();
  return identify(child.pid ?? 0);
}

function describe(known: KnownProcess, port: number, password: string): RunningServer & { admin: string } {
  const server = `postgres://${POSTGRES_USER}:${encodeURIComponent(password)}@127.0.0.1:${port}`;
  return {
    pid: known.pid,
    url: `${server}/${DATABASE}`,
    admin: `${server}/postgres`,
    stop: () => stopPostgres(known),
    abandon: () => signalProcess(known, "SIGINT"),
  };
}

/** Fast shutdown first (transactions end, everything is on disk), then at once. */
async function stopPostgres(known: KnownProcess): Promise<void> {
  const ended = await endProcess(known, [
    ["SIGINT", 8_000],
    ["SIGQUIT", 5_000],
    ["SIGKILL", 2_000],
  ]);
  if (!ended) throw new StartError(`Postgres (process ${known.pid}) does not end.`);
}

function refusal(said: string, logFile: string): StartError {
  const reason = said.match(/(?:FATAL|PANIC|ERROR):\s+(.+)/)?.[1] ?? "it ended at once";
  return new StartError(`Postgres did not start: ${reason} (see ${logFile})`);
}

function rotate(logFile: string): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) renameSync(logFile, `${logFile}.1`);
}
