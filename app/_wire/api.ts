import { ApiFailure, UNREACHABLE } from "./api-failure.ts";

const PATIENCE_MS = 20_000;

/** Reads `/api/<path>`. Fails with an ApiFailure, `network.unreachable` when no answer came. */
export async function read<T>(path: string): Promise<T> {
  return answer<T>(await ask(path, { method: "GET" }));
}

/** Posts JSON to `/api/<path>`. Fails as `read` does. */
export async function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { "content-type": "application/json" };
  return answer<T>(await ask(path, { method: "POST", headers, body: JSON.stringify(body) }));
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const headers = { ...init.headers, "accept-language": document.documentElement.lang };
    return await fetch(`/api/${path}`, {
      ...init,
      headers,
      signal,
      credentials: "same-origin",
      cache: "no-store",
    });
  } catch (cause) {
    throw new ApiFailure(UNREACHABLE, 0, cause);
  }
}

async function answer<T>(response: Response): Promise<T> {
  const body = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body;
  const error = body?.error ?? body;
  throw new ApiFailure(error?.code ?? codeOf(response.status), response.status, error?.details);
}

/** A proxy in between answers without our envelope. */
function codeOf(status: number): string {
  if (status === 401) return "session.required";
  if (status === 413) return "request.too_large";
  if (status === 429) return "request.too_many";
  return status >= 502 && status <= 504 ? "newsroom.unavailable" : "newsroom.internal";
}
