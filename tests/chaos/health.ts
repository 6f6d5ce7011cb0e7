import { setTimeout as sleep } from "node:timers/promises";
import { call } from "./call.ts";
import type { NodeChild } from "./node-child.ts";

const EVERY_MS = 50;

/** Asks again and again until it holds; false when the time is up. */
export async function eventually(
  holds: () => boolean | Promise<boolean>,
  withinMs: number,
): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (!(await holds())) {
    if (performance.now() > deadline) return false;
    await sleep(EVERY_MS);
  }
  return true;
}

/** Whether a node says that it is ready. */
export async function isReady({ port }: NodeChild): Promise<boolean> {
  const reply = await call(port, "/api/health", { method: "GET", timeoutMs: 1_000 }).catch(() => undefined);
  return reply?.status === 200;
}

/** How many sockets these nodes hold open together, by their own metrics. */
export async function openSockets(nodes: NodeChild[]): Promise<number> {
  const counts = await Promise.all(
    nodes.map(async ({ port }) => {
      const response = await fetch(`http://127.0.0.1:${port}/metrics`, { headers: { connection: "close" } });
      return Number((await response.text()).match(/^barq_sockets (\d+)/m)?.[1] ?? Number.NaN);
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
