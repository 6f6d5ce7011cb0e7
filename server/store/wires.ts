import { asc, sql } from "drizzle-orm";
import type { Db } from "./database.ts";
import { wires } from "./schema/wire-log.ts";

/** A wire as every part of the server names it: by id inside, by slug outside. */
export type Wire = Pick<typeof wires.$inferSelect, "id" | "slug" | "name" | "nameAr" | "epoch">;

/** All wires, the newsroom's first one first. */
export function listWires(db: Db): Promise<Wire[]> {
  const { id, slug, name, nameAr, epoch } = wires;
  return db.select({ id, slug, name, nameAr, epoch }).from(wires).orderBy(asc(wires.id));
}

/** Makes a wire with an empty log, unless there is one of this slug. */
export async function addWire(db: Db, wire: Pick<Wire, "slug" | "name" | "nameAr">): Promise<void> {
  // The chain of a log begins with its wire's name.
  const headHash = sql`sha256(${wire.slug}::bytea)`;
  await db
    .insert(wires)
    .values({ ...wire, headHash })
    .onConflictDoNothing();
}

/** Where each log stands now. */
export function readHeads(db: Db): Promise<{ id: number; epoch: string; head: number }[]> {
  return db.select({ id: wires.id, epoch: wires.epoch, head: wires.head }).from(wires);
}
