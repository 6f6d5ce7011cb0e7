import cluster, { type Worker } from "node:cluster";
import { setTimeout as sleep } from "node:timers/promises";
import { AggregatorRegistry } from "prom-client";
import type { BarqNode, NodeOptions } from "./node.ts";
import { StartError } from "./runtime/start-error.ts";
import type { Failure, FromPrimary, FromWorker, Started } from "./worker-messages.ts";

const RESTART_AFTER_MS = 1_000;

/**
 * Runs as many nodes, each in a process of its own, behind one port: connections are dealt out in turn, and a node
 * that dies is replaced. Fails as `startNode` does.
 */
export async function startWorkers(count: number, options: NodeOptions): Promise<BarqNode> {
  cluster.setupPrimary({ serialization: "advanced" });
  const metrics = new AggregatorRegistry();
  let stopping = false;

  async function start(): Promise<Started> {
    const worker = cluster.fork();
    worker.on("message", (message: FromWorker) => {
      if (message.kind === "metrics") void tellMetrics(worker, metrics);
    });
    const started = await ready(worker, options).catch((error) => {
      // Its channel to here keeps it alive, and its share of the connections may come to it already.
      worker.process.kill("SIGKILL");
      throw error;
    });
    worker.once("exit", () => void replace());
    return started;
  }

  async function replace(): Promise<void> {
    while (!stopping) {
      await sleep(RESTART_AFTER_MS);
      if (stopping || (await start().catch(report))) return;
    }
  }

  // The first one makes what the others find: the tables, the demo newsroom, the port.
  const first = await start();
  await Promise.all(Array.from({ length: count - 1 }, start));
  return {
    ...first,
    async stop() {
      stopping = true;
      await Promise.all(Object.values(cluster.workers ?? {}).map(stopWorker));
    },
  };
}

function ready(worker: Worker, options: NodeOptions): Promise<Started> {
  return new Promise((resolve, reject) => {
    worker.once("exit", (code) => reject(new Error(`a worker ended with code ${code} before it ran`)));
    worker.on("message", (message: FromWorker) => {
      // Not before: what is said to a process that does not listen yet is lost.
      if (message.kind === "listening") send(worker, { kind: "start", options });
      if (message.kind === "started") resolve(message.started);
      if (message.kind === "failed") reject(errorOf(message.failure));
    });
  });
}

async function tellMetrics(
  worker: Worker,
  metrics: Pick<AggregatorRegistry<never>, "clusterMetrics">,
): Promise<void> {
  const text = await metrics.clusterMetrics().catch(() => "");
  if (worker.isConnected()) send(worker, { kind: "metrics", text });
}

async function stopWorker(worker: Worker | undefined): Promise<void> {
  if (!worker || worker.isDead()) return;
  const ended = new Promise((resolve) => worker.once("exit", resolve));
  if (worker.isConnected()) send(worker, { kind: "stop" });
  await ended;
}

function errorOf({ isExpected, ...rest }: Failure): Error {
  return isExpected ? new StartError(rest.message) : Object.assign(new Error(rest.message), rest);
}

function send(worker: Worker, message: FromPrimary): void {
  worker.send(message);
}

function report(error: unknown): undefined {
  console.error(error);
}
