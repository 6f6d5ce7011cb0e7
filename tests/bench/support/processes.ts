import { readdirSync, readFileSync } from "node:fs";

/** What /proc/pid/stat says of a process, as far as it is needed here. */
interface Stat {
  parent: number;
  /** CPU time in clock ticks, its own and that of the children it has waited for. */
  ticks: number;
}

/** A process and everything under it, by their ids. */
export function treeOf(root: number): Map<number, Stat> {
  const all = new Map<number, Stat>();
  const children = new Map<number, number[]>();
  for (const name of readdirSync("/proc")) {
    const stat = /^\d+$/.test(name) ? statOf(Number(name)) : undefined;
    if (!stat) continue;
    all.set(Number(name), stat);
    children.set(stat.parent, [...(children.get(stat.parent) ?? []), Number(name)]);
  }
  const tree = new Map<number, Stat>();
  const add = (pid: number) => {
    const stat = all.get(pid);
    if (stat) tree.set(pid, stat);
    for (const child of children.get(pid) ?? []) add(child);
  };
  add(root);
  return tree;
}

/** Resident memory of a process and everything under it, in bytes. */
export function residentBytes(root: number): number {
  let sum = 0;
  for (const pid of treeOf(root).keys()) {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1];
    sum += Number(kilobytes ?? 0) * 1_024;
  }
  return sum;
}

/** The fields after the name: state, parent, … utime, stime, cutime, cstime as 11 to 14. */
function statOf(pid: number): Stat | undefined {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === "") return undefined;
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return { parent: Number(fields[1]), ticks };
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // It ended meanwhile.
    return "";
  }
}
