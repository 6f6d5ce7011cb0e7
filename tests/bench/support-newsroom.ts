import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Role } from "../../lib/protocol/reads.ts";
import { startPostgres } from "../../server/runtime/postgres.ts";
import { startRedis } from "../../server/runtime/redis.ts";
import { takeSeat } from "../../server/runtime/seat.ts";
import { profileRows } from "./profile.ts";
import { type BenchOptions, printTable } from "./support.ts";
import { createPeople } from "./support-people.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const SECRET = "a secret that is only good for the bench, and long";

/** A newsroom of its own: fresh Postgres and Redis, and the server as `npm start` runs it. */
export interface BenchNewsroom {
  origin: string;
  port: number;
  databaseUrl: string;
  /** Every server process, for the CPU count. */
  pids: { node: number; postgres: number; redis: number };
  /** Makes people of this role and signs each in over HTTP; answers their Cookie headers. */
  signIn(role: Role, count: number): Promise<string[]>;
  stop(): Promise<void>;
}

/** Starts one with these services; with `profile`, its end prints where the server's CPU went. */
export async function startBenchNewsroom(
  services: string,
  { profile }: BenchOptions,
): Promise<BenchNewsroom> {
  const dataDir = join(tmpdir(), `barq-bench-${randomBytes(4).toString("hex")}`);
  mkdirSync(dataDir, { mode: 0o711 });
  const seat = takeSeat(dataDir);
  const options = { dataDir, report: () => {} };
  const postgres = await startPostgres(options);
  const redis = await startRedis(options);
  const stopServers = async () => {
    await redis.stop();
    await postgres.stop();
    seat.leave();
    rmSync(realpathSync(join(dataDir, "postgres")), { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  };
  const flags = ["--services", services, "--port", "0", "--demo", "0", "--data", join(dataDir, "node")];
  const profileDir = join(dataDir, "profile");
  const nodeArgs = profile ? ["--cpu-prof", "--cpu-prof-dir", profileDir] : [];
  const child = spawn(process.execPath, [...nodeArgs, "server/start.mjs", ...flags], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      DATABASE_URL: postgres.url,
      REDIS_URL: redis.url,
      BARQ_SECRET: SECRET,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const end = async () => {
    if (child.exitCode === null) {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
    }
    if (profile) printTable(profileRows(profileDir));
    await stopServers();
  };
  const stop = onceOrAtSignal(end);
  const origin = await whenRunning(child).catch(async (error) => {
    await stop();
    throw error;
  });
  return {
    origin,
    port: Number(new URL(origin).port),
    databaseUrl: postgres.url,
    pids: { node: child.pid ?? 0, postgres: postgres.pid, redis: redis.pid },
    signIn: (role, count) => createPeople({ origin, databaseUrl: postgres.url, secret: SECRET, role, count }),
    stop,
  };
}

/** The servers are no children of the terminal: a bench that is interrupted ends them before it goes. */
function onceOrAtSignal(end: () => Promise<void>): () => Promise<void> {
  let ending: Promise<void> | undefined;
  const leave = () => void stop().finally(() => process.exit(130));
  const stop = () => {
    ending ??= end().finally(() => process.off("SIGINT", leave).off("SIGTERM", leave));
    return ending;
  };
  process.on("SIGINT", leave).on("SIGTERM", leave);
  return stop;
}

/** The address that the server announces; what it says before, such as the progress of a build, is passed on. */
function whenRunning(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the server ended with code ${code} before it ran`)));
    if (!child.stdout) return reject(new Error("the server has no output"));
    createInterface(child.stdout).on("line", (line) => {
      const address = line.match(/http:\/\/\S+/)?.[0];
      if (address) resolve(address);
      else if (line.trim()) console.log(line);
    });
  });
}
