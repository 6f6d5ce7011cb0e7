import fc from "fast-check";
import { EventKind } from "../../lib/protocol/events.ts";
import type { Recipe } from "./support-decide.ts";
import type { Lie } from "./support-peer.ts";

/** One thing that happens. Numbers choose among what there is, so that every step can be done at any time. */
export type Step =
  | { do: "append"; recipes: Recipe[] }
  /** So many long reports at once. */
  | { do: "flood"; count: number }
  | { do: "ring"; node: number; which: number; isKept: boolean }
  | { do: "lose rings"; node: number }
  | { do: "ring all" }
  | { do: "poll"; node: number }
  | { do: "say head"; node: number }
  | { do: "database"; mode: "at once" | "by hand" | "away" }
  | { do: "answer"; which: number; isFailure: boolean }
  | { do: "lag"; isLagging: boolean }
  | { do: "read"; peer: number; reads: boolean }
  | { do: "flush"; peer: number; count: number }
  | { do: "cut"; peer: number; isNoticed: boolean }
  | { do: "notice" }
  | { do: "connect"; peer: number; node: number }
  | { do: "connect all"; node: number }
  | { do: "lie"; peer: number; lie: Lie }
  /** A device comes back with the state that it had long ago. */
  | { do: "age"; peer: number; by: number }
  | { do: "restart"; node: number }
  | { do: "restore"; back: number }
  | { do: "wait"; ms: number };

export interface Schedule {
  /** Whether the log is longer than a client may be behind. */
  isLong: boolean;
  nodes: number;
  historyBytes: number;
  steps: Step[];
}

const node = fc.nat(2);
const peer = fc.nat(11);
const which = fc.nat(3);
const rarely = fc.nat(5).map((number) => number === 0);

const recipe: fc.Arbitrary<Recipe> = fc.record(
  { kind: fc.constantFrom(...EventKind.options), by: fc.nat(3), on: fc.nat(7), isLong: rarely },
  { requiredKeys: ["kind", "by", "on"] },
);

const step = <Name extends Step["do"]>(
  weight: number,
  name: Name,
  fields: { [Key in Exclude<keyof Extract<Step, { do: Name }>, "do">]: fc.Arbitrary<unknown> },
) => ({
  weight,
  arbitrary: fc.record({ do: fc.constant(name), ...fields }) as unknown as fc.Arbitrary<Step>,
});

const STEPS = fc.oneof(
  step(20, "append", { recipes: fc.array(recipe, { minLength: 1, maxLength: 6, size: "max" }) }),
  step(6, "flood", { count: fc.oneof(fc.integer({ min: 4, max: 12 }), fc.integer({ min: 4, max: 40 })) }),
  step(20, "ring", { node, which, isKept: rarely }),
  step(2, "lose rings", { node }),
  step(8, "ring all", {}),
  step(10, "poll", { node }),
  step(8, "say head", { node }),
  step(6, "database", { mode: fc.constantFrom("at once", "at once", "by hand", "away") }),
  step(10, "answer", { which, isFailure: rarely }),
  step(2, "lag", { isLagging: fc.boolean() }),
  step(8, "read", { peer, reads: rarely }),
  step(10, "flush", { peer, count: fc.integer({ min: 1, max: 4 }) }),
  step(8, "cut", { peer, isNoticed: fc.boolean() }),
  step(2, "notice", {}),
  step(10, "connect", { peer, node: fc.nat(3) }),
  step(6, "connect all", { node }),
  step(2, "lie", { peer, lie: fc.constantFrom("epoch", "future", "ahead") }),
  step(2, "age", { peer, by: fc.nat(200) }),
  step(2, "restart", { node }),
  step(2, "restore", { back: fc.nat(20) }),
  step(16, "wait", { ms: fc.constantFrom(1, 4, 5, 20, 600, 2_500, 13_000) }),
);

export const schedule: fc.Arbitrary<Schedule> = fc.record({
  isLong: fc.nat(24).map((number) => number === 24),
  nodes: fc.integer({ min: 1, max: 3 }),
  historyBytes: fc.constantFrom(0, 8_000, 1_048_576),
  steps: fc.array(STEPS, { minLength: 1, maxLength: 90, size: "max" }),
});
