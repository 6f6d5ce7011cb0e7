import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "./free-port.ts";
import { keptSecret } from "./kept-secret.ts";
import type { RunningServer, ServerOptions } from "./postgres.ts";
import { endProcess, identify, type KnownProcess, signalProcess, stillRuns } from "./processes.ts";
import { whenRedisAnswers } from "./redis-answer.ts";
import { StartError } from "./start-error.ts";

/** Our own note of the server we started: enough to know it again, or to know that it is somebody else. */
interface Note extends KnownProcess {
  port: number;
}

const ATTEMPTS = 8;
const PROGRAMS = ["redis-server", "valkey-server"];

/**
 * Starts a Redis (or Valkey) from the PATH on loopback, or takes over the one that an earlier process left running
 * on this data folder. It keeps nothing on disk: the wire log is in Postgres. `port` asks for a certain port.
 * Fails with a StartError when no program is installed or it does not start.
 */
export async function startRedis({
  dataDir,
  report,
  port,
}: ServerOptions & { port?: number }): Promise<RunningServer> {
  mkdirSync(join(dataDir, "redis"), { recursive: true, mode: 0o700 });
  const folder = realpathSync(join(dataDir, "redis"));
  const password = keptSecret(join(folder, "password"));
  const left = leftRunning(folder);
  if (left) {
    const server = describe(left, password);
    if (await whenRedisAnswers(server.url, left, 3_000)) {
      report("Redis already runs here and is used as it is");
      return server;
    }
    await stopRedis(left);
  }
  return launch(folder, password, port);
}

/** Ends the Redis that an earlier process left running on this data folder, if there is one. */
export async function stopLeftRedis(dataDir: string): Promise<void> {
  const left = leftRunning(join(dataDir, "redis"));
  if (left) await stopRedis(left);
}

async function launch(folder: string, password: string, wanted?: number): Promise<RunningServer> {
  const program = findRedisProgram();
  for (let attempt = 1; ; attempt++) {
    const port = wanted ?? (await freePort());
    const note = spawnRedis(program, folder, password, port);
    const server = describe(note, password);
    if (await whenRedisAnswers(server.url, note, 10_000)) return server;
    await stopRedis(note);
    if (attempt === ATTEMPTS) throw refusal(folder);
  }
}

/** Spawned apart from our terminal, so that Ctrl-C reaches us alone and the shutdown stays in order. */
function spawnRedis(program: string, folder: string, password: string, port: number): Note {
  const config = join(folder, "redis.conf");
  writeFileSync(config, configuration(folder, password, port), { mode: 0o600 });
  const child = spawn(program, [config], { cwd: folder, detached: true, stdio: "ignore" });
  child.on("error", () => {});
  child.unref();
  const note = { ...identify(child.pid ?? 0), port };
  writeFileSync(join(folder, "running.json"), JSON.stringify(note));
  return note;
}

function configuration(folder: string, password: string, port: number): string {
  return `bind 127.0.0.1
port ${port}
requirepass ${password}
dir ${JSON.stringify(folder)}
logfile ${JSON.stringify(join(folder, "redis.log"))}
save ""
appendonly no
`;
}

function leftRunning(folder: string): Note | undefined {
  const path = join(folder, "running.json");
  try {
    const note: Note = JSON.parse(readFileSync(path, "utf8"));
    if (stillRuns(note)) return note;
  } catch {
    return undefined;
  }
  rmSync(path, { force: true });
  return undefined;
}

/** The Redis or Valkey on the PATH. Fails with a StartError when there is none. */
export function findRedisProgram(): string {
  const found = PROGRAMS.find((program) => spawnSync(program, ["--version"]).status === 0);
  if (found) return found;
  throw new StartError(
    "Redis is not installed; install redis-server (7 or newer) or Valkey, or give REDIS_URL.",
  );
}

function describe(note: Note, password: string): RunningServer {
  return {
    pid: note.pid,
    url: `redis://:${password}@127.0.0.1:${note.port}`,
    stop: () => stopRedis(note),
    abandon: () => signalProcess(note, "SIGTERM"),
  };
}

async function stopRedis(known: KnownProcess): Promise<void> {
  const ended = await endProcess(known, [
    ["SIGTERM", 3_000],
    ["SIGKILL", 2_000],
  ]);
  if (!ended) throw new StartError(`Redis (process ${known.pid}) does not end.`);
}

function refusal(folder: string): StartError {
  const log = join(folder, "redis.log");
  return new StartError(`Redis did not start; its last words are in ${log}.`);
}
