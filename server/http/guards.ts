import type { HttpBindings } from "@hono/node-server";
import { createMiddleware } from "hono/factory";
import { AppError } from "../../lib/protocol/errors.ts";
import type { Identifier, SignedIn } from "./identify.ts";

export interface Env {
  Bindings: HttpBindings;
  Variables: { person: SignedIn };
}

/** Lets pages of trusted origins through, and callers that are no page; refuses every other page (`origin.refused`). */
export function guardOrigin(trusted: ReadonlySet<string>) {
  return createMiddleware(async (c, next) => {
    const origin = c.req.header("origin");
    if (origin !== undefined && !trusted.has(origin)) throw new AppError("origin.refused");
    await next();
  });
}

/** Lets only signed-in people through (`session.required`). */
export function requireSession({ identify }: Identifier) {
  return createMiddleware<Env>(async (c, next) => {
    const person = await identify(c.req.header("cookie"));
    if (!person) throw new AppError("session.required");
    c.set("person", person);
    await next();
  });
}
