import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import "../server/setup/node-version.mjs";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const argv = process.argv.slice(2);

const { orExplain, prepare } = await import("../server/setup/prepare.mjs");
const { ensureChromium } = await import("../server/setup/system.mjs");
const { installPackages } = await import("../server/setup/packages.mjs");

// Tests bring their own settings: the caller's must neither be used by them nor change what they see.
const isSetting = (name) => /^(PORT|HOST|DATABASE_URL|REDIS_URL|BARQ_.*)$/.test(name);
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !isSetting(name)));
if (needsServers(argv)) {
  await prepare(root, ["--services", "web,gateway", "--redis-url", ""]);
  await orExplain(async () => {
    env.CHROMIUM_PATH = await ensureChromium();
  });
} else {
  await orExplain(() => installPackages(root));
}

const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const child = spawn(process.execPath, [vitest, "run", ...argv], { cwd: root, env, stdio: "inherit" });
// The terminal or npm hands the signal to vitest as well; we stay to say how it ended.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("close", (code, signal) => process.exit(code ?? (signal ? 130 : 1)));

/** Unit tests alone need nothing but packages, so whoever asks for just them does not wait for a build. */
function needsServers(args) {
  const paths = args.filter((arg) => arg.startsWith("tests/"));
  const isUnitOnly = paths.length > 0 && paths.every((path) => path.startsWith("tests/unit"));
  const project = args.find((_, index) => args[index - 1] === "--project") ?? "";
  return !isUnitOnly && project !== "unit" && !args.includes("--project=unit");
}
