import { createHash } from "node:crypto";

/** The number of a command that nobody in person sends: the same for the same `deed` (RFC 9562, version 8). */
export function commandIdOf(deed: string): string {
  const hex = createHash("sha256").update(deed).digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
