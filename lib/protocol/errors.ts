import { CORRESPONDENT_ERRORS } from "./errors/correspondent.ts";
import { DESK_ERRORS } from "./errors/desk.ts";
import { FLAG_ERRORS } from "./errors/flag.ts";
import { FLASH_ERRORS } from "./errors/flash.ts";
import { READING_ERRORS } from "./errors/reading.ts";
import { REPORT_ERRORS } from "./errors/report.ts";
import { REQUEST_ERRORS } from "./errors/request.ts";
import { STORY_ERRORS } from "./errors/story.ts";
import { VIEW_ERRORS } from "./errors/view.ts";

/** The closed catalogue of failures: code → HTTP status and one sentence for a person, in both languages. */
export const ERRORS = {
  ...REQUEST_ERRORS,
  ...REPORT_ERRORS,
  ...FLASH_ERRORS,
  ...STORY_ERRORS,
  ...FLAG_ERRORS,
  ...DESK_ERRORS,
  ...CORRESPONDENT_ERRORS,
  ...VIEW_ERRORS,
  ...READING_ERRORS,
} as const;

export type ErrorCode = keyof typeof ERRORS;

/**
 * A failure from the catalogue; `details` goes to the caller as it is, so it holds nothing protected. Its sentence is
 * put to it where it leaves the server, so that a page carries none of them.
 */
export class AppError extends Error {
  override readonly name = "AppError";
  constructor(
    readonly code: ErrorCode,
    readonly details?: unknown,
  ) {
    super(code);
  }
}
