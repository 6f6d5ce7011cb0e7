import type { Logger } from "pino";
import type { Metrics } from "./metrics.ts";

/** The same failure is written once in this time; the counter counts every one. */
const QUIET_MS = 30_000;

/** Makes a part's listener for failures that nobody can be answered for: counted, and logged without flooding. */
export function failureLog(log: Logger, { errors }: Metrics): (where: string) => (error: unknown) => void {
  const quietUntil = new Map<string, number>();
  return (where) => (error) => {
    errors.inc({ where });
    const key = `${where} ${error instanceof Error ? error.message : String(error)}`.slice(0, 200);
    const now = Date.now();
    if ((quietUntil.get(key) ?? 0) > now) return;
    if (quietUntil.size > 1_000) quietUntil.clear();
    quietUntil.set(key, now + QUIET_MS);
    log.error({ where, err: error });
  };
}
