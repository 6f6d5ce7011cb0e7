import type { NodeChild } from "./node-child.ts";

const EVERY_MS = 500;

/** Looks at the nodes' memory until it is stopped; `stop` answers the most of each in MiB. */
export function watchMemory(nodes: NodeChild[]): { stop(): Map<string, number> } {
  const most = new Map<string, number>();
  const timer = setInterval(() => {
    for (const node of nodes) {
      const now = node.memory();
      if (now !== undefined) most.set(node.name, Math.max(now, most.get(node.name) ?? 0));
    }
  }, EVERY_MS);
  return {
    stop() {
      clearInterval(timer);
      return most;
    },
  };
}
