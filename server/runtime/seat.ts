import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { identify, stillRuns } from "./processes.ts";
import { StartError } from "./start-error.ts";

/** A process's place at a data folder. Servers of the folder are shared by all seats and end with the last one. */
export interface Seat {
  /** Runs `work` while no other seat of the folder runs its own: starts and stops never cross. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Gives the seat up; true when it was the last. */
  leave(): boolean;
}

const LOCK_WAIT_MS = 120_000;

/** Takes a seat at a data folder. A process that was killed keeps none: its id and birth no longer match. */
export function takeSeat(dataDir: string): Seat {
  const seats = join(dataDir, "nodes");
  mkdirSync(seats, { recursive: true });
  const mine = join(seats, String(process.pid));
  writeFileSync(mine, identify(process.pid).born);
  return {
    alone: (work) => alone(join(dataDir, "starting"), work),
    leave() {
      rmSync(mine, { force: true });
      return !readdirSync(seats).some((name) => isTaken(seats, name));
    },
  };
}

function isTaken(seats: string, name: string): boolean {
  if (stillRuns({ pid: Number(name), born: read(join(seats, name)) })) return true;
  rmSync(join(seats, name), { force: true });
  return false;
}

async function alone<T>(lock: string, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + LOCK_WAIT_MS;
  while (!tryLock(lock)) {
    if (Date.now() > deadline)
      throw new StartError(`Another Barq is still starting or stopping; see ${lock}.`);
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** The lock names its holder, so one that was killed inside does not keep everybody out for ever. */
function tryLock(lock: string): boolean {
  try {
    const file = openSync(lock, "wx");
    writeFileSync(file, `${process.pid}\n${identify(process.pid).born}`);
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const [pid = "", born = ""] = read(lock).split("\n");
  // An empty lock is one that its holder is about to sign.
  if (pid && !stillRuns({ pid: Number(pid), born })) rmSync(lock, { force: true });
  return false;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
