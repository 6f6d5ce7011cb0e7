import { ApiFailure, isAway, UNREACHABLE } from "./api-failure.ts";
import { takeEarly } from "./early.ts";

const PATIENCE_MS = 20_000;
/** What a line does at the least that is worth waiting for; a letter of Arabic is two bytes. */
const LETTERS_PER_MS = 2;

interface Asking {
  /** How long to wait for the whole answer. */
  patienceMs?: number;
  /** Aborted when the answer is not wanted any more. */
  signal?: AbortSignal;
}

/** Reads `/api/<path>`. Fails with an ApiFailure, `network.unreachable` when no answer came. */
export async function read<T>(path: string, asking: Asking = {}): Promise<T> {
  return ask<T>(path, { method: "GET" }, asking);
}

/** Posts JSON to `/api/<path>`. Fails as `read` does. */
export async function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { "content-type": "application/json" };
  const words = JSON.stringify(body);
  const patienceMs = PATIENCE_MS + words.length / LETTERS_PER_MS;
  return ask<T>(path, { method: "POST", headers, body: words }, { patienceMs });
}

async function ask<T>(path: string, init: RequestInit, { patienceMs, signal }: Asking): Promise<T> {
  const limit = new AbortController();
  const giveUp = () => limit.abort();
  const timer = setTimeout(giveUp, patienceMs ?? PATIENCE_MS);
  signal?.addEventListener("abort", giveUp);
  try {
    const headers = { ...init.headers, "accept-language": document.documentElement.lang };
    const early = init.method === "GET" ? takeEarly(path, limit.signal) : undefined;
    const response = await (early ??
      fetch(`/api/${path}`, {
        ...init,
        headers,
        signal: limit.signal,
        credentials: "same-origin",
        cache: "no-store",
      }));
    return await answer<T>(response);
  } catch (cause) {
    throw cause instanceof ApiFailure ? cause : new ApiFailure(UNREACHABLE, 0, cause);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", giveUp);
  }
}

async function answer<T>(response: Response): Promise<T> {
  const body = await response.json().catch((cause: unknown) => {
    // An answer that was cut off on its way is none; one that is no JSON came from somebody else.
    if (!(cause instanceof SyntaxError)) throw cause;
  });
  if (response.ok && body !== undefined) return body;
  // A page in the way, to sign in to a network for one: the newsroom did not answer.
  if (response.ok) throw new ApiFailure(UNREACHABLE, response.status);
  const error = body?.error ?? body;
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  const retryAfterMs = Number.isFinite(seconds) ? seconds * 1_000 : undefined;
  const { status } = response;
  throw new ApiFailure(
    error?.code ?? codeOf(status),
    status,
    error?.details,
    retryAfterMs,
    body?.error?.message,
  );
}

/** A proxy in between answers without our envelope. */
function codeOf(status: number): string {
  if (status === 401) return "session.required";
  if (status === 413) return "request.too_large";
  if (status === 429) return "request.too_many";
  return isAway(status) ? "newsroom.unavailable" : "newsroom.internal";
}
