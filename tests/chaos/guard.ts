import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("./guard-program.ts", import.meta.url));

/** Sees to it that nothing of a run outlives it. */
export interface Guard {
  /** Tells of a process that must end with the run. */
  watch(pid: number): void;
  /** Ends the run's servers and processes and removes its folder. */
  end(): Promise<void>;
}

/**
 * Starts a process of its own that waits for the end of this one, in whatever way it comes (also kill -9), and then
 * ends the servers of `dir`, every process it was told of, and removes the folder.
 */
export function startGuard(dir: string): Guard {
  const child = spawn(process.execPath, ["--import", "tsx", PROGRAM, dir], {
    // Apart from the terminal: Ctrl-C is for us, and the guard sees us end.
    detached: true,
    stdio: ["pipe", "ignore", "inherit"],
  });
  const exited = once(child, "exit");
  child.stdin.on("error", () => {});
  return {
    watch: (pid) => void child.stdin.write(`${pid}\n`),
    async end() {
      child.stdin.end();
      await exited;
    },
  };
}
