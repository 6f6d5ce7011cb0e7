import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface ProfileNode {
  id: number;
  callFrame: { functionName: string; url: string; lineNumber: number };
  children?: number[];
}

interface Profile {
  nodes: ProfileNode[];
  samples: number[];
  timeDeltas: number[];
}

const SHOWN = 30;

/**
 * The CPU profiles of a folder as a table: the share of the busy time by package, then by function with everything
 * that it called.
 */
export function profileRows(folder: string): Record<string, string | number>[] {
  const files = readdirSync(folder).filter((name) => name.endsWith(".cpuprofile"));
  return files.flatMap((name) => rowsOf(JSON.parse(readFileSync(join(folder, name), "utf8")) as Profile));
}

function rowsOf({ nodes, samples, timeDeltas }: Profile): Record<string, string | number>[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const self = new Map<number, number>();
  samples.forEach((id, index) => {
    self.set(id, (self.get(id) ?? 0) + (timeDeltas[index] ?? 0));
  });
  const packages = new Map<string, number>();
  const functions = new Map<string, number>();
  let busy = 0;
  const walk = (node: ProfileNode, above: ReadonlySet<string>): number => {
    const name = `${node.callFrame.functionName || "(anonymous)"} · ${placeOf(node)}`;
    const inside = above.has(name) ? above : new Set([...above, name]);
    let total = self.get(node.id) ?? 0;
    if (node.callFrame.functionName !== "(idle)") {
      add(packages, packageOf(node), total);
      busy += total;
    }
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child) total += walk(child, inside);
    }
    // A function that calls itself is counted once, where it was entered.
    if (inside !== above) add(functions, name, total);
    return total;
  };
  const [root] = nodes;
  if (root) walk(root, new Set());
  const share = (time: number) => `${((100 * time) / busy).toFixed(1)} %`;
  const top = (of: Map<string, number>) => [...of].toSorted(([, a], [, b]) => b - a).slice(0, SHOWN);
  return [
    ...top(packages).map(([name, time]) => ({ kind: "package, self", name, share: share(time) })),
    ...top(functions)
      .filter(([name]) => !/^\((root|idle|program)\)/.test(name))
      .map(([name, time]) => ({ kind: "function, inclusive", name, share: share(time) })),
  ];
}

function add(sums: Map<string, number>, name: string, time: number): void {
  sums.set(name, (sums.get(name) ?? 0) + time);
}

function packageOf({ callFrame: { url, functionName } }: ProfileNode): string {
  if (url === "") return functionName.startsWith("(") ? functionName : `native ${functionName}`;
  if (url.startsWith("node:")) return url;
  const inside = url.split("node_modules/").at(-1) ?? "";
  if (inside === url) return "barq";
  return inside.split("/", inside.startsWith("@") ? 2 : 1).join("/");
}

function placeOf(node: ProfileNode): string {
  const { url, lineNumber } = node.callFrame;
  return `${packageOf(node)} ${url.split("/").at(-1) ?? ""}:${lineNumber + 1}`;
}
