import { type Memory, NOTHING_KNOWN } from "./away.ts";

const keyOf = (personId: string) => `barq.seen.${personId}`;

/** What this device remembers of a person. */
export function readMemory(personId: string): Memory {
  try {
    return { ...NOTHING_KNOWN, ...JSON.parse(localStorage.getItem(keyOf(personId)) ?? "{}") };
  } catch {
    return NOTHING_KNOWN;
  }
}

/** Remembers it, where the browser keeps anything. */
export function keepMemory(personId: string, memory: Memory): void {
  try {
    localStorage.setItem(keyOf(personId), JSON.stringify(memory));
  } catch {
    // Known until the page is left.
  }
}
