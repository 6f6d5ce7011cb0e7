import { Counter, collectDefaultMetrics, Gauge, Registry } from "prom-client";
import type { Gateway } from "./gateway/gateway.ts";
import type { Pump } from "./wire/pump.ts";

interface MetricParts {
  pumps: ReadonlyMap<number, Pump>;
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
export function watchNode({ registry }: Metrics, { pumps, gateway }: MetricParts): void {
  const registers = [registry];
  new Gauge({
    name: "barq_wire_head",
    help: "The last event this node has of each wire.",
    labelNames: ["wire"],
    registers,
    collect() {
      for (const { wire, head } of pumps.values()) this.set({ wire: wire.slug }, head);
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
}
