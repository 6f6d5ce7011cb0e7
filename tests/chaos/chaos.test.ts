import { afterAll, beforeAll, expect, test } from "vitest";
import { runChaos } from "./chaos-run.ts";
import { FAULT_KINDS } from "./schedule.ts";
import { type Servers, startServers } from "./servers.ts";
import { summary } from "./summary.ts";

/** Always the same, so that a failure can be seen again: npm run chaos -- --seed 20260 --minutes 1 */
const SEED = 20_260;

let servers: Servers;
beforeAll(async () => {
  servers = await startServers();
});
afterAll(() => servers?.close());

test("[W1] [W2] [W3] [W4] [W5] [W6] [W8] [W11] a minute of kills, hangs, cuts and ended sessions: nothing lost, nothing doubled, in order", async () => {
  const outcome = await runChaos({ servers, seed: SEED, seconds: 60 });
  console.log(summary(outcome));
  expect(outcome.violations).toEqual([]);
  expect(FAULT_KINDS.filter((kind) => !outcome.happened.get(kind))).toEqual([]);
  expect(outcome.events).toBeGreaterThan(300);
  expect(outcome.records.reduce((sum, { counts }) => sum + counts.events, 0)).toBeGreaterThan(3_000);
  const connects = outcome.records.reduce((sum, { counts }) => sum + counts.connects, 0);
  expect(connects).toBeGreaterThan(outcome.records.length + 8);
  expect(outcome.revocations.some(({ ms }) => ms !== undefined)).toBe(true);
});
