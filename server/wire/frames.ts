import { type Audience, project } from "../../lib/domain/project.ts";
import type { Frame } from "../../lib/protocol/frames.ts";
import type { Wire } from "../store/wires.ts";
import type { Run } from "./pump.ts";

/** A run of the log as one audience may see it (W2): what is hidden is absent, and the numbers still run on. */
export function frameFor(wire: Wire, { from, to, events }: Run, audience: Audience, now: Date): Frame {
  return {
    wire: wire.slug,
    epoch: wire.epoch,
    from,
    to,
    at: now.toISOString(),
    events: events.flatMap((event) => project(event, audience) ?? []),
  };
}

/** Joins runs that follow each other. */
export function joinRuns(first: Run | undefined, next: Run): Run {
  return first ? { from: first.from, to: next.to, events: [...first.events, ...next.events] } : next;
}
