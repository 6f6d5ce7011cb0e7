import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Newsroom } from "./newsroom.ts";

const PROGRAM = fileURLToPath(new URL("./run-node.ts", import.meta.url));

/** A node in a process of its own. */
export interface NodeProcess {
  origin: string;
  pid: number;
  /** Everything that it has logged so far. */
  logged(): string;
  /** Ends it without a word, as a crash does. */
  kill(): Promise<void>;
}

/** Starts one more node of this newsroom in its own process. */
export async function spawnNode({
  databaseUrl,
  redis,
}: Pick<Newsroom, "databaseUrl" | "redis">): Promise<NodeProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", PROGRAM], {
    env: { ...process.env, DATABASE_URL: databaseUrl, REDIS_URL: redis.url },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  let logged = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    logged += text;
  });
  const exited = once(child, "exit");
  const [message] = await Promise.race([
    once(child, "message"),
    exited.then(([code]) => Promise.reject(new Error(`the node's process ended with ${code}`))),
  ]);
  return {
    origin: (message as { origin: string }).origin,
    pid: child.pid ?? 0,
    logged: () => logged,
    async kill() {
      child.kill("SIGKILL");
      await exited;
    },
  };
}
