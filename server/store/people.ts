import { and, asc, eq, ne } from "drizzle-orm";
import type { Db } from "./database.ts";
import { user } from "./schema.ts";

const person = { id: user.id, name: user.name, role: user.role };

/** A member of the desk, or undefined: correspondents are not put in charge of flags. */
export async function findDeskMember(db: Db, id: string) {
  const rows = await db
    .select(person)
    .from(user)
    .where(and(eq(user.id, id), ne(user.role, "correspondent")));
  return rows[0];
}

/** The members of the desk by name. */
export function listDesk(db: Db) {
  return db.select(person).from(user).where(ne(user.role, "correspondent")).orderBy(asc(user.name));
}

/** Whether nobody has an account yet. */
export async function hasNoPeople(db: Db): Promise<boolean> {
  const rows = await db.select({ id: user.id }).from(user).limit(1);
  return rows.length === 0;
}
