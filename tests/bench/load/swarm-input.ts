import type { Door } from "./follower.ts";

/** Followers to open in waves. */
export interface OpenInput {
  door: Door;
  count: number;
  /** How many may be on their way in at once. */
  inFlight: number;
  /** Where all of them are already; undefined when the server tells. */
  at: number | undefined;
}

/** Followers that all come back in one moment, from `at`, and are awaited at `to`. */
export interface StormInput {
  door: Door;
  count: number;
  at: number;
  to: number;
  patienceMs: number;
}

/** What is awaited, and for how long. */
export interface CollectInput {
  to: number;
  patienceMs: number;
  /** The seq of each event and its intended moment, one after another. */
  intended: Float64Array;
}
