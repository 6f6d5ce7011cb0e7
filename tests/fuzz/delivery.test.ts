import fc from "fast-check";
import { expect, test } from "vitest";
import { REGRESSIONS } from "./support-regressions.ts";
import { run } from "./support-run.ts";
import { schedule } from "./support-steps.ts";

const SEED = 20_260_203;
/** Schedules in the usual run; a long one by hand, with BARQ_FUZZ_RUNS=20000 and another BARQ_FUZZ_SEED. */
const { BARQ_FUZZ_RUNS: runs = "200", BARQ_FUZZ_SEED: seed = SEED } = process.env;
/** A schedule that fails is made as short as it can be before it is told, which takes its time. */
const PATIENCE_MS = 600_000;

test.each(REGRESSIONS)("%s", async (_name, known) => {
  await expect(run(known)).resolves.toBeUndefined();
});

test(
  `[W1] [W2] [W3] [W4] [W6] [W7] [W9] nobody is told wrong, and at rest everyone is complete (${runs} schedules, seed ${seed})`,
  async () => {
    await fc.assert(fc.asyncProperty(schedule, run), { seed: Number(seed), numRuns: Number(runs) });
  },
  PATIENCE_MS,
);
