import { and, desc, eq, sql } from "drizzle-orm";
import type { Story } from "../../lib/protocol/rows.ts";
import type { Db } from "./database.ts";
import { reports, stories } from "./schema.ts";
import type { Wire } from "./wires.ts";

/** The story of this wire, or undefined; its row stays locked until the transaction ends. */
export async function lockStory(db: Db, wire: Wire, id: string): Promise<Story | undefined> {
  const rows = await db.select().from(stories).where(onWire(wire, id)).for("update");
  return rows[0] && toStory(rows[0], wire);
}

/** Holds the story that a report is in, so that no flag is raised on it meanwhile. */
export async function shareStoryOf(db: Db, reportId: string): Promise<string | undefined> {
  const inReport = sql`(SELECT ${reports.storyId} FROM ${reports} WHERE ${reports.id} = ${reportId})`;
  const rows = await db.select({ id: stories.id }).from(stories).where(eq(stories.id, inReport)).for("share");
  return rows[0]?.id;
}

/** The story of this wire, or undefined. */
export async function findStory(db: Db, wire: Wire, id: string): Promise<Story | undefined> {
  const rows = await db.select().from(stories).where(onWire(wire, id));
  return rows[0] && toStory(rows[0], wire);
}

/** The open stories of a wire, last changed first. */
export async function openStories(db: Db, wire: Wire): Promise<Story[]> {
  const rows = await db
    .select()
    .from(stories)
    .where(and(eq(stories.wireId, wire.id), eq(stories.state, "open")))
    .orderBy(desc(stories.changedAt), stories.id);
  return rows.map((row) => toStory(row, wire));
}

/** Adds a story. Fails on the key `stories_pkey` or `stories_slug` when the id or the slug is taken. */
export function insertStory(db: Db, wire: Wire, story: Story): Promise<unknown> {
  return db.insert(stories).values(toRow(story, wire)).execute();
}

/** Puts the story in place of the locked one. */
export function saveStory(db: Db, wire: Wire, story: Story): Promise<unknown> {
  return db.update(stories).set(toRow(story, wire)).where(eq(stories.id, story.id)).execute();
}

function onWire(wire: Wire, id: string) {
  return and(eq(stories.id, id), eq(stories.wireId, wire.id));
}

function toStory(row: typeof stories.$inferSelect, wire: Wire): Story {
  const { wireId: _wire, openedAt, changedAt, ...rest } = row;
  return { ...rest, wire: wire.slug, openedAt: openedAt.toISOString(), changedAt: changedAt.toISOString() };
}

function toRow(story: Story, wire: Wire) {
  const { wire: _slug, ...rest } = story;
  return {
    ...rest,
    wireId: wire.id,
    openedAt: new Date(story.openedAt),
    changedAt: new Date(story.changedAt),
  };
}
