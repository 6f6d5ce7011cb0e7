import type { Amendment } from "./amendment.ts";
import { CHANGES, type EditAs } from "./edit-as.ts";

/** What a person typed on a report and has not sent. */
export interface KeptText {
  /** The version that it was typed on. */
  version: number;
  as: EditAs;
  /** Only what differs from that version. */
  changes: Partial<Amendment>;
  /** Their own advisory line; null while it follows the proposal. */
  advisory: string | null;
  /** When it was last typed on. */
  at: string;
}

const PREFIX = "barq.kept";
const KINDS: readonly unknown[] = ["amend", ...CHANGES];

/** What this device keeps of a person's words on a report; null when there is nothing that can be read. */
export function keptText(personId: string, reportId: string): KeptText | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(personId, reportId)) ?? "null");
    return isKeptText(kept) ? kept : null;
  } catch {
    return null;
  }
}

function isKeptText(kept: unknown): kept is KeptText {
  if (typeof kept !== "object" || kept === null) return false;
  const { version, as, changes, at } = kept as Partial<KeptText>;
  return (
    typeof version === "number" &&
    KINDS.includes(as) &&
    typeof changes === "object" &&
    changes !== null &&
    typeof at === "string"
  );
}

/** Keeps a person's words on a report through a take-over, a closed panel and a reload; false when nothing is kept. */
export function keepText(personId: string, reportId: string, kept: KeptText): boolean {
  try {
    localStorage.setItem(keyOf(personId, reportId), JSON.stringify(kept));
    return true;
  } catch {
    // The words are in the editor for as long as that is open.
    return false;
  }
}

/** Forgets a person's words on a report: they were sent, or thrown away, or the report was killed. */
export function forgetText(personId: string, reportId: string): void {
  try {
    localStorage.removeItem(keyOf(personId, reportId));
  } catch {
    // Then they were never kept either.
  }
}

/** The reports on which this device keeps words of a person. */
export function keptReports(personId: string): string[] {
  const start = keyOf(personId, "");
  try {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? "");
    return keys.flatMap((key) => (key.startsWith(start) ? key.slice(start.length) : []));
  } catch {
    return [];
  }
}

function keyOf(personId: string, reportId: string): string {
  return `${PREFIX}.${personId}.${reportId}`;
}
