import { type Beat, beat } from "../beat.ts";
import type { Line } from "./line.ts";

const EVERY_MS = 500;
/** How long something may wait for one client. */
const WAITING_MOST_MS = 10_000;

/** Until this many bytes have left the line, something of `since` is still waiting. */
interface Mark {
  bytes: number;
  since: number;
}

/**
 * Closes, on a steady beat, every line on which something has waited for too long (W7). How much waits is bounded
 * already: a line that is full is not pushed to any more. The client resumes by its number when it reads again.
 */
export function watchSlowReaders(lines: Iterable<Line>, onError: (error: unknown) => void): Beat {
  const marks = new WeakMap<Line, Mark>();
  async function look(): Promise<void> {
    const now = Date.now();
    for (const line of lines) {
      const mark = marks.get(line);
      if (line.waiting === 0) marks.delete(line);
      else if (!mark || line.left >= mark.bytes)
        marks.set(line, { bytes: line.left + line.waiting, since: now });
      else if (now - mark.since > WAITING_MOST_MS) line.close("slow");
    }
  }
  return beat(EVERY_MS, look, onError);
}
