import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "../../server/runtime/free-port.ts";
import type { Guard } from "./guard.ts";
import { residentMiB } from "./process-tree.ts";

const PROGRAM = fileURLToPath(new URL("./node-program.ts", import.meta.url));
const START_AGAIN_MS = 300;
const START_MOST_MS = 60_000;
const DRAIN_MS = 15_000;
/** How much of what a node says last is kept, in characters. */
const LAST_WORDS = 2_000;

/** A node in a process of its own, always at the same port, kept running until it is closed. */
export interface NodeChild {
  name: string;
  port: number;
  /** Starts it, again and again while it cannot start; fulfils when it serves. Fails after a minute. */
  start(): Promise<void>;
  /** Ends it without a word, as a crash does. */
  kill(): Promise<void>;
  /** Ends it in order. */
  drain(): Promise<void>;
  pause(): void;
  resume(): void;
  /** Its memory in MiB, where the system tells. */
  memory(): number | undefined;
  /** How often it ended though nobody ended it. */
  unasked(): number;
  close(): Promise<void>;
}

interface NodeParts {
  name: string;
  databaseUrl: string;
  redisUrl: string;
  gateway: boolean;
  mutant?: string | undefined;
  guard: Guard;
}

/** Prepares a node on a free port; `start` runs it. */
export async function createNodeChild({ name, guard, ...parts }: NodeParts): Promise<NodeChild> {
  const port = await freePort();
  const env = {
    ...process.env,
    DATABASE_URL: parts.databaseUrl,
    REDIS_URL: parts.redisUrl,
    PORT: String(port),
    SERVICES: parts.gateway ? "gateway" : "",
    MUTANT: parts.mutant ?? "",
  };
  let child: ChildProcess | undefined;
  let isClosed = false;
  let isServing = false;
  let crashes = 0;
  let lastWords = "";

  async function launch(): Promise<boolean> {
    const made = spawn(process.execPath, ["--import", "tsx", PROGRAM], {
      env,
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    made.stderr?.on("data", (chunk) => {
      lastWords = `${lastWords}${chunk}`.slice(-LAST_WORDS);
    });
    if (made.pid) guard.watch(made.pid);
    child = made;
    const exited = once(made, "exit");
    isServing = await Promise.race([once(made, "message").then(() => true), exited.then(() => false)]);
    if (isServing)
      void exited.then(() => {
        if (child === made) crashes += 1;
      });
    return isServing;
  }
  async function end(signal: NodeJS.Signals): Promise<void> {
    const ending = child;
    child = undefined;
    isServing = false;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const exited = once(ending, "exit");
    ending.kill(signal);
    const late = setTimeout(() => ending.kill("SIGKILL"), DRAIN_MS);
    await exited;
    clearTimeout(late);
  }
  return {
    name,
    port,
    async start() {
      const deadline = performance.now() + START_MOST_MS;
      while (!isClosed && !(await launch())) {
        if (performance.now() > deadline) throw new Error(`${name} does not start: ${lastWords}`);
        await sleep(START_AGAIN_MS);
      }
    },
    kill: () => end("SIGKILL"),
    drain: () => end("SIGTERM"),
    pause: () => void child?.kill("SIGSTOP"),
    resume: () => void child?.kill("SIGCONT"),
    memory: () => (child?.pid && isServing ? residentMiB(child.pid) : undefined),
    unasked: () => crashes,
    async close() {
      isClosed = true;
      await end("SIGKILL");
    },
  };
}
