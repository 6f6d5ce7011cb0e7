import type { LoggedEvent } from "../../lib/domain/project.ts";

/** The newest events of one wire in memory, bounded by bytes, so that who was away briefly costs no query. */
export interface History {
  /** Everything after this number is here. */
  floor(): number;
  /** Adds the next event. */
  add(event: LoggedEvent): void;
  /** The whole run (after, upTo], or undefined when its beginning is not here any more. */
  run(after: number, upTo: number): LoggedEvent[] | undefined;
}

/** About how many bytes an event takes in memory. */
export function weigh({ payload }: LoggedEvent): number {
  return 1_024 + 2 * ((payload.report?.body.length ?? 0) + (payload.flag?.reason.length ?? 0));
}

/** A history that starts empty at `floor` and holds at most `maxBytes`. */
export function createHistory(floor: number, maxBytes: number): History {
  let entries: { event: LoggedEvent; bytes: number }[] = [];
  let start = 0;
  let bytes = 0;
  let oldest = floor;

  function dropOldest(): void {
    const entry = entries[start];
    if (!entry) return;
    start += 1;
    bytes -= entry.bytes;
    oldest = entry.event.seq;
    // The dropped part is cut off in halves, so that dropping stays cheap on average.
    if (start * 2 > entries.length) {
      entries = entries.slice(start);
      start = 0;
    }
  }

  return {
    floor: () => oldest,
    add(event) {
      const weight = weigh(event);
      entries.push({ event, bytes: weight });
      bytes += weight;
      while (bytes > maxBytes) dropOldest();
    },
    run(after, upTo) {
      if (after < oldest) return undefined;
      // Seq is dense, so the place of an event follows from its number.
      const from = start + (after - oldest);
      return entries.slice(from, from + (upTo - after)).map(({ event }) => event);
    },
  };
}
