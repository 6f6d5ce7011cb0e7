import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import type { EventKind, EventPayload } from "../../../lib/protocol/events.ts";
import type { Sources } from "../sources.ts";
import { bytea, instant, wholeNumber } from "./columns.ts";

/** A desk's feed. `head`, `headAt` and `headHash` change only inside `append_wire_events`. */
export const wires = pgTable("wires", {
  id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
  slug: text("slug").notNull().unique(),
  name: text("name").notNull(),
  nameAr: text("name_ar").notNull(),
  epoch: uuid("epoch").notNull().defaultRandom(),
  head: wholeNumber("head").notNull().default(0),
  headAt: instant("head_at").notNull().defaultNow(),
  headHash: bytea("head_hash").notNull(),
});

// No table references `wires`: a foreign key would lock the very head row that every command's last statement updates,
// and that statement refuses an unknown wire anyway.

/** The log. Rows are inserted by `append_wire_events` and refused every update and delete by a trigger. */
export const wireEvents = pgTable(
  "wire_events",
  {
    wireId: integer("wire_id").notNull(),
    seq: wholeNumber("seq").notNull(),
    at: instant("at").notNull(),
    kind: text("kind").$type<EventKind>().notNull(),
    actorId: text("actor_id").notNull(),
    commandId: uuid("command_id").notNull(),
    reportId: uuid("report_id"),
    storyId: uuid("story_id"),
    /** The other reports and stories that it is about, and the places and parties. */
    also: uuid("also").array(),
    /** Without its sources, which stand apart. */
    payload: jsonb("payload").$type<EventPayload>().notNull(),
    sources: jsonb("sources").$type<Sources>(),
    hash: bytea("hash").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.wireId, table.seq] }),
    unique("wire_events_command").on(table.wireId, table.commandId),
    index("wire_events_report").on(table.reportId, table.seq),
    index("wire_events_also").using("gin", table.also).where(sql`also IS NOT NULL`),
    index("wire_events_story").on(table.storyId, table.seq).where(sql`story_id IS NOT NULL`),
    index("wire_events_actor").on(table.actorId, table.seq),
    index("wire_events_flags").on(table.wireId, table.seq).where(sql`kind LIKE 'flag.%'`),
    // The order of the wire, for snapshots.
    index("wire_events_filed").on(table.wireId, table.seq).where(sql`kind = 'report.filed'`),
  ],
);
