import { once } from "node:events";
import { createWriteStream, openSync } from "node:fs";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { StartError } from "../runtime/start-error.ts";
import type { Db } from "../store/database.ts";
import { chainEnd, type Link, readLinks } from "../store/log-chain.ts";
import type { Wire } from "../store/wires.ts";

/** How many links are in memory at once. */
const CHUNK = 500;

/** A line of an exported log: an event of a wire, or the end that the wire knew. */
export type Line = ({ wire: string } & Link) | { wire: string; head: number; hash: string };

/**
 * Writes the logs of these wires, one line of JSON for each event with all that its hash stands on, and one for the end
 * of each. Everything is in it: sources, and the words of what was killed.
 */
export async function exportLogs(
  db: Db,
  wires: readonly Wire[],
  out: Writable,
  onProgress: (wire: string, done: number, of: number) => void,
): Promise<void> {
  const write = async (line: Line) => {
    if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, "drain");
  };
  for (const wire of wires) {
    const { head, hash } = await chainEnd(db, wire);
    for (let from = 0; from < head; from += CHUNK) {
      const to = Math.min(from + CHUNK, head);
      for (const link of await readLinks(db, wire, from, to)) await write({ wire: wire.slug, ...link });
      onProgress(wire.slug, to, head);
    }
    await write({ wire: wire.slug, head, hash });
  }
}

/** A new file that only its owner can read, and what waits until all is on disk. Fails with a StartError. */
export function openExport(path: string): { out: Writable; close(): Promise<void> } {
  const out = createWriteStream(path, { fd: newFile(path) });
  return {
    out,
    async close() {
      out.end();
      await finished(out);
    },
  };
}

function newFile(path: string): number {
  try {
    return openSync(path, "wx", 0o600);
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code === "EEXIST";
    throw new StartError(isThere ? `${path} is there already.` : `${path} cannot be written.`);
  }
}
