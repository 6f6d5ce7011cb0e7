import type { Actor } from "../lib/domain/policy.ts";
import type { Auth } from "./http/auth.ts";
import type { Commit } from "./newsroom/command.ts";
import { DEMO_PEOPLE } from "./newsroom/demo/people.ts";
import { seedDemo } from "./newsroom/demo/seed.ts";
import { type Database, withConnection } from "./store/database.ts";
import { hasNoPeople } from "./store/people.ts";
import type { Wire } from "./store/wires.ts";

interface DemoParts {
  database: Database;
  auth: Auth;
  commit: Commit;
  wire: Wire;
  password: string;
}

// Any number will do, as long as every Barq process asks for the same one.
const DEMO_LOCK = 0x64656d6f;

/** Makes the demo newsroom in a database without people; answers whether this newsroom is the demo one. */
export function openDemoNewsroom(parts: DemoParts): Promise<boolean> {
  const { database, auth, commit, wire, password } = parts;
  return withConnection(database, async (db, client) => {
    await client.query("SELECT pg_advisory_lock($1)", [DEMO_LOCK]);
    try {
      if (!(await hasNoPeople(db))) return await keepDemoPassword(auth, password);
      await seedDemo(commit, wire, await createDemoPeople(auth, password));
      return true;
    } finally {
      await client.query("SELECT pg_advisory_unlock($1)", [DEMO_LOCK]);
    }
  });
}

/** Makes the demo's accounts, all with one password, and answers who they are by e-mail. */
async function createDemoPeople(auth: Auth, password: string): Promise<Map<string, Actor>> {
  const { internalAdapter, password: passwords } = await auth.$context;
  const hash = await passwords.hash(password);
  const people = new Map<string, Actor>();
  for (const { email, name, byline, role } of DEMO_PEOPLE) {
    const { id } = await internalAdapter.createUser(
      { email, name, byline, role, emailVerified: true },
      { method: "admin" },
    );
    await internalAdapter.linkAccount({
      userId: id,
      accountId: id,
      providerId: "credential",
      password: hash,
    });
    people.set(email, { id, name, byline, role });
  }
  return people;
}

/** Gives the demo's accounts this password when they have another; false when there is no demo newsroom. */
async function keepDemoPassword(auth: Auth, password: string): Promise<boolean> {
  const { internalAdapter, password: passwords } = await auth.$context;
  let hash: string | undefined;
  for (const { email } of DEMO_PEOPLE) {
    const found = await internalAdapter.findUserByEmail(email, { includeAccounts: true });
    const kept = found?.accounts.find(({ providerId }) => providerId === "credential")?.password;
    if (!found || !kept) return false;
    // One hash serves all six: when the first one fits, so do the others.
    if (hash === undefined && (await passwords.verify({ password, hash: kept }))) return true;
    hash ??= await passwords.hash(password);
    await internalAdapter.updatePassword(found.user.id, hash);
  }
  return true;
}
