import { type Context, Hono } from "hono";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "../../lib/protocol/errors.ts";
import { type Auth, CLIENT_ADDRESS_HEADER } from "./auth.ts";
import type { Identifier } from "./identify.ts";

/** Wrong passwords for one account from one address, per quarter of an hour. */
const FAILURES = { points: 10, duration: 900 };
/** Sign-ins from one address, per minute: a newsroom behind one router comes on shift. */
const ATTEMPTS = { points: 300, duration: 60 };

interface SignInParts {
  auth: Auth;
  identifier: Identifier;
  addressOf(c: Context): string;
}

/** Better Auth's sign-in, sign-out and session, and no other of its paths. */
export function signInRoutes({ auth, identifier, addressOf }: SignInParts): Hono {
  const failures = new RateLimiterMemory(FAILURES);
  const attempts = new RateLimiterMemory(ATTEMPTS);
  const forward = (c: Context, body?: string) => {
    const request = c.req.raw;
    const headers = new Headers(request.headers);
    headers.set(CLIENT_ADDRESS_HEADER, addressOf(c));
    headers.delete("content-length");
    if (body !== undefined) headers.set("content-type", "application/json");
    return auth.handler(
      new Request(request.url, { method: request.method, headers, ...(body !== undefined && { body }) }),
    );
  };

  return new Hono()
    .post("/sign-in/email", async (c) => {
      const body = await c.req.text();
      const address = addressOf(c);
      const key = `${address} ${emailIn(body)}`;
      await attempts.consume(address).catch(refuse);
      const tried = await failures.get(key);
      if (tried && tried.consumedPoints >= FAILURES.points) refuse(tried);
      const response = await forward(c, body);
      if (response.ok) await failures.delete(key);
      else if (response.status === 401) await failures.penalty(key);
      return response;
    })
    .post("/sign-out", async (c) => {
      identifier.forget(c.req.header("cookie"));
      return forward(c, "{}");
    })
    .get("/get-session", (c) => forward(c));
}

function emailIn(body: string): string {
  try {
    const { email } = JSON.parse(body) as { email?: unknown };
    return String(email).toLowerCase().slice(0, 200);
  } catch {
    return "";
  }
}

function refuse(limit: unknown): never {
  if (!(limit instanceof RateLimiterRes)) throw limit;
  throw new AppError("request.too_many", { retryAfterSeconds: Math.ceil(limit.msBeforeNext / 1_000) });
}
