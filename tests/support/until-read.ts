import { expect, vi } from "vitest";
import type { Newsroom } from "./newsroom.ts";

/**
 * Fulfils when that reader of the log has come to the end of every wire: the one that keeps what reports are compared
 * by, or the one that keeps the words by which they are found.
 */
export async function untilRead(
  { sql }: Pick<Newsroom, "sql">,
  reader: "duplicates" | "words",
): Promise<void> {
  const behind = () =>
    sql(
      `SELECT w.id FROM wires w LEFT JOIN log_cursors c ON c.wire_id = w.id AND c.name LIKE $1
       WHERE w.head > coalesce(c.seq, 0)`,
      [`${reader}-%`],
    );
  // A hook may wait for it, too, and may not poll. As long as a poll waits: see vitest.config.ts.
  await vi.waitFor(async () => expect(await behind()).toEqual([]), { timeout: 100_000, interval: 50 });
}
