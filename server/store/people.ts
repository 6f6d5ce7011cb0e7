import { and, asc, eq, ne } from "drizzle-orm";
import type { Db } from "./database.ts";
import { user } from "./schema/auth.ts";

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

const correspondentAccount = { id: user.id, byline: user.byline };

/** The account of somebody who files, or undefined for one of the desk. */
export async function findCorrespondentAccount(db: Db, id: string) {
  const rows = await db
    .select(correspondentAccount)
    .from(user)
    .where(and(eq(user.id, id), eq(user.role, "correspondent")));
  return rows[0];
}

/** Those who file, by byline. */
export function listCorrespondentAccounts(db: Db) {
  return db
    .select(correspondentAccount)
    .from(user)
    .where(eq(user.role, "correspondent"))
    .orderBy(asc(user.byline), asc(user.id));
}

/** Whether nobody has an account yet. */
export async function hasNoPeople(db: Db): Promise<boolean> {
  const rows = await db.select({ id: user.id }).from(user).limit(1);
  return rows.length === 0;
}

/** Whether somebody has an account under this address. */
export async function isPerson(db: Db, email: string): Promise<boolean> {
  const rows = await db.select({ id: user.id }).from(user).where(eq(user.email, email)).limit(1);
  return rows.length > 0;
}
