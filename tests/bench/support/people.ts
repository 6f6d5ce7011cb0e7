import { createHmac, randomBytes } from "node:crypto";
import type { Role } from "../../../lib/protocol/fields.ts";
import { createAuth } from "../../../server/http/auth.ts";
import { openDatabase } from "../../../server/store/database.ts";

interface PeopleParts {
  databaseUrl: string;
  secret: string;
  role: Role;
  count: number;
}

/**
 * Makes `count` people of one role, each with a session of their own, in the database itself: signing in is nothing
 * that is measured here, and costs a slow hash each. Answers their Cookie headers.
 */
export async function createSessions({ databaseUrl, secret, role, count }: PeopleParts): Promise<string[]> {
  const database = openDatabase(databaseUrl, { size: 4 });
  try {
    const auth = createAuth({ database, secret, baseUrl: "http://127.0.0.1", trustedOrigins: [] });
    const { internalAdapter, authCookies } = await auth.$context;
    const of = randomBytes(4).toString("hex");
    const make = async (index: number) => {
      const person = { name: `The ${role}`, byline: "مراسل برق", role, emailVerified: true };
      const email = `${role}-${of}-${index}@barq.test`;
      const { id } = await internalAdapter.createUser({ ...person, email }, { method: "admin" });
      const { token } = await internalAdapter.createSession(id);
      return `${authCookies.sessionToken.name}=${signed(token, secret)}`;
    };
    return await Promise.all(Array.from({ length: count }, (_, index) => make(index)));
  } finally {
    await database.close();
  }
}

/** A cookie's value as the server signs it. */
function signed(token: string, secret: string): string {
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  return encodeURIComponent(`${token}.${signature}`);
}
