import { DrizzleQueryError } from "drizzle-orm";
import type { Logger } from "pino";
import type { Metrics } from "./metrics.ts";

/** The same failure is written once in this time; the counter counts every one. */
const QUIET_MS = 30_000;

/** Makes a part's listener for failures that nobody can be answered for: counted, and logged without flooding. */
export function failureLog(log: Logger, { errors }: Metrics): (where: string) => (error: unknown) => void {
  const quietUntil = new Map<string, number>();
  return (where) => (failure) => {
    const error = withoutValues(failure);
    errors.inc({ where });
    const key = `${where} ${String(error)}`.slice(0, 200);
    const now = Date.now();
    if ((quietUntil.get(key) ?? 0) > now) return;
    if (quietUntil.size > 1_000) quietUntil.clear();
    quietUntil.set(key, now + QUIET_MS);
    log.error({ where, ...worthKeeping(error) });
  };
}

/** An error's own words and place: libraries hang whole connections on theirs. */
function worthKeeping(error: unknown) {
  if (!(error instanceof Error)) return { failure: String(error) };
  const { message, stack } = error;
  const { code } = error as { code?: unknown };
  const cause = withoutValues(error.cause);
  return { failure: message, code, stack, ...(cause instanceof Error && { cause: cause.message }) };
}

/** Drizzle's own message holds the values of the query: a report's text and its author are not for the log. */
function withoutValues(failure: unknown): unknown {
  return failure instanceof DrizzleQueryError ? failure.cause : failure;
}
