import { asc } from "drizzle-orm";
import type { Db } from "./database.ts";
import { wires } from "./schema.ts";

/** A wire as every part of the server names it: by id inside, by slug outside. */
export type Wire = Pick<typeof wires.$inferSelect, "id" | "slug" | "name" | "nameAr" | "epoch">;

/** All wires, the newsroom's first one first. */
export function listWires(db: Db): Promise<Wire[]> {
  const { id, slug, name, nameAr, epoch } = wires;
  return db.select({ id, slug, name, nameAr, epoch }).from(wires).orderBy(asc(wires.id));
}

/** Where each log stands now. */
export function readHeads(db: Db): Promise<{ id: number; epoch: string; head: number }[]> {
  return db.select({ id: wires.id, epoch: wires.epoch, head: wires.head }).from(wires);
}
