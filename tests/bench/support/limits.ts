import { readFileSync } from "node:fs";

/** What a process needs beside its sockets. */
const OTHER_FILES = 200;

/** Fails in a sentence when this shell does not let one process hold so many sockets. */
export function requireSockets(count: number): void {
  const limit = mostOpenFiles();
  if (limit >= count + OTHER_FILES) return;
  throw new Error(
    `${count} sockets need ${count + OTHER_FILES} open files in one process and this shell allows ${limit}: ` +
      `raise it by ulimit -n, or give --sockets ${Math.max(limit - OTHER_FILES, 1)}`,
  );
}

/** Node raises itself to the hard limit when it starts; nginx is told to. */
function mostOpenFiles(): number {
  try {
    const line = /Max open files\s+(\S+)\s+(\S+)/.exec(readFileSync("/proc/self/limits", "utf8"));
    return line?.[2] === "unlimited" ? Number.POSITIVE_INFINITY : Number(line?.[2]);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
