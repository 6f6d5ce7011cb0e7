/** An answer over HTTP, whatever it says. */
export interface Reply {
  status: number;
  body: unknown;
  cookie: string;
}

interface Call {
  method: "GET" | "POST";
  cookie?: string | undefined;
  body?: unknown;
  /** After this the caller gives up waiting. */
  timeoutMs?: number;
  signal?: AbortSignal | undefined;
}

/**
 * One request on a connection of its own, so that each may meet another server. Fails when no whole answer came:
 * then nobody knows whether the request arrived.
 */
export async function call(
  port: number,
  path: string,
  { method, cookie, body, timeoutMs = 5_000, signal }: Call,
): Promise<Reply> {
  // AbortSignal.any may forget its sources on Node 20 and then never fires.
  const giveUp = new AbortController();
  const end = () => giveUp.abort();
  const late = setTimeout(end, timeoutMs);
  signal?.addEventListener("abort", end, { once: true });
  try {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: {
        connection: "close",
        ...(cookie && { cookie }),
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: giveUp.signal,
    });
    const text = await response.text();
    const set = response.headers.getSetCookie().map((line) => line.split(";")[0]);
    return { status: response.status, cookie: set.join("; "), body: parsed(text) };
  } finally {
    clearTimeout(late);
    signal?.removeEventListener("abort", end);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
