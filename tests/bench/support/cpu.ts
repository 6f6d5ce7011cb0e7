import { treeOf } from "./processes.ts";

/** A client that needs more than this decided the result itself. */
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

/** CPU seconds of those of the counted processes that are named. */
export function cpuSeconds({ cpu }: Usage, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + (cpu[name] ?? 0), 0);
}

/** A child that ended is counted by its parent, so nothing is lost when a database connection closes. */
function cpuOfTree(root: number): number {
  return [...treeOf(root).values()].reduce((sum, { ticks }) => sum + ticks, 0) / TICKS;
}
