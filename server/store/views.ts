import { and, asc, eq, or, sql } from "drizzle-orm";
import { VIEWS_MOST, type ViewCounts } from "../../lib/domain/view.ts";
import type { View } from "../../lib/protocol/views.ts";
import type { Db } from "./database.ts";
import { withIsoDates } from "./rows.ts";
import { views } from "./schema/views.ts";
import type { Wire } from "./wires.ts";

/** Any number that no other advisory lock of ours begins with. */
const VIEWS = 0x76696577;

/** Waits until no other transaction counts the views of this wire, on any node; held until this one ends. */
export async function lockViews(db: Db, wire: Wire): Promise<void> {
  await db.execute(sql`SELECT pg_advisory_xact_lock(${VIEWS}::integer, ${wire.id}::integer)`);
}

/** How many views are kept on a wire: by this person for themself, and by everybody for everybody. */
export async function countViews(db: Db, wire: Wire, personId: string): Promise<ViewCounts> {
  const [row] = await db
    .select({
      own: sql<number>`(count(*) FILTER (WHERE NOT is_shared AND owner_id = ${personId}))::integer`,
      shared: sql<number>`(count(*) FILTER (WHERE is_shared))::integer`,
    })
    .from(views)
    .where(onWire(wire));
  return row ?? { own: 0, shared: 0 };
}

/** The view that is kept on this wire, or undefined; its row stays locked until the transaction ends. */
export async function lockView(db: Db, wire: Wire, id: string): Promise<View | undefined> {
  const rows = await db
    .select()
    .from(views)
    .where(and(eq(views.id, id), onWire(wire)))
    .for("update");
  return rows[0] && toView(rows[0], wire);
}

/** The views kept on a wire by this person and, if they may see those, by others for everybody; by name. */
export async function listViews(db: Db, wire: Wire, personId: string, shared: boolean): Promise<View[]> {
  const own = eq(views.ownerId, personId);
  const rows = await db
    .select()
    .from(views)
    .where(and(onWire(wire), shared ? or(own, eq(views.isShared, true)) : own))
    .orderBy(asc(views.name), asc(views.id))
    .limit(VIEWS_MOST.own + VIEWS_MOST.shared);
  return rows.map((row) => toView(row, wire));
}

function onWire(wire: Wire) {
  return and(eq(views.wireId, wire.id), eq(views.state, "saved"));
}

function toView(row: typeof views.$inferSelect, wire: Wire): View {
  const { wireId: _wire, ...rest } = row;
  return { ...withIsoDates(rest), wire: wire.slug };
}
