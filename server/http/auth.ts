import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import type { Database } from "../store/database.ts";
import { account, session, user, verification } from "../store/schema/auth.ts";

interface AuthParts {
  database: Database;
  secret: string;
  /** Where people reach this newsroom: it decides the cookie's name and whether it is `Secure`. */
  baseUrl: string;
  trustedOrigins: string[];
}

const SESSION_SECONDS = 30 * 24 * 3_600;

/** Sign-in by e-mail and password; accounts are made by the newsroom, never by a visitor. */
export function createAuth({ database, secret, baseUrl, trustedOrigins }: AuthParts) {
  return betterAuth({
    baseURL: baseUrl,
    basePath: "/api/auth",
    secret,
    trustedOrigins,
    database: drizzleAdapter(database.db, {
      provider: "pg",
      schema: { user, session, account, verification },
    }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    user: {
      additionalFields: {
        role: { type: "string", required: true, input: false },
        byline: { type: "string", required: true, input: false },
      },
    },
    // A session lasts as it was made: answering a read never sets a cookie.
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    // The origin guard in front of every path and the sign-in limiter do these jobs for the whole API.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: "barq",
      disableCSRFCheck: true,
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  });
}

/** Where the sign-in finds the caller's address: written by this server over whatever a caller sends. */
export const CLIENT_ADDRESS_HEADER = "x-barq-client-address";

export type Auth = ReturnType<typeof createAuth>;
