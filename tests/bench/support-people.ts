import type { Role } from "../../lib/protocol/reads.ts";
import { createAuth } from "../../server/http/auth.ts";
import { openDatabase } from "../../server/store/database.ts";

const PASSWORD = "a-password-for-the-bench";

interface PeopleParts {
  origin: string;
  databaseUrl: string;
  secret: string;
  role: Role;
  count: number;
}

/** Makes `count` accounts of one role and signs each in over HTTP; answers their Cookie headers. */
export async function createPeople(parts: PeopleParts): Promise<string[]> {
  const emails = await createAccounts(parts);
  const cookies: string[] = [];
  for (const email of emails) cookies.push(await signIn(parts.origin, email));
  return cookies;
}

async function createAccounts({ databaseUrl, secret, role, count }: PeopleParts): Promise<string[]> {
  const database = openDatabase(databaseUrl, { size: 2 });
  try {
    const auth = createAuth({ database, secret, baseUrl: "http://127.0.0.1", trustedOrigins: [] });
    const { internalAdapter, password } = await auth.$context;
    const hash = await password.hash(PASSWORD);
    const emails = Array.from({ length: count }, (_, index) => `${role}-${index}@barq.test`);
    for (const email of emails) {
      const person = { email, name: `The ${role}`, byline: "مراسل برق", role, emailVerified: true };
      const { id } = await internalAdapter.createUser(person, { method: "admin" });
      const account = { userId: id, accountId: id, providerId: "credential", password: hash };
      await internalAdapter.linkAccount(account);
    }
    return emails;
  } finally {
    await database.close();
  }
}

async function signIn(origin: string, email: string): Promise<string> {
  const response = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  const cookies = response.headers.getSetCookie().map((line) => line.split(";")[0]);
  if (!response.ok || cookies.length === 0) throw new Error(`no sign-in for ${email}: ${response.status}`);
  return cookies.join("; ");
}
