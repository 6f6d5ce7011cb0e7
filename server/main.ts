import cluster from "node:cluster";
import { join } from "node:path";
import { type Config, ConfigError, loadConfig } from "./config.ts";
import { DEMO_PEOPLE } from "./newsroom/demo/people.ts";
import { startNode } from "./node.ts";
import { keptSecret, readablePassword } from "./runtime/kept-secret.ts";
import { checkDatabase, checkRedis } from "./runtime/readiness.ts";
import { type Services, startServices } from "./runtime/services.ts";
import { catchSignals } from "./runtime/shutdown.ts";
import { StartError } from "./runtime/start-error.ts";
import { runWorker } from "./worker.ts";
import { startWorkers } from "./workers.ts";

/**
 * Runs Barq in this process until a signal ends it. `rootDir` is the folder of the project, `argv` the flags.
 * A reason not to start is one sentence on stderr: exit code 2 for a setting, 1 for all else.
 */
export async function main(rootDir: string, argv: readonly string[]): Promise<void> {
  if (cluster.isWorker) return runWorker();
  try {
    await run(rootDir, loadConfig(argv));
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}

async function run(rootDir: string, config: Config): Promise<void> {
  let services: Services | undefined;
  const shutdown = catchSignals(
    () => report("Stopping"),
    () => services?.abandon(),
  );
  try {
    services = await shutdown.hold(startServices(config, { dataDir: config.dataDir, report }));
    const { databaseUrl, redisUrl } = services;
    await Promise.all([checkDatabase(databaseUrl), checkRedis(redisUrl)]);
    const demo = config.isDemo ? { password: demoPassword(config) } : null;
    const secret = config.secret ?? keptSecret(join(config.dataDir, "secret"));
    const options = { ...config, rootDir, databaseUrl, redisUrl, secret, demo };
    const starting = config.workers > 1 ? startWorkers(config.workers, options) : startNode(options);
    const node = await shutdown.hold(starting);
    announce(config.publicUrl ?? node.origin, node.isDemo ? demo : null);
  } catch (error) {
    console.error(sentence(error));
    await shutdown.stop().catch(() => {});
    process.exit(1);
  }
}

function demoPassword(config: Config): string {
  return config.demoPassword ?? keptSecret(join(config.dataDir, "demo-password"), readablePassword);
}

function announce(address: string, demo: { password: string } | null): void {
  report(`Barq runs at ${address}`);
  if (!demo) return;
  const people = DEMO_PEOPLE.map(({ email }) => `    ${email}`).join("\n");
  report(`Demo sign-ins, each with the password ${demo.password}\n${people}`);
}

/** An expected reason is a sentence already; an unexpected one keeps its stack, without which nobody could mend it. */
function sentence(error: unknown): string {
  if (error instanceof StartError) return error.message;
  const { code, port } = error as { code?: string; port?: number };
  if (code === "EADDRINUSE") return `Port ${port} is taken by another program; choose another with --port.`;
  const detail = error instanceof Error ? error.stack : String(error);
  return `Barq could not start: ${detail}`;
}

function report(message: string): void {
  console.log(`  ${message}`);
}
