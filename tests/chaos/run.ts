import { parseArgs } from "node:util";
import { runChaos } from "./chaos-run.ts";
import { startServers } from "./servers.ts";
import { summary } from "./summary.ts";

// npm run chaos -- --seed N --minutes M: one run, its table, and exit code 1 when anything is not zero.
const { values } = parseArgs({
  options: { seed: { type: "string" }, minutes: { type: "string", default: "1" } },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const seconds = Number(values.minutes) * 60;
if (!Number.isInteger(seed) || !(seconds > 0)) {
  console.error("npm run chaos -- --seed <whole number> --minutes <number above 0>");
  process.exit(2);
}

console.log(`To see it again: npm run chaos -- --seed ${seed} --minutes ${values.minutes}`);
const servers = await startServers();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void end(130));
try {
  const outcome = await runChaos({ servers, seed, seconds });
  console.log(summary(outcome));
  await end(outcome.violations.length === 0 ? 0 : 1);
} catch (error) {
  console.error(error);
  await end(1);
}

/** Whatever still runs goes with the servers' guard. */
async function end(code: number): Promise<void> {
  await servers.close();
  process.exit(code);
}
