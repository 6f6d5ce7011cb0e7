/** How far somebody had read a wire on this device when they left its list, and when that was. */
export interface ReadUntil {
  epoch: string;
  /** The number under which the newest report that they had before them came in. */
  seq: number;
  /** ISO 8601. */
  at: string;
}

const keyOf = (wire: string) => `barq.read.${wire}`;

/** Where the list of this wire was last left on this device; null when that is not known, or was another log. */
export function recallRead(wire: string, epoch: string): ReadUntil | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(wire)) ?? "null") as ReadUntil | null;
    return kept?.epoch === epoch ? kept : null;
  } catch {
    return null;
  }
}

/** Remembers it, where the browser keeps anything. */
export function keepRead(wire: string, mark: ReadUntil): void {
  try {
    localStorage.setItem(keyOf(wire), JSON.stringify(mark));
  } catch {
    // The line is missing next time.
  }
}
