import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const isLinux = process.platform === "linux";

/** The command line of a process with its parts separated by spaces; empty when there is none to see. */
export function commandLine(pid: number): string {
  if (!isLinux) return ps(pid, "command=");
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    return "";
  }
}

/** A process, and the mark of its birth that tells it from every other that has had or will have its id. */
export interface KnownProcess {
  pid: number;
  born: string;
}

/** The process that has this id now. */
export function identify(pid: number): KnownProcess {
  return { pid, born: birthMark(pid) };
}

/** Whether this very process still runs, and not another one under its id. */
export function stillRuns({ pid, born }: KnownProcess): boolean {
  return born !== "" && isAlive(pid) && birthMark(pid) === born;
}

/** Sends each signal in turn, waiting for the end after each; false when the process outlives them all. */
export async function endProcess(
  known: KnownProcess,
  signals: readonly (readonly [NodeJS.Signals, number])[],
): Promise<boolean> {
  for (const [signal, waitMs] of signals) {
    signalProcess(known, signal);
    if (await hasEnded(known, waitMs)) return true;
  }
  return false;
}

/** Sends a signal to this very process, and to no other that got its id since. */
export function signalProcess(known: KnownProcess, signal: NodeJS.Signals): void {
  if (!stillRuns(known)) return;
  try {
    process.kill(known.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

async function hasEnded(known: KnownProcess, waitMs: number): Promise<boolean> {
  const deadline = Date.now() + waitMs;
  while (stillRuns(known)) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

/** Whether a process runs under this id; one that ended and waits for its parent to notice counts as gone. */
function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  return !isLinux || processFields(pid)[0] !== "Z";
}

/** The moment the process began, and the boot. */
function birthMark(pid: number): string {
  if (!isLinux) return ps(pid, "lstart=");
  const startedAt = processFields(pid)[19];
  return startedAt ? `${bootId()} ${startedAt}` : "";
}

/** The fields of /proc/pid/stat after the name, which may itself hold spaces and brackets: state is the first. */
function processFields(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return [];
  }
}

function bootId(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "";
  }
}

function ps(pid: number, column: string): string {
  return spawnSync("ps", ["-ww", "-o", column, "-p", String(pid)], { encoding: "utf8" }).stdout?.trim() ?? "";
}
