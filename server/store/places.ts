import { and, asc, eq, inArray } from "drizzle-orm";
import type { OwnPlace } from "../../lib/protocol/places.ts";
import type { Db } from "./database.ts";
import { withIsoDates } from "./rows.ts";
import { places } from "./schema/knowledge.ts";
import type { Wire } from "./wires.ts";

/** A picture of the wire carries no more of them. */
const PLACES_MOST = 5_000;

/** Those of these places that are on this wire, locked in the order of their ids until the transaction ends. */
export async function lockPlaces(db: Db, wire: Wire, ids: string[]): Promise<OwnPlace[]> {
  const rows = await db
    .select()
    .from(places)
    .where(and(eq(places.wireId, wire.id), inArray(places.id, ids)))
    .orderBy(asc(places.id))
    .for("update");
  return rows.map((row) => toPlace(row, wire));
}

/** The newsroom's own places of a wire, merged ones too, by name. At most five thousand. */
export async function listPlaces(db: Db, wire: Wire): Promise<OwnPlace[]> {
  const rows = await db
    .select()
    .from(places)
    .where(eq(places.wireId, wire.id))
    .orderBy(asc(places.ar), asc(places.id))
    .limit(PLACES_MOST);
  return rows.map((row) => toPlace(row, wire));
}

function toPlace(row: typeof places.$inferSelect, wire: Wire): OwnPlace {
  const { wireId: _wire, ...rest } = row;
  return { ...withIsoDates(rest), wire: wire.slug };
}
