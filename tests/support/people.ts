import type * as actor from "../../lib/domain/actor.ts";
import { createAuth } from "../../server/http/auth.ts";
import type { Database } from "../../server/store/database.ts";

export const PASSWORD = "a-password-for-tests";

export interface Person extends actor.Person {
  email: string;
}

const ROLES = {
  correspondent: "correspondent",
  colleague: "correspondent",
  editor: "editor",
  editor2: "editor",
  supervisor: "supervisor",
  admin: "admin",
} as const;

export type PersonName = keyof typeof ROLES;
export const PERSON_NAMES = Object.keys(ROLES) as PersonName[];

export type People = Record<PersonName, Person>;

/** Makes an account for every role, two where a test needs a second one; all have the same password. */
export async function createPeople(database: Database, secret: string): Promise<People> {
  const auth = createAuth({ database, secret, baseUrl: "http://127.0.0.1", trustedOrigins: [] });
  const { internalAdapter, password } = await auth.$context;
  const hash = await password.hash(PASSWORD);
  const made = PERSON_NAMES.map(async (name): Promise<[PersonName, Person]> => {
    const person = {
      email: `${name}@barq.test`,
      name: `The ${name}`,
      byline: `By ${name}`,
      role: ROLES[name],
    };
    const { id } = await internalAdapter.createUser({ ...person, emailVerified: true }, { method: "admin" });
    await internalAdapter.linkAccount({
      userId: id,
      accountId: id,
      providerId: "credential",
      password: hash,
    });
    return [name, { ...person, id }];
  });
  return Object.fromEntries(await Promise.all(made)) as People;
}
