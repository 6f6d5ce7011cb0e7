import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { runningPostgres } from "../../server/runtime/postgres.ts";
import { PASSWORD } from "./people.ts";

const ROOT_DIR = fileURLToPath(new URL("../..", import.meta.url));
const BUNDLE = new URL("../../dist/main.mjs", import.meta.url).href;
const PROGRAM = `import { main } from "${BUNDLE}";
await main(${JSON.stringify(ROOT_DIR)}, process.argv.slice(1));`;

/** The built Barq in a process of its own, with a Postgres, a Redis and a demo newsroom of its own. */
export interface Barq {
  origin: string;
  /** Of the process that was started; others may be under it. */
  pid(): number;
  /** Of its own Postgres, as its owner; while it runs. */
  databaseUrl(): string;
  /** Ends it in order, as a signal does; its data stays. */
  down(): Promise<void>;
  /** Starts it again at the same address with the same data. */
  up(): Promise<void>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

/**
 * Starts the bundle as `npm start` does once everything is built, with these flags besides; every account's password
 * is `PASSWORD`.
 */
export async function startBarq(flags: string[] = []): Promise<Barq> {
  const dataDir = join(tmpdir(), `barq-e2e-${randomBytes(4).toString("hex")}`);
  let running = await run(dataDir, "0", flags);
  const { origin } = running;
  const down = () => end(running.child);
  return {
    origin,
    pid: () => running.child.pid ?? 0,
    databaseUrl: () => runningPostgres(dataDir) ?? "",
    down,
    async up() {
      running = await run(dataDir, new URL(origin).port, flags);
    },
    async stop() {
      await down();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function run(
  dataDir: string,
  port: string,
  more: string[],
): Promise<{ origin: string; child: ChildProcess }> {
  const flags = ["--data", dataDir, "--port", port, "--demo", "1", "--demo-password", PASSWORD, ...more];
  // Workers are started from the file that started the first process.
  const program = more.includes("--workers")
    ? [join(ROOT_DIR, "server", "start.mjs")]
    : ["--input-type=module", "--eval", PROGRAM, "--"];
  const child = spawn(process.execPath, [...program, ...flags], {
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  // A run of the tests that ends early takes its Barq with it.
  const take = () => child.kill();
  process.once("exit", take);
  child.once("exit", () => process.off("exit", take));
  for await (const line of createInterface({ input: child.stdout })) {
    const [, origin] = /Barq runs at (\S+)/.exec(line) ?? [];
    if (!origin) continue;
    child.stdout.resume();
    return { origin, child };
  }
  throw new Error("Barq ended before it said where it runs");
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill("SIGTERM");
  await exited;
}
