import type { Expectation } from "./expectation.ts";
import type { ClientRecord, Entry, Sight } from "./recorder.ts";
import type { Truth } from "./truth.ts";
import type { Violation, Zero } from "./violation.ts";

type FrameEntry = Extract<Entry, { kind: "frame" }>;
type SnapshotEntry = Extract<Entry, { kind: "snapshot" }>;

/**
 * C4–C8 for one client: walks through what it was sent and did with a position of its own, and holds each step
 * against what the log says this audience must see.
 */
export function checkClient(record: ClientRecord, expected: Expectation, truth: Truth): Violation[] {
  const found: Violation[] = [];
  const say = (zero: Zero, what: string) => found.push({ zero, who: record.name, what });
  for (const what of record.leaks) say("leaks", what);
  for (const what of record.stale) say("stale versions", what);
  /** Complete to here, by the log; undefined before the first snapshot. */
  let at: number | undefined;
  for (const entry of record.entries) {
    if (entry.kind === "snapshot") at = checkSnapshot(entry, at, expected, truth, say);
    else at = checkFrame(entry, at, expected, truth, say);
  }
  return found;
}

type Say = (zero: Zero, what: string) => void;

function checkSnapshot(
  entry: SnapshotEntry,
  at: number | undefined,
  expected: Expectation,
  truth: Truth,
  say: Say,
): number {
  const { seq, epoch } = entry;
  if (epoch !== truth.epoch) say("altered", `snapshot #${seq} of another log, ${epoch}`);
  if (seq > truth.head) say("altered", `snapshot #${seq}, the log ends at #${truth.head}`);
  if (at !== undefined && seq < at) say("stale versions", `snapshot #${seq} in place of a state at #${at}`);
  if (seq <= truth.head && entry.digest !== expected.stateAt(seq))
    say("states that differ", `snapshot #${seq} is not what the events up to it make`);
  return seq;
}

function checkFrame(
  entry: FrameEntry,
  at: number | undefined,
  expected: Expectation,
  truth: Truth,
  say: Say,
): number | undefined {
  const { from, to, after, before, written } = entry;
  const frame = `frame (${from}, ${to}]`;
  for (const sight of entry.offered) checkContent(sight, frame, expected, say);
  const isTaken = after !== before || written.length > 0;
  if (at === undefined) {
    if (isTaken) say("silent gaps", `${frame} applied to nothing`);
    return undefined;
  }
  if (before !== at) say("silent gaps", `${frame}: the store was at #${before}, its record says #${at}`);
  if (!isTaken) {
    if (from <= at && to > at && entry.epoch === truth.epoch)
      say("lost", `${frame} was not applied at #${at}`);
    return at;
  }
  if (from > at) say("silent gaps", `${frame} applied at #${at}`);
  if (entry.epoch !== truth.epoch) say("altered", `${frame} of another log was applied`);
  checkWritten(written, at, after, frame, expected, say);
  return after;
}

function checkContent(sight: Sight, frame: string, expected: Expectation, say: Say): void {
  const right = expected.sight(sight.seq);
  if (!right) say("leaks", `${frame}: ${sight.label} is nothing for them`);
  else if (right.digest !== sight.digest) say("altered", `${frame}: ${sight.label} is not what the log has`);
}

/** What must have been put on the screen between two positions: exactly the visible run, once, rising. */
function checkWritten(
  written: Sight[],
  at: number,
  after: number,
  frame: string,
  expected: Expectation,
  say: Say,
): void {
  const times = new Map<number, number>();
  let highest = at;
  for (const { seq, label } of written) {
    const count = (times.get(seq) ?? 0) + 1;
    times.set(seq, count);
    if (count > 1 || seq <= at) say("doubled", `${frame}: ${label} applied again`);
    else if (seq < highest) say("reordered", `${frame}: ${label} applied after #${highest}`);
    highest = Math.max(highest, seq);
  }
  for (let seq = at + 1; seq <= after; seq += 1) {
    const right = expected.sight(seq);
    if (right && !times.has(seq)) say("lost", `${frame}: ${right.label} was not applied`);
  }
}
