import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { AppError } from "../../lib/protocol/errors.ts";
import type { Commit } from "../newsroom/command.ts";
import { failureOf } from "../newsroom/failure-of.ts";
import type { Database } from "../store/database.ts";
import { auditRoutes } from "./audit-reads.ts";
import type { Auth } from "./auth.ts";
import { commandRoutes } from "./commands.ts";
import { errorResponse } from "./envelope.ts";
import { type Env, guardOrigin, requireSession } from "./guards.ts";
import type { Identifier } from "./identify.ts";
import { openApiDocument } from "./openapi.ts";
import type { Polls } from "./polls.ts";
import { preferredLocale } from "./preferred-locale.ts";
import { pulseRoutes } from "./pulse-reads.ts";
import { REQUEST_MOST_BYTES } from "./read-json.ts";
import { readRoutes } from "./reads.ts";
import { signInRoutes } from "./sign-in.ts";
import type { SignInLimits } from "./sign-in-limits.ts";
import type { WireList } from "./wire-list.ts";

interface AppParts {
  database: Database;
  wires: WireList;
  commit: Commit;
  auth: Auth;
  identifier: Identifier;
  limits: SignInLimits;
  polls: Polls;
  /** The reports of a wire that are killed by now. */
  killed(wireId: number): ReadonlySet<string>;
  trustedOrigins: string[];
  timeZone: string;
  /** Everything measured, as Prometheus reads it. */
  metrics(): Promise<string>;
  /** The demo newsroom's accounts, when there is one. */
  demo: { email: string; role: string }[] | undefined;
  health(): { ready: boolean; postgres: boolean; redis: boolean };
  /** Where a request came from. */
  addressOf(c: Context): string;
  onError(error: unknown): void;
}

/** The one way in: everything a person or a program asks of the newsroom. */
export function createApp(parts: AppParts): Hono<Env> {
  const app = new Hono<Env>();
  const openApi = openApiDocument();
  app.onError((error, c) => {
    const failure = error instanceof AppError ? error : failureOf(error);
    if (failure.code === "newsroom.internal" || failure.code === "newsroom.unavailable") parts.onError(error);
    const seconds = (failure.details as { retryAfterSeconds?: number } | undefined)?.retryAfterSeconds;
    if (seconds !== undefined) c.header("retry-after", String(seconds));
    return errorResponse(c, failure);
  });
  app.notFound((c) => errorResponse(c, new AppError("request.not_found")));

  app.get("/", (c) => c.redirect(`/${preferredLocale(c.req.raw.headers)}/wire`, 302));
  app.get("/metrics", async (c) =>
    c.body(await parts.metrics(), 200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" }),
  );
  app.use("/api/*", guardOrigin(new Set(parts.trustedOrigins)));
  app.use(
    "/api/auth/*",
    bodyLimit({
      maxSize: REQUEST_MOST_BYTES,
      onError: (c) => errorResponse(c, new AppError("request.too_large")),
    }),
  );
  app.use("/api/*", async (c, next) => {
    // Before the answer is made: a header added to a finished one makes Hono build it twice.
    c.header("cache-control", "no-store");
    await next();
  });
  app.get("/api/health", (c) => {
    const health = parts.health();
    return c.json(health, health.ready ? 200 : 503);
  });
  app.get("/api/openapi.json", (c) => c.json(openApi));
  app.get("/api/demo.show", (c) => (parts.demo ? c.json({ accounts: parts.demo }) : c.notFound()));
  app.route("/api/auth", signInRoutes(parts));
  const members = new Hono<Env>().use(requireSession(parts.identifier));
  members.route("/", commandRoutes(parts));
  members.route("/", readRoutes(parts));
  members.route("/", auditRoutes(parts));
  members.route("/", pulseRoutes(parts));
  app.route("/api", members);
  return app;
}
