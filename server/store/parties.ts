import { and, asc, eq } from "drizzle-orm";
import type { Party } from "../../lib/protocol/parties.ts";
import type { Db } from "./database.ts";
import { withIsoDates } from "./rows.ts";
import { parties } from "./schema/knowledge.ts";
import type { Wire } from "./wires.ts";

/** A picture of the wire carries no more of them. */
const PARTIES_MOST = 5_000;

/** The newsroom's own party of this wire, or undefined; its row stays locked until the transaction ends. */
export async function lockParty(db: Db, wire: Wire, id: string): Promise<Party | undefined> {
  const rows = await db
    .select()
    .from(parties)
    .where(and(eq(parties.id, id), eq(parties.wireId, wire.id)))
    .for("update");
  return rows[0] && toParty(rows[0], wire);
}

/** The newsroom's own parties of a wire, by name. At most five thousand. */
export async function listParties(db: Db, wire: Wire): Promise<Party[]> {
  const rows = await db
    .select()
    .from(parties)
    .where(eq(parties.wireId, wire.id))
    .orderBy(asc(parties.ar), asc(parties.id))
    .limit(PARTIES_MOST);
  return rows.map((row) => toParty(row, wire));
}

function toParty(row: typeof parties.$inferSelect, wire: Wire): Party {
  const { wireId: _wire, ...rest } = row;
  return { ...withIsoDates(rest), wire: wire.slug };
}
