import { type Context, Hono } from "hono";
import { type Auth, CLIENT_ADDRESS_HEADER } from "./auth.ts";
import type { Identifier } from "./identify.ts";
import type { SignInLimits } from "./sign-in-limits.ts";

interface SignInParts {
  limits: SignInLimits;
  auth: Auth;
  identifier: Identifier;
  addressOf(c: Context): string;
}

/** Better Auth's sign-in, sign-out and session, and no other of its paths. */
export function signInRoutes({ limits, auth, identifier, addressOf }: SignInParts): Hono {
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

  /** Somebody else was signed in by this browser: their session ends, and what its other tabs show of it with it. */
  const endBefore = async (cookie: string | undefined, response: Response) => {
    const before = await identifier.identify(cookie).catch(() => undefined);
    if (!cookie || !before) return;
    const { user } = (await response.clone().json()) as { user: { id: string } };
    if (user.id === before.id) return;
    identifier.forget(cookie);
    await auth.api.signOut({ headers: new Headers({ cookie }) });
  };

  return new Hono()
    .post("/sign-in/email", async (c) => {
      const body = await c.req.text();
      const who = [addressOf(c), emailIn(body)] as const;
      await limits.countAttempt(who[0]);
      await limits.countFailure(...who);
      const response = await forward(c, body);
      if (response.status === 401) return response;
      if (!response.ok) {
        await limits.takeBack(...who);
        return response;
      }
      await limits.forget(...who);
      await endBefore(c.req.header("cookie"), response);
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
