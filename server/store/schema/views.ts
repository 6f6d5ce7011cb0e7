import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { View } from "../../../lib/protocol/views.ts";
import { instant } from "./columns.ts";

/** A filter that a person keeps, for themself or for the desk. A removed one stays, for who asks what it was. */
export const views = pgTable(
  "views",
  {
    id: uuid("id").primaryKey(),
    wireId: integer("wire_id").notNull(),
    name: text("name").notNull(),
    query: text("query").notNull(),
    isShared: boolean("is_shared").notNull(),
    alert: jsonb("alert").$type<View["alert"]>().notNull(),
    ownerId: text("owner_id").notNull(),
    ownerName: text("owner_name").notNull(),
    state: text("state").$type<View["state"]>().notNull(),
    version: integer("version").notNull(),
    changedAt: instant("changed_at").notNull(),
  },
  (table) => [index("views_saved").on(table.wireId).where(sql`state = 'saved'`)],
);
