import { readdirSync, readFileSync } from "node:fs";

/** The children of a process; none where the system does not tell (/proc). */
function childrenOf(pid: number): number[] {
  return numbersIn("/proc").filter((candidate) => parentOf(candidate) === pid);
}

/** Sends a signal to a process and to its children, which may be many and may be gone by now. */
export function signalTree(pid: number, signal: NodeJS.Signals): void {
  // The parent first: it must not see its children end, nor make new ones.
  for (const one of [pid, ...childrenOf(pid)]) {
    try {
      process.kill(one, signal);
    } catch {
      // Gone already.
    }
  }
}

/** One child of a process, or undefined when it has none whose command line fits. */
export function findChild(pid: number, commandLine: RegExp): number | undefined {
  return childrenOf(pid).find((child) => commandLine.test(readProc(child, "cmdline")));
}

/** The memory of a process in MiB; undefined where the system does not tell. */
export function residentMiB(pid: number): number | undefined {
  const kilobytes = readProc(pid, "status").match(/^VmRSS:\s+(\d+)/m)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1_024;
}

function parentOf(pid: number): number {
  const stat = readProc(pid, "stat");
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
}

function numbersIn(folder: string): number[] {
  try {
    return readdirSync(folder).map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}
