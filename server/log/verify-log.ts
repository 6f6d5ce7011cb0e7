import type { Db } from "../store/database.ts";
import { chainEnd, checkLinks } from "../store/log-chain.ts";
import type { Wire } from "../store/wires.ts";
import { type Break, firstHash, type Verdict } from "./chain.ts";

/** How many links the database recomputes in one statement. */
const CHUNK = 2_000;

/**
 * Recomputes the hash chain of a wire's log from its first event to the head it had at the start, and names the first
 * link that is broken. `onProgress` hears how far it came.
 */
export async function verifyLog(
  db: Db,
  wire: Wire,
  onProgress: (done: number, of: number) => void,
): Promise<Verdict> {
  const { head, hash, last } = await chainEnd(db, wire);
  const broken = (seq: number, what: Break["what"]) => ({ wire: wire.slug, seq, what });
  let previous = firstHash(wire.slug);
  for (let from = 0; from < head; from += CHUNK) {
    const to = Math.min(from + CHUNK, head);
    const links = await checkLinks(db, wire, { from, to, previous });
    const wrong = links.find(({ isWhole }) => !isWhole);
    if (wrong) {
      const next = wrong.before + 1;
      return next < wrong.seq ? broken(next, "missing") : broken(wrong.seq, "altered");
    }
    const end = links.at(-1)?.seq ?? from;
    if (end < to) return broken(end + 1, last > end ? "missing" : "cut");
    previous = links.at(-1)?.hash ?? previous;
    onProgress(to, head);
  }
  if (previous !== hash) return broken(head, "head");
  if (last > head) return broken(head + 1, "head");
  return { wire: wire.slug, events: head, head: hash };
}
