import { spawnSync } from "node:child_process";
import { command, hasProgram } from "./command.mjs";
import { SetupError, step } from "./progress.mjs";

const REDIS = {
  title: "Installing Redis",
  programs: ["redis-server", "valkey-server"],
  apt: "redis-server",
  brew: ["install", "redis"],
  advice: "Redis is missing: install redis-server (7 or newer) or Valkey, or give REDIS_URL.",
};

const CHROMIUM = {
  title: "Installing Chromium for the browser tests",
  programs: ["chromium", "chromium-browser", "google-chrome"],
  apt: "chromium",
  brew: ["install", "--cask", "chromium"],
  advice: "Chromium is missing: install chromium, or give the path of one in CHROMIUM_PATH.",
};

/** Makes sure that a Redis or Valkey can be started. Fails with a SetupError where none may be installed. */
export function ensureRedis() {
  return ensure(REDIS);
}

/** The program to start for browser tests. Fails with a SetupError where none may be installed. */
export function ensureChromium() {
  return process.env.CHROMIUM_PATH || ensure(CHROMIUM);
}

async function ensure({ title, programs, apt, brew, advice }) {
  const present = programs.find(hasProgram);
  if (present) return present;
  const install = installer(apt, brew);
  if (!install) throw new SetupError(advice);
  try {
    await step(title, install);
  } catch (error) {
    throw new SetupError(`${advice}\n${error.message}`);
  }
  const installed = programs.find(hasProgram);
  if (!installed) throw new SetupError(advice);
  return installed;
}

/** How this system installs, when it lets us without asking anything. */
function installer(apt, brew) {
  if (hasProgram("apt-get")) {
    const prefix = process.getuid() === 0 ? [] : ["sudo", "-n"];
    if (prefix.length > 0 && spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status !== 0)
      return undefined;
    return (tell) => aptInstall(prefix, apt, tell);
  }
  if (hasProgram("brew")) return (tell) => command("brew", brew, { onLine: tell });
  return undefined;
}

/** The package lists are read anew only when the package is not found by the old ones, or is not there any more. */
async function aptInstall(prefix, name, tell) {
  const apt = (...args) => {
    const [file, ...rest] = [...prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", ...args];
    return command(file, rest, { onLine: tell });
  };
  const install = () => apt("install", "-y", "--no-install-recommends", name);
  try {
    await install();
  } catch {
    await apt("update");
    await install();
  }
}
