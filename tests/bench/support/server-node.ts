import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { printTable } from "./bench.ts";
import { profileRows } from "./profile.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

interface NodeParts {
  services: string;
  workers: number;
  databaseUrl: string;
  redisUrl: string;
  secret: string;
  dataDir: string;
  /** Where to leave a CPU profile that is printed at the end. */
  profileDir: string | undefined;
}

/** One node of a newsroom, as `npm start` runs it. */
export interface ServerNode {
  origin: string;
  port: number;
  pid: number;
  stop(): Promise<void>;
}

/** Starts a node and waits until it announces its address. */
export async function startServerNode(parts: NodeParts): Promise<ServerNode> {
  const { services, workers, databaseUrl, redisUrl, secret, dataDir, profileDir } = parts;
  const flags = [
    "--services",
    services,
    "--workers",
    String(workers),
    "--port",
    "0",
    "--demo",
    "0",
    "--data",
    dataDir,
  ];
  const nodeArgs = profileDir ? ["--cpu-prof", "--cpu-prof-dir", profileDir] : [];
  const child = spawn(process.execPath, [...nodeArgs, "server/start.mjs", ...flags], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      REDIS_URL: redisUrl,
      BARQ_SECRET: secret,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const end = async () => {
    // Ended already: by an earlier call, or by itself.
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
    if (profileDir) printTable(profileRows(profileDir));
  };
  const origin = await whenRunning(child).catch(async (error) => {
    await end();
    throw error;
  });
  return { origin, port: Number(new URL(origin).port), pid: child.pid ?? 0, stop: end };
}

/** The address that the server announces; what it says before, such as the progress of a build, is passed on. */
function whenRunning(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the server ended with code ${code} before it ran`)));
    if (!child.stdout) return reject(new Error("the server has no output"));
    let isRunning = false;
    createInterface(child.stdout).on("line", (line) => {
      const address = line.match(/http:\/\/\S+/)?.[0];
      if (address) resolve(address);
      else if (line.trim() && !isRunning) console.log(line);
      isRunning ||= address !== undefined;
    });
  });
}
