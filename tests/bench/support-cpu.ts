import { readdirSync, readFileSync } from "node:fs";

/** A client that used more of a core than this decided the result itself. */
export const CLIENT_MOST_CORES = 0.85;
/** Clock ticks a second in /proc: fixed at 100 for programs on every Linux that Node runs on. */
const TICKS = 100;

/** CPU seconds by name, over `wall` seconds. */
export interface Usage {
  wall: number;
  cpu: Record<string, number>;
}

/** Begins to count the CPU of these processes and all their children; the answer ends the counting. */
export function countCpu(pids: Readonly<Record<string, number>>): () => Usage {
  const read = () => Object.entries(pids).map(([name, pid]) => [name, cpuOfTree(pid)] as const);
  const started = performance.now();
  const before = new Map(read());
  return () => ({
    wall: (performance.now() - started) / 1_000,
    cpu: Object.fromEntries(read().map(([name, seconds]) => [name, seconds - (before.get(name) ?? 0)])),
  });
}

/** How many cores one of the counted processes kept busy. */
export function cores({ wall, cpu }: Usage, name: string): number {
  return (cpu[name] ?? 0) / wall;
}

/** A child that ended is counted by its parent, so nothing is lost when a database connection closes. */
function cpuOfTree(root: number): number {
  const children = new Map<number, number[]>();
  const own = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const fields = /^\d+$/.test(name) ? statOf(Number(name)) : undefined;
    if (!fields) continue;
    const parent = Number(fields[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    own.set(Number(name), ticks / TICKS);
  }
  const sum = (pid: number): number =>
    (children.get(pid) ?? []).reduce((total, child) => total + sum(child), own.get(pid) ?? 0);
  return sum(root);
}

/** The fields of /proc/pid/stat after the name: state, parent, … utime, stime, cutime, cstime as 11 to 14. */
function statOf(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}
