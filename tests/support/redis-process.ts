import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createClient } from "redis";
import { inject } from "vitest";
import { freePort } from "../../server/runtime/free-port.ts";
import { endProcess, identify, type KnownProcess, signalProcess } from "../../server/runtime/processes.ts";
import { findRedisProgram } from "../../server/runtime/redis.ts";
import { whenRedisAnswers } from "../../server/runtime/redis-answer.ts";

/** A Redis with a configuration of the test's own, which keeps its port and its folder. */
export interface RedisProcess {
  port: number;
  /** Ends it without a word, as a crash does; it must run. */
  kill(): Promise<void>;
  /** Starts it again where it was. */
  restart(): Promise<void>;
  /** Lets it hang: connections stay open and nothing answers. */
  pause(): void;
  resume(): void;
}

/** Starts one on a free loopback port, without anything kept on disk. `flags` go to the program. */
export async function startRedisProcess(
  configuration: string,
  { password = "", flags = [] }: { password?: string; flags?: string[] } = {},
): Promise<RedisProcess> {
  const port = await freePort();
  // The end of the run, and the sweep of a killed one, end whoever has signed in a folder of this name.
  const folder = join(inject("runDir"), `redis-${randomBytes(4).toString("hex")}`, "redis");
  mkdirSync(folder, { recursive: true });
  const config = join(folder, "redis.conf");
  writeFileSync(config, `bind 127.0.0.1\nport ${port}\ndir ${folder}\nlogfile redis.log\n${configuration}\n`);
  const start = () => launch([config, ...flags], folder, port, password);
  let known = await start();
  return {
    port,
    kill: () => end(known),
    async restart() {
      known = await start();
    },
    pause: () => signalProcess(known, "SIGSTOP"),
    resume: () => signalProcess(known, "SIGCONT"),
  };
}

async function launch(args: string[], cwd: string, port: number, password: string): Promise<KnownProcess> {
  const child = spawn(findRedisProgram(), args, { cwd, detached: true, stdio: "ignore" });
  child.unref();
  const known = identify(child.pid ?? 0);
  writeFileSync(join(cwd, "running.json"), JSON.stringify({ ...known, port }));
  const url = `redis://:${encodeURIComponent(password)}@127.0.0.1:${port}`;
  if (await whenRedisAnswers(url, known, 30_000)) return known;
  await end(known);
  throw new Error(`Redis did not start; see ${join(cwd, "redis.log")}`);
}

async function end(known: KnownProcess): Promise<void> {
  await endProcess(known, [["SIGKILL", 5_000]]);
}

/** Sends one command to one server and answers what it says. */
export async function askRedisProcess<Answer>(
  { port }: RedisProcess,
  password: string,
  command: string[],
): Promise<Answer> {
  const client = createClient({ socket: { host: "127.0.0.1", port }, ...(password && { password }) });
  client.on("error", () => {});
  try {
    await client.connect();
    return await client.sendCommand<Answer & string>(command);
  } finally {
    client.destroy();
  }
}
