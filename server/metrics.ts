import { Counter, collectDefaultMetrics, Gauge, Registry } from "prom-client";
import type { Gateway } from "./gateway/gateway.ts";
import type { Wires } from "./wire/open-wires.ts";

interface MetricParts {
  wires: Pick<Wires, "pumps" | "reads">;
  gateway: Gateway | undefined;
}

export interface Metrics {
  registry: Registry;
  commits: Counter;
  errors: Counter<"where">;
}

/** One node's numbers for Prometheus: its own registry, so that several nodes may share a process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    commits: new Counter({
      name: "barq_events_committed_total",
      help: "Events this node appended.",
      registers,
    }),
    errors: new Counter({
      name: "barq_errors_total",
      help: "Failures that nobody was answered for, by part.",
      labelNames: ["where"],
      registers,
    }),
  };
}

/** Adds what is read when somebody looks: how far each wire is here, and how many follow. */
export function watchNode({ registry }: Metrics, { wires, gateway }: MetricParts): void {
  const registers = [registry];
  new Gauge({
    name: "barq_wire_head",
    help: "The last event this node has of each wire.",
    labelNames: ["wire"],
    aggregator: "max",
    registers,
    collect() {
      for (const { wire, head } of wires.pumps.values()) this.set({ wire: wire.slug }, head);
    },
  });
  new Counter({
    name: "barq_log_reads_total",
    help: "Queries this node made for runs of a log.",
    registers,
    collect() {
      this.reset();
      this.inc(wires.reads());
    },
  });
  new Gauge({
    name: "barq_sockets",
    help: "Sockets open on this node.",
    registers,
    collect() {
      this.set(gateway?.count() ?? 0);
    },
  });
  new Gauge({
    name: "barq_waiting_bytes",
    help: "What waits in this process for clients that read too slowly.",
    registers,
    collect() {
      this.set(gateway?.waiting() ?? 0);
    },
  });
}
