import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { identify, type KnownProcess, signalProcess } from "../../server/runtime/processes.ts";
import { signalTree } from "./process-tree.ts";

// Waits until whoever started it is gone, then ends what it was told of and the servers of the folder.
const dir = process.argv[2] ?? "";
const watched: KnownProcess[] = [];
for await (const line of createInterface({ input: process.stdin })) watched.push(identify(Number(line)));

for (const known of watched) signalProcess(known, "SIGKILL");
const data = existsSync(join(dir, "postgres")) ? realpathSync(join(dir, "postgres")) : undefined;
endServer(data && join(data, "postmaster.pid"), (note) => Number(note.split("\n")[0]));
endServer(join(dir, "redis", "running.json"), (note) => Number(JSON.parse(note).pid));
if (data) rmSync(data, { recursive: true, force: true, maxRetries: 20 });
rmSync(dir, { recursive: true, force: true, maxRetries: 20 });

/** Their data are thrown away, so nothing is asked to end in order; the folder's name keeps others' processes safe. */
function endServer(file: string | undefined, pidIn: (note: string) => number): void {
  if (!file || !existsSync(file)) return;
  const pid = pidIn(readFileSync(file, "utf8"));
  // By where it works, for Redis rewrites its command line.
  const cwd = existsSync(`/proc/${pid}/cwd`) ? readlinkSync(`/proc/${pid}/cwd`) : dir;
  if (cwd.startsWith(data ?? dir) || cwd.startsWith(dir)) signalTree(pid, "SIGKILL");
}
