import { DrizzleQueryError } from "drizzle-orm";
import pg from "pg";
import { AppError, type ErrorCode } from "../../lib/protocol/errors.ts";

/** A key that was taken in the same moment: which failure that is to the person who asked. */
const TAKEN: Record<string, ErrorCode> = {
  reports_pkey: "report.exists",
  stories_pkey: "story.exists",
  stories_slug: "story.exists",
  flags_pkey: "flag.exists",
};

/** SQLSTATE classes that say that the database is away or overtaxed, not that the question was wrong. */
const AWAY = /^(08|53|57|40|55P03)/;

/** The failure of the catalogue that an error from the store amounts to; an unknown one is `newsroom.internal`. */
export function failureOf(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  if (!(cause instanceof pg.DatabaseError)) return withCause("newsroom.unavailable", error);
  const taken = cause.code === "23505" ? TAKEN[cause.constraint ?? ""] : undefined;
  if (taken) return new AppError(taken);
  const away = AWAY.test(cause.code ?? "") || cause.constraint === "wire_events_command";
  return withCause(away ? "newsroom.unavailable" : "newsroom.internal", error);
}

function withCause(code: ErrorCode, cause: unknown): AppError {
  const failure = new AppError(code);
  failure.cause = cause;
  return failure;
}
