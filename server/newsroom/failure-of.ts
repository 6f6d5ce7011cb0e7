import { DrizzleQueryError } from "drizzle-orm";
import pg from "pg";
import { AppError, type ErrorCode } from "../../lib/protocol/errors.ts";

/** A key that was taken in the same moment: which failure that is to the person who asked. */
const TAKEN: Record<string, ErrorCode> = {
  reports_pkey: "report.exists",
  report_versions_report_id_version_pk: "report.exists",
  stories_pkey: "story.exists",
  stories_slug: "story.exists",
  flags_pkey: "flag.exists",
  questions_pkey: "question.exists",
  views_pkey: "view.exists",
  places_pkey: "place.exists",
  places_geonames: "place.exists",
  parties_pkey: "party.exists",
  parties_slug: "party.exists",
  aids_pkey: "aid.exists",
  incidents_pkey: "incident.exists",
};

/** SQLSTATE classes that say that the database is away or overtaxed, not that the question was wrong. */
const AWAY = /^(08|53|57|55P03)/;

/** SQLSTATE of every statement behind the one that failed: it tells nothing of the reason. */
const AFTERMATH = "25P02";
const DEADLOCK = "40P01";
const KEY_TAKEN = "23505";

/** What Postgres called this failure; undefined when it was not Postgres that failed. */
function sqlStateOf(error: unknown): string | undefined {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  return cause instanceof pg.DatabaseError ? cause.code : undefined;
}

/**
 * Whether another transaction was in the way: the two waited for each other, or it took a key first. Tried again
 * alone, a command passes, or finds that it was this very command that took the key.
 */
export function isConflict(error: unknown): boolean {
  const state = sqlStateOf(error);
  return state === DEADLOCK || state === KEY_TAKEN;
}

/**
 * Waits for statements that were started together on one connection. Fails with the failure that brought the others
 * down, in whatever order they come in.
 */
export async function allOf<const T extends readonly unknown[]>(
  started: T,
): Promise<{ -readonly [Key in keyof T]: Awaited<T[Key]> }> {
  const settled = await Promise.allSettled(started);
  const failures = settled.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  if (failures.length > 0) throw failures.find((one) => sqlStateOf(one) !== AFTERMATH) ?? failures[0];
  return Promise.all(started);
}

/** The failure of the catalogue that an error from the store amounts to; an unknown one is `newsroom.internal`. */
export function failureOf(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  if (!(cause instanceof pg.DatabaseError))
    return withCause(isLostLine(cause) ? "newsroom.unavailable" : "newsroom.internal", cause);
  const taken = cause.code === KEY_TAKEN ? TAKEN[cause.constraint ?? ""] : undefined;
  if (taken) return new AppError(taken);
  const away = AWAY.test(cause.code ?? "") || cause.constraint === "wire_events_command";
  return withCause(away ? "newsroom.unavailable" : "newsroom.internal", cause);
}

/** Whether the connection failed, rather than our own code: a system error, or one of the few that pg words itself. */
function isLostLine(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const { code } = cause as NodeJS.ErrnoException;
  return code?.startsWith("E") === true || /connection|timeout|terminated|not queryable/i.test(cause.message);
}

function withCause(code: ErrorCode, cause: unknown): AppError {
  const failure = new AppError(code);
  failure.cause = cause;
  return failure;
}
