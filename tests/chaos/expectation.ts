import type { Audience } from "../../lib/domain/actor.ts";
import { applyEvent, type WireState } from "../../lib/domain/apply-event.ts";
import { project } from "../../lib/domain/project.ts";
import type { WireEvent } from "../../lib/protocol/events.ts";
import { add, digest } from "./digest.ts";
import { type Sight, sightOf } from "./recorder.ts";
import type { Truth } from "./truth.ts";

/** What one audience must have been given, by the log alone. */
export interface Expectation {
  /** The event of this number as they may see it; undefined when they may not. */
  sight(seq: number): Sight | undefined;
  /** The digest of everything they may see when the log was here. */
  stateAt(seq: number): bigint;
}

/** Works out the whole log for one audience. */
export function expectationFor(truth: Truth, audience: Audience): Expectation {
  const sights: (Sight | undefined)[] = [undefined];
  const states: bigint[] = [0n];
  const state = { reports: new Map(), stories: new Map(), flags: new Map() } as WireState;
  let sum = 0n;
  for (const event of truth.events) {
    const seen = project(event, audience, new Set());
    if (seen) sum = step(state, sum, seen);
    sights[event.seq] = seen && sightOf(seen);
    states[event.seq] = sum;
  }
  return { sight: (seq) => sights[seq], stateAt: (seq) => states[seq] ?? -1n };
}

function step(state: WireState, sum: bigint, event: WireEvent): bigint {
  const rows = (): bigint => {
    const { report, story, flag } = event.payload;
    const found = [
      report && state.reports.get(report.id),
      story && state.stories.get(story.id),
      flag && state.flags.get(flag.id),
    ];
    return found.reduce((total, row) => (row ? add(total, digest(row)) : total), 0n);
  };
  const before = rows();
  applyEvent(state, event);
  return add(add(sum, -before), rows());
}
