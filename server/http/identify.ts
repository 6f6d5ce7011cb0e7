import type { Actor } from "../../lib/domain/policy.ts";
import { Role } from "../../lib/protocol/reads.ts";
import type { Auth } from "./auth.ts";

/** A signed-in person, with what only they themselves are shown. */
export interface SignedIn extends Actor {
  email: string;
}

export interface Identifier {
  /** Whose session this Cookie header carries; undefined without a valid one. */
  identify(cookie: string | undefined): Promise<SignedIn | undefined>;
  /** Forgets what was known of these cookies: their session was just ended. */
  forget(cookie: string | undefined): void;
}

/** A session that was good this long ago still is: between two keystrokes nobody asks the database again. */
const KNOWN_FOR_MS = 1_000;
const KNOWN_MOST = 10_000;

/** Reads sessions through Better Auth, remembering each for a second. */
export function createIdentifier(auth: Auth): Identifier {
  const known = new Map<string, { until: number; person: Promise<SignedIn | undefined> }>();
  return {
    identify(cookie) {
      if (!cookie) return Promise.resolve(undefined);
      const entry = known.get(cookie);
      if (entry && entry.until > Date.now()) return entry.person;
      if (known.size >= KNOWN_MOST) known.clear();
      const person = readSession(auth, cookie);
      known.set(cookie, { until: Date.now() + KNOWN_FOR_MS, person });
      person.catch(() => known.delete(cookie));
      return person;
    },
    forget(cookie) {
      if (cookie) known.delete(cookie);
    },
  };
}

async function readSession(auth: Auth, cookie: string): Promise<SignedIn | undefined> {
  const found = await auth.api.getSession({ headers: new Headers({ cookie }) });
  if (!found) return undefined;
  const { id, name, email, byline, role } = found.user;
  return { id, name, email, byline, role: Role.parse(role) };
}
