import type { Person } from "../../lib/domain/actor.ts";
import { AppError } from "../../lib/protocol/errors.ts";
import { Role } from "../../lib/protocol/fields.ts";
import { beat } from "../beat.ts";
import type { Auth } from "./auth.ts";

/** A signed-in person, with what only they themselves are shown. */
export interface SignedIn extends Person {
  email: string;
  sessionId: string;
  /** When the session ends by itself, ISO 8601. */
  until: string;
}

export interface Identifier {
  /** Whose session this Cookie header carries; undefined without a valid one. */
  identify(cookie: string | undefined): Promise<SignedIn | undefined>;
  /** Forgets what was known of these cookies: their session was just ended. */
  forget(cookie: string | undefined): void;
  stop(): void;
}

interface IdentifierParts {
  auth: Auth;
  /** Which of these sessions are good now, and in what role. */
  standing(sessionIds: string[]): Promise<Map<string, Role>>;
  onError(error: unknown): void;
}

interface Known {
  person: SignedIn;
  /** When the database last said so, and when somebody last asked, in milliseconds since the epoch. */
  confirmedAt: number;
  usedAt: number;
}

const CONFIRM_EVERY_MS = 400;
/** A session that the database knew this long ago is taken as good: an ended one lasts no longer than that. */
const GOOD_FOR_MS = 1_000;
const UNUSED_FOR_MS = 60_000;
const KNOWN_MOST = 20_000;

/** Reads sessions through Better Auth once, and from then on holds all it knows against the database in one query. */
export function createIdentifier({ auth, standing, onError }: IdentifierParts): Identifier {
  const known = new Map<string, Known>();
  const reading = new Map<string, Promise<SignedIn | undefined>>();

  async function confirm(): Promise<void> {
    const at = Date.now();
    for (const [cookie, { usedAt }] of known) if (at - usedAt > UNUSED_FOR_MS) known.delete(cookie);
    if (known.size === 0) return;
    const asked = [...known];
    const roles = await standing([...new Set(asked.map(([, { person }]) => person.sessionId))]);
    for (const [cookie, entry] of asked) {
      if (roles.get(entry.person.sessionId) === entry.person.role) entry.confirmedAt = at;
      else known.delete(cookie);
    }
  }
  /** One reading for all who ask with the same cookie at once: a person's tabs come back together. */
  function read(cookie: string): Promise<SignedIn | undefined> {
    const at = Date.now();
    const person = readSession(auth, cookie)
      .then((found) => {
        if (known.size >= KNOWN_MOST) known.clear();
        // Not when it was forgotten while it was being read.
        if (found && reading.get(cookie) === person)
          known.set(cookie, { person: found, confirmedAt: at, usedAt: at });
        return found;
      })
      .finally(() => reading.get(cookie) === person && reading.delete(cookie));
    reading.set(cookie, person);
    return person;
  }

  const confirming = beat(CONFIRM_EVERY_MS, confirm, onError);

  return {
    async identify(cookie) {
      if (!cookie) return undefined;
      const at = Date.now();
      const entry = known.get(cookie);
      if (entry && at - entry.confirmedAt < GOOD_FOR_MS) {
        entry.usedAt = at;
        return entry.person;
      }
      return reading.get(cookie) ?? read(cookie);
    },
    forget(cookie) {
      if (!cookie) return;
      known.delete(cookie);
      reading.delete(cookie);
    },
    stop: confirming.stop,
  };
}

async function readSession(auth: Auth, cookie: string): Promise<SignedIn | undefined> {
  const found = await auth.api.getSession({ headers: new Headers({ cookie }) }).catch((cause: unknown) => {
    // A cookie that is wrong is answered with null; what fails is the way to the database.
    const away = new AppError("newsroom.unavailable");
    away.cause = cause;
    throw away;
  });
  if (!found) return undefined;
  const { id, name, email, byline, role } = found.user;
  return {
    id,
    name,
    email,
    byline,
    role: Role.parse(role),
    sessionId: found.session.id,
    until: found.session.expiresAt.toISOString(),
  };
}
