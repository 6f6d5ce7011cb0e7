import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Story } from "../../lib/protocol/rows.ts";
import type { Db } from "./database.ts";
import { withIsoDates } from "./rows.ts";
import { stories } from "./schema/stories.ts";
import type { Wire } from "./wires.ts";

/** The story of this wire, or undefined; its row stays locked until the transaction ends. */
export async function lockStory(db: Db, wire: Wire, id: string): Promise<Story | undefined> {
  const rows = await db.select().from(stories).where(onWire(wire, id)).for("update");
  return rows[0] && toStory(rows[0], wire);
}

/** Those of these stories that are on this wire, locked in the order of their ids. */
export async function lockStories(db: Db, wire: Wire, ids: string[]): Promise<Story[]> {
  const rows = await db
    .select()
    .from(stories)
    .where(and(eq(stories.wireId, wire.id), inArray(stories.id, ids)))
    .orderBy(asc(stories.id))
    .for("update");
  return rows.map((row) => toStory(row, wire));
}

/** The story of this wire, or undefined; it stays as it is until the transaction ends. */
export async function holdStory(db: Db, wire: Wire, id: string): Promise<Story | undefined> {
  const rows = await db.select().from(stories).where(onWire(wire, id)).for("share");
  return rows[0] && toStory(rows[0], wire);
}

/** The story of this wire, or undefined. */
export async function findStory(db: Db, wire: Wire, id: string): Promise<Story | undefined> {
  const rows = await db.select().from(stories).where(onWire(wire, id));
  return rows[0] && toStory(rows[0], wire);
}

/** The stories of a wire in this state, last changed first. */
export async function storiesIn(db: Db, wire: Wire, state: Story["state"], limit = 2_000): Promise<Story[]> {
  const rows = await db
    .select()
    .from(stories)
    .where(and(eq(stories.wireId, wire.id), eq(stories.state, state)))
    .orderBy(desc(stories.changedAt), stories.id)
    .limit(limit);
  return rows.map((row) => toStory(row, wire));
}

function onWire(wire: Wire, id: string) {
  return and(eq(stories.id, id), eq(stories.wireId, wire.id));
}

function toStory(row: typeof stories.$inferSelect, wire: Wire): Story {
  const { wireId: _wire, ...rest } = row;
  return { ...withIsoDates(rest), wire: wire.slug };
}
