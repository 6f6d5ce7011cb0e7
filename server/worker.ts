import type { BarqNode, NodeOptions } from "./node.ts";
import { startNode } from "./node.ts";
import { StartError } from "./runtime/start-error.ts";
import type { Failure, FromPrimary, FromWorker } from "./worker-messages.ts";

/**
 * Runs one node in this process for the one that started it: it says when to start and when to stop, and when it is
 * gone, so is this.
 */
export function runWorker(): void {
  let node: BarqNode | undefined;
  process.on("disconnect", () => process.exit(1));
  // A terminal's Ctrl-C reaches every process; the one that started this sees to the order.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});
  process.on("message", async (message: FromPrimary) => {
    if (message.kind === "start") node = await start(message.options);
    if (message.kind === "stop") {
      await node?.stop();
      process.exit(0);
    }
  });
  say({ kind: "listening" });
}

async function start(options: NodeOptions): Promise<BarqNode | undefined> {
  try {
    const node = await startNode(options);
    const { origin, port, isDemo } = node;
    say({ kind: "started", started: { origin, port, isDemo } });
    return node;
  } catch (error) {
    const { message, stack, code, port } = error as Failure;
    say({ kind: "failed", failure: { isExpected: error instanceof StartError, message, stack, code, port } });
    return undefined;
  }
}

function say(message: FromWorker): void {
  process.send?.(message);
}
