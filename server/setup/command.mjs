import { spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";
import { SetupError } from "./progress.mjs";

const KEPT_LINES = 30;

/**
 * Runs a command without input, handing each line it prints to `onLine`.
 * Fails with a SetupError that ends in its last lines when the command fails or cannot be run.
 */
export function command(file, args, { cwd, env, onLine = () => {} } = {}) {
  const child = spawn(file, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const last = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      last.push(line);
      if (last.length > KEPT_LINES) last.shift();
      onLine(line);
    });
  }
  const release = endWithUs(child);
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new SetupError(`${file} ${args.join(" ")} ${why}`));
    child.on("error", (error) => fail(`could not be run: ${error.message}`));
    child.on("close", (code) => {
      release();
      if (code === 0) resolve();
      else fail(`failed; its last words:\n${last.map((line) => `    ${line}`).join("\n")}`);
    });
  });
}

/** Whether a program is found on the PATH and starts. */
export function hasProgram(name) {
  return spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0;
}

/** A signal that ends us ends the command as well, and only then us. */
function endWithUs(child) {
  const handlers = ["SIGINT", "SIGTERM", "SIGHUP"].map((signal) => {
    const handler = () => {
      child.kill(signal);
      child.once("close", () => process.exit(130));
    };
    process.once(signal, handler);
    return () => process.removeListener(signal, handler);
  });
  return () => {
    for (const remove of handlers) remove();
  };
}
