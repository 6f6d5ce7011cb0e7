import cluster from "node:cluster";
import { AggregatorRegistry, type Registry } from "prom-client";
import type { FromPrimary, FromWorker } from "./worker-messages.ts";

/** Reads a node's numbers; where several processes share a port, the sum of all of theirs, whichever is asked. */
export function metricsReader(registry: Registry): () => Promise<string> {
  if (!cluster.isWorker) return () => registry.metrics();
  AggregatorRegistry.setRegistries([registry]);
  // Makes this process answer the one that started it when it collects.
  new AggregatorRegistry();
  return () =>
    new Promise((resolve) => {
      const hear = (message: FromPrimary) => {
        if (message.kind !== "metrics") return;
        process.off("message", hear);
        resolve(message.text);
      };
      process.on("message", hear);
      process.send?.({ kind: "metrics" } satisfies FromWorker);
    });
}
