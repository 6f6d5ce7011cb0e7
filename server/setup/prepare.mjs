import { parseArgs } from "node:util";
import { buildPages, buildServer } from "./build.mjs";
import { installPackages } from "./packages.mjs";
import { SetupError } from "./progress.mjs";
import { ensureRedis } from "./system.mjs";

/** Brings everything `npm start` needs up to date; what is up to date already takes no time and says nothing. */
export async function prepare(root, argv) {
  await orExplain(async () => {
    const { redisUrl, services } = wishes(argv);
    await installPackages(root);
    if (!redisUrl) await ensureRedis();
    if (services.includes("web")) await buildPages(root);
    await buildServer(root);
  });
}

/** Does the work, or ends the process with the reason in words. */
export async function orExplain(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

/** The two settings that decide what must be there; all of them are checked later, when their checker is built. */
function wishes(argv) {
  const options = { "redis-url": { type: "string" }, services: { type: "string" } };
  const { values } = parseArgs({ args: argv, options, strict: false });
  return {
    redisUrl: values["redis-url"] ?? process.env.REDIS_URL,
    services: String(values.services ?? (process.env.BARQ_SERVICES || "web,gateway")),
  };
}
