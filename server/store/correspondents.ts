import { and, asc, eq } from "drizzle-orm";
import type { Correspondent } from "../../lib/protocol/correspondents.ts";
import type { Db } from "./database.ts";
import { withIsoDates } from "./rows.ts";
import { correspondents } from "./schema/correspondents.ts";
import type { Wire } from "./wires.ts";

/** What is known on this wire of how somebody is, by their account; the row stays locked until the transaction ends. */
export async function lockCorrespondentOf(
  db: Db,
  wire: Wire,
  personId: string,
): Promise<Correspondent | undefined> {
  const rows = await db
    .select()
    .from(correspondents)
    .where(and(eq(correspondents.personId, personId), eq(correspondents.wireId, wire.id)))
    .for("update");
  return rows[0] && toCorrespondent(rows[0], wire);
}

/** The same by the row's own id. */
export async function lockCorrespondent(db: Db, wire: Wire, id: string): Promise<Correspondent | undefined> {
  const rows = await db
    .select()
    .from(correspondents)
    .where(and(eq(correspondents.id, id), eq(correspondents.wireId, wire.id)))
    .for("update");
  return rows[0] && toCorrespondent(rows[0], wire);
}

/** How the correspondents of a wire are, by byline; with `reader`, their own row alone. */
export async function listCorrespondents(db: Db, wire: Wire, reader?: string): Promise<Correspondent[]> {
  const own = reader === undefined ? undefined : eq(correspondents.personId, reader);
  const rows = await db
    .select()
    .from(correspondents)
    .where(and(eq(correspondents.wireId, wire.id), own))
    .orderBy(asc(correspondents.byline), asc(correspondents.id));
  return rows.map((row) => toCorrespondent(row, wire));
}

function toCorrespondent(row: typeof correspondents.$inferSelect, wire: Wire): Correspondent {
  const { wireId: _wire, ...rest } = row;
  return { ...withIsoDates(rest), wire: wire.slug };
}
