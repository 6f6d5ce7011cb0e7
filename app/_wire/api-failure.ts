/** The request never got an answer: nobody knows whether it arrived. */
export const UNREACHABLE = "network.unreachable";

export interface FieldProblem {
  path: string;
  message: string;
}

/** A request that failed: the envelope's code and details, or `network.unreachable`. */
export class ApiFailure extends Error {
  override readonly name = "ApiFailure";
  constructor(
    readonly code: string,
    readonly status: number,
    readonly details?: unknown,
    /** After how many milliseconds the server wants to be asked again; undefined when it did not say. */
    readonly retryAfterMs?: number,
  ) {
    super(code);
  }
}

/** Whether the failure says that nobody is signed in. */
export function isSignedOut(failure: unknown): boolean {
  return failure instanceof ApiFailure && failure.status === 401;
}

/** Whether the failure may be answered by sending the same thing again. */
export function isPassing(failure: unknown): boolean {
  return failure instanceof ApiFailure && (failure.code === UNREACHABLE || failure.status === 503);
}

/** The problems of single fields that a 400 names; none for any other failure. */
export function fieldProblems(failure: unknown): FieldProblem[] {
  if (!(failure instanceof ApiFailure)) return [];
  const { fields } = (failure.details ?? {}) as { fields?: unknown };
  return Array.isArray(fields) ? fields : [];
}
