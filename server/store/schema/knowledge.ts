import { integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Party } from "../../../lib/protocol/parties.ts";
import type { OwnPlace } from "../../../lib/protocol/places.ts";
import { instant, wholeNumber } from "./columns.ts";

/** What the newsroom knows of places beyond the packaged ones, and its corrections of those. */
export const places = pgTable(
  "places",
  {
    id: uuid("id").primaryKey(),
    wireId: integer("wire_id").notNull(),
    ar: text("ar").notNull(),
    en: text("en"),
    aliases: text("aliases").array().notNull(),
    kind: text("kind").$type<OwnPlace["kind"]>().notNull(),
    country: text("country").notNull(),
    governorate: text("governorate"),
    point: jsonb("point").$type<OwnPlace["point"]>(),
    geonamesId: wholeNumber("geonames_id"),
    source: text("source").notNull(),
    byName: text("by_name").notNull(),
    mergedIntoId: uuid("merged_into_id"),
    version: integer("version").notNull(),
    changedAt: instant("changed_at").notNull(),
  },
  (table) => [unique("places_geonames").on(table.wireId, table.geonamesId)],
);

/** Whom the newsroom knows as acting beyond those that came with the program, and its corrections of those. */
export const parties = pgTable(
  "parties",
  {
    id: uuid("id").primaryKey(),
    wireId: integer("wire_id").notNull(),
    slug: text("slug"),
    ar: text("ar").notNull(),
    en: text("en").notNull(),
    aliases: text("aliases").array().notNull(),
    kind: text("kind").$type<Party["kind"]>().notNull(),
    note: text("note"),
    byName: text("by_name").notNull(),
    version: integer("version").notNull(),
    changedAt: instant("changed_at").notNull(),
  },
  (table) => [unique("parties_slug").on(table.wireId, table.slug)],
);
