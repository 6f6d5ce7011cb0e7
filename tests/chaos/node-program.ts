import { startNode } from "../../server/node.ts";
import { catchSignals } from "../../server/runtime/shutdown.ts";
import { nodeOptions } from "../support/node-options.ts";

// One node in this process, told by the environment, until it is signalled or its parent is gone.
const { DATABASE_URL = "", REDIS_URL = "", PORT = "0", SERVICES = "", MUTANT = "" } = process.env;
process.on("disconnect", () => process.exit());
const shutdown = catchSignals(
  () => {},
  () => {},
);
if (MUTANT) (await import("./mutants.ts")).mutate(MUTANT);
const services = new Set(SERVICES ? (["gateway"] as const) : []);
try {
  await shutdown.hold(startNode({ ...nodeOptions(DATABASE_URL, REDIS_URL), port: Number(PORT), services }));
  process.send?.("ready");
} catch (error) {
  // The database is away, most likely: whoever started this tries again.
  console.error(error);
  process.exit(1);
}
