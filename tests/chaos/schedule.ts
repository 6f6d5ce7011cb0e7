import type { Random } from "./random.ts";

/** Every way in which a run treats the newsroom badly. */
export const FAULT_KINDS = [
  "redis.kill",
  "redis.pause",
  "redis.cut",
  "redis.half-open",
  "postgres.kill",
  "postgres.crash",
  "postgres.pause",
  "postgres.cut",
  "postgres.half-open",
  "gateway.kill",
  "gateway.drain",
  "gateway.pause",
  "web.kill",
  "web.drain",
  "web.pause",
  "line.cut",
  "line.half-open",
  "line.slow",
  "line.throttled",
  "line.refused",
  "line.unread",
  "session.revoke",
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

/** One fault of a run, drawn before it begins. */
export interface Fault {
  kind: FaultKind;
  /** Milliseconds from the beginning of the run. */
  at: number;
  /** How long it lasts, or how long what was killed stays down. */
  ms: number;
  /** Chooses the one it hits, among as many as there are. */
  target: number;
}

/** From and to, in milliseconds. */
const LASTS: Record<FaultKind, readonly [number, number]> = {
  "redis.kill": [200, 3_000],
  "redis.pause": [500, 4_000],
  "redis.cut": [0, 0],
  "redis.half-open": [500, 4_000],
  "postgres.kill": [0, 1_500],
  "postgres.crash": [0, 0],
  "postgres.pause": [500, 4_000],
  "postgres.cut": [0, 0],
  "postgres.half-open": [500, 3_000],
  "gateway.kill": [0, 2_000],
  "gateway.drain": [0, 1_000],
  "gateway.pause": [500, 5_000],
  "web.kill": [0, 2_000],
  "web.drain": [0, 1_000],
  "web.pause": [500, 4_000],
  "line.cut": [0, 0],
  "line.half-open": [1_000, 15_000],
  "line.slow": [1_000, 6_000],
  "line.throttled": [2_000, 8_000],
  "line.refused": [500, 5_000],
  "line.unread": [2_000, 8_000],
  "session.revoke": [0, 0],
};
const SPACING_MS: [number, number] = [250, 2_200];
const QUIET_END_MS = 4_000;

/**
 * Draws the faults of a run of `runMs`: the kinds are dealt like cards, each once before any comes again, those that
 * hit one person three times. What lasts longer than the space to the next one overlaps with it.
 */
export function drawSchedule(random: Random, runMs: number): Fault[] {
  const people = FAULT_KINDS.filter((kind) => /^(line|session)\./.test(kind));
  const deck = [...FAULT_KINDS, ...people, ...people];
  const faults: Fault[] = [];
  let left: FaultKind[] = [];
  let at = 1_000;
  while (at < runMs - QUIET_END_MS) {
    if (left.length === 0) left = random.shuffled(deck);
    const kind = left.shift();
    if (!kind) break;
    faults.push({ kind, at, ms: random.whole(...LASTS[kind]), target: random.whole(0, 1_000) });
    at += random.whole(...SPACING_MS);
  }
  return faults;
}
