import type { BarqNode, NodeOptions } from "./node.ts";

/** What of a node its process tells the one that started it. */
export type Started = Pick<BarqNode, "origin" | "port" | "isDemo">;

/** From the process that started the workers to one of them. */
export type FromPrimary =
  | { kind: "start"; options: NodeOptions }
  | { kind: "stop" }
  | { kind: "metrics"; text: string };

/** An error as it travels between processes: one of its own kind would lose its code on the way. */
export interface Failure {
  /** Whether the message is one whole sentence for a person. */
  isExpected: boolean;
  message: string;
  stack?: string | undefined;
  code?: string | undefined;
  port?: number | undefined;
}

/** And back. */
export type FromWorker =
  | { kind: "listening" }
  | { kind: "started"; started: Started }
  | { kind: "failed"; failure: Failure }
  | { kind: "metrics" };
