import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Aid } from "../../../lib/protocol/aids.ts";
import type { Incident } from "../../../lib/protocol/incidents.ts";
import { instant } from "./columns.ts";

/** What was decided about a mark in a version of a report: one decision stands for each. */
export const aids = pgTable(
  "aids",
  {
    id: uuid("id").primaryKey(),
    wireId: integer("wire_id").notNull(),
    reportId: uuid("report_id").notNull(),
    version: integer("version").notNull(),
    kind: text("kind").$type<Aid["kind"]>().notNull(),
    field: text("field").$type<Aid["at"]["field"]>().notNull(),
    start: integer("start").notNull(),
    end: integer("end").notNull(),
    state: text("state").$type<Aid["state"]>().notNull(),
    value: jsonb("value").$type<Aid["value"]>(),
    byName: text("by_name").notNull(),
    changedAt: instant("changed_at").notNull(),
  },
  (table) => [
    unique("aids_mark").on(table.reportId, table.version, table.kind, table.field, table.start, table.end),
  ],
);

/** What was confirmed to have happened. A withdrawn one stays, for who asks what it was. */
export const incidents = pgTable(
  "incidents",
  {
    id: uuid("id").primaryKey(),
    wireId: integer("wire_id").notNull(),
    type: text("type").$type<Incident["type"]>().notNull(),
    place: jsonb("place").$type<Incident["place"]>(),
    span: jsonb("span").$type<Incident["span"]>(),
    actors: jsonb("actors").$type<Incident["actors"]>().notNull(),
    figures: jsonb("figures").$type<Incident["figures"]>().notNull(),
    evidence: jsonb("evidence").$type<Incident["evidence"]>().notNull(),
    /** Those of the evidence, to be found by. */
    reportIds: uuid("report_ids").array().notNull(),
    state: text("state").$type<Incident["state"]>().notNull(),
    byName: text("by_name").notNull(),
    version: integer("version").notNull(),
    changedAt: instant("changed_at").notNull(),
  },
  (table) => [
    index("incidents_confirmed").on(table.wireId, table.changedAt).where(sql`state = 'confirmed'`),
    index("incidents_reports").using("gin", table.reportIds),
  ],
);
