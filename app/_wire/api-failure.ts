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
    /** What the newsroom says of it, in the language of the page; undefined when it was not the newsroom that answered. */
    readonly sentence?: string,
  ) {
    super(code);
  }
}

/** Whether the failure says that nobody is signed in. */
export function isSignedOut(failure: unknown): boolean {
  return failure instanceof ApiFailure && failure.status === 401;
}

/** Whether the failure may be answered by sending the same thing again: nobody answered, or the newsroom is away. */
export function isPassing(failure: unknown): boolean {
  if (!(failure instanceof ApiFailure)) return false;
  return failure.code === UNREACHABLE || isAway(failure.status);
}

/** Whether a status says that the newsroom itself cannot be reached or cannot answer now. */
export function isAway(status: number): boolean {
  return status >= 502 && status <= 504;
}

/** The problems of single fields that a 400 names; none for any other failure. */
export function fieldProblems(failure: unknown): FieldProblem[] {
  if (!(failure instanceof ApiFailure)) return [];
  const { fields } = (failure.details ?? {}) as { fields?: unknown };
  return Array.isArray(fields) ? fields : [];
}

/** The same failure without what it says of these fields; null when it then says nothing more. */
export function withoutFields(failure: unknown, paths: readonly string[]): unknown {
  const named = fieldProblems(failure);
  const left = named.filter(({ path }) => !paths.includes(path));
  if (!(failure instanceof ApiFailure) || left.length === named.length) return failure;
  const { code, status, retryAfterMs, sentence } = failure;
  return left.length === 0 ? null : new ApiFailure(code, status, { fields: left }, retryAfterMs, sentence);
}
