import type { Actor } from "../lib/domain/actor.ts";
import type { Auth } from "./http/auth.ts";
import type { Commit } from "./newsroom/command.ts";
import { DEMO_IRAQ_STEPS } from "./newsroom/demo/iraq-material.ts";
import { DEMO_STEPS } from "./newsroom/demo/material.ts";
import { DEMO_PEOPLE, DEMO_WIRE_2 } from "./newsroom/demo/people.ts";
import { type DemoSeed, seedDemo } from "./newsroom/demo/seed.ts";
import type { DemoPerson } from "./newsroom/demo/types.ts";
import { type Database, withConnection } from "./store/database.ts";
import { hasNoPeople, isPerson } from "./store/people.ts";
import { addWire, type Wire } from "./store/wires.ts";

interface DemoParts {
  database: Database;
  auth: Auth;
  commit: Commit;
  wires: readonly Wire[];
  password: string;
}

// Any number will do, as long as every Barq process asks for the same one.
const DEMO_LOCK = 0x64656d6f;

/** Makes the demo's second wire where a demo newsroom is, or will be: the wires of a node are those of its start. */
export async function openDemoWire({ db }: Database): Promise<void> {
  const [first] = DEMO_PEOPLE;
  const isDemo = first && (await isPerson(db, first.email));
  if (isDemo || (await hasNoPeople(db))) await addWire(db, DEMO_WIRE_2);
}

/**
 * Makes the demo newsroom in a database without people, and finishes one that was begun; answers whether this
 * newsroom is the demo one. Its accounts have this password afterwards.
 */
export function openDemoNewsroom({ database, auth, commit, wires, password }: DemoParts): Promise<boolean> {
  return withConnection(database, async (db, client) => {
    await client.query("SELECT pg_advisory_lock($1)", [DEMO_LOCK]);
    try {
      const [first] = DEMO_PEOPLE;
      const isDemo = first && (await isPerson(db, first.email));
      if (!isDemo && !(await hasNoPeople(db))) return false;
      const people = await keepDemoPeople(auth, password);
      for (const seed of seedsOf(wires)) await seedDemo(commit, seed, people);
      return true;
    } finally {
      await client.query("SELECT pg_advisory_unlock($1)", [DEMO_LOCK]);
    }
  });
}

function seedsOf([first, ...others]: readonly Wire[]): DemoSeed[] {
  const second = others.find(({ slug }) => slug === DEMO_WIRE_2.slug);
  return [
    ...(first ? [{ wire: first, steps: DEMO_STEPS, prefix: "0198b000-0000-7000-8003-" }] : []),
    ...(second ? [{ wire: second, steps: DEMO_IRAQ_STEPS, prefix: "0198b000-0000-7000-8006-" }] : []),
  ];
}

/** Makes whoever is missing, all with one password, and answers who they are by e-mail. */
async function keepDemoPeople(auth: Auth, password: string): Promise<Map<string, Actor>> {
  const people = new Map<string, Actor>();
  for (const person of DEMO_PEOPLE) {
    const { name, byline, role } = person;
    people.set(person.email, { id: await keepDemoPerson(auth, person, password), name, byline, role });
  }
  return people;
}

async function keepDemoPerson(auth: Auth, person: DemoPerson, password: string): Promise<string> {
  const { internalAdapter, password: passwords } = await auth.$context;
  const found = await internalAdapter.findUserByEmail(person.email, { includeAccounts: true });
  const kept = found?.accounts.find(({ providerId }) => providerId === "credential")?.password;
  if (found && kept && (await passwords.verify({ password, hash: kept }))) return found.user.id;
  const hash = await passwords.hash(password);
  if (found && kept) await internalAdapter.updatePassword(found.user.id, hash);
  const id =
    found?.user.id ??
    (await internalAdapter.createUser({ ...person, emailVerified: true }, { method: "admin" })).id;
  if (!kept) {
    await internalAdapter.linkAccount({
      userId: id,
      accountId: id,
      providerId: "credential",
      password: hash,
    });
  }
  return id;
}
