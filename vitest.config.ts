import { defineConfig } from "vitest/config";

/** Modules are brought in once for all files of a kind; what a file puts in the place of a global goes with it. */
const SHARED = { isolate: false, unstubGlobals: true };

/**
 * One kind of test per folder; `npm test -- --project unit` runs one kind. The times end what hangs, and prove nothing:
 * they are long enough for a machine that stands still for seconds.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ["default"],
    projects: [
      {
        resolve: { tsconfigPaths: true },
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.ts"],
          ...SHARED,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { tsconfigPaths: true },
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts", "tests/fuzz/**/*.test.ts"],
          ...SHARED,
          globalSetup: ["tests/support/global-setup.ts"],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // What a node took in hand and lost when everything stood still is free for another after 30 seconds.
          expect: { poll: { timeout: 100_000 } },
        },
      },
      {
        resolve: { tsconfigPaths: true },
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          ...SHARED,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 60_000 } },
          // A second try, told as such: no landing is to stand or fall by one frame of a busy machine.
          retry: 1,
          // After the others: a browser test is the one that notices a busy machine.
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve: { tsconfigPaths: true },
        test: {
          name: "chaos",
          include: ["tests/chaos/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // Alone and last: it kills and stops what the others would wait for.
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
