import { integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Story } from "../../../lib/protocol/rows.ts";
import { user } from "./auth.ts";
import { instant } from "./columns.ts";

export const stories = pgTable(
  "stories",
  {
    id: uuid("id").primaryKey(),
    wireId: integer("wire_id").notNull(),
    slug: text("slug").notNull(),
    headline: text("headline").notNull(),
    state: text("state").$type<Story["state"]>().notNull(),
    version: integer("version").notNull(),
    ownerId: text("owner_id").references(() => user.id),
    ownerName: text("owner_name"),
    figures: jsonb("figures").$type<Story["figures"]>().notNull().default([]),
    mergedIntoId: uuid("merged_into_id"),
    openedAt: instant("opened_at").notNull(),
    changedAt: instant("changed_at").notNull(),
  },
  (table) => [unique("stories_slug").on(table.wireId, table.slug)],
);
