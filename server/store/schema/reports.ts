import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import type { Report } from "../../../lib/protocol/rows.ts";
import { user } from "./auth.ts";
import { instant, wholeNumber } from "./columns.ts";
import { stories } from "./stories.ts";

export const reports = pgTable(
  "reports",
  {
    id: uuid("id").primaryKey(),
    wireId: integer("wire_id").notNull(),
    storyId: uuid("story_id").references(() => stories.id),
    slug: text("slug"),
    headline: text("headline").notNull(),
    dateline: text("dateline"),
    body: text("body").notNull(),
    language: text("language").$type<Report["language"]>().notNull(),
    byline: text("byline").notNull(),
    feed: text("feed"),
    urgency: smallint("urgency").notNull(),
    version: integer("version").notNull(),
    state: text("state").$type<Report["state"]>().notNull(),
    stateReason: text("state_reason"),
    stateAt: instant("state_at").notNull(),
    heldVersion: integer("held_version"),
    embargoUntil: instant("embargo_until"),
    claimedById: text("claimed_by_id"),
    claimedByName: text("claimed_by_name"),
    claimedUntil: instant("claimed_until"),
    openedAt: instant("opened_at"),
    change: text("change").$type<Report["change"]>().notNull().default("original"),
    advisory: text("advisory"),
    sourceGrade: text("source_grade").$type<Report["sourceGrade"]>().notNull(),
    informationGrade: smallint("information_grade").notNull(),
    disputed: text("disputed"),
    corroborations: jsonb("corroborations").$type<Report["corroborations"]>().notNull().default([]),
    duplicate: jsonb("duplicate").$type<Report["duplicate"]>(),
    flash: jsonb("flash").$type<Report["flash"]>(),
    /** Given by `append_wire_events`, which inserts the row. */
    filedSeq: wholeNumber("filed_seq").notNull(),
    filedAt: instant("filed_at").notNull(),
    changedAt: instant("changed_at").notNull(),
    publishedAt: instant("published_at"),
    publishedVersion: integer("published_version"),
  },
  (table) => [
    index("reports_duplicate").on(sql`((duplicate ->> 'ofId')::uuid)`).where(sql`duplicate IS NOT NULL`),
    index("reports_flash").on(table.wireId, sql`(flash ->> 'confirmedAt')`).where(sql`flash IS NOT NULL`),
    index("reports_killed").on(table.wireId).where(sql`state = 'killed'`),
    // What a handover must not lose sight of, however old.
    index("reports_standing").on(table.wireId).where(sql`state = 'held' OR embargo_until IS NOT NULL`),
    index("reports_story").on(table.storyId).where(sql`story_id IS NOT NULL`),
  ],
);

/** Who is behind a report and where exactly it happened: apart from it, so that nothing that reads reports has them. */
export const reportSources = pgTable(
  "report_sources",
  {
    reportId: uuid("report_id").primaryKey(),
    correspondentId: text("correspondent_id")
      .notNull()
      .references(() => user.id),
    sourceNote: text("source_note"),
    point: jsonb("point").$type<Report["point"]>(),
  },
  (table) => [index("report_sources_correspondent").on(table.correspondentId)],
);

/**
 * Every version of every report, kept for good: refused every update and delete by a trigger. Written in the same
 * transaction as its report, so it needs no foreign keys, each of which is a lookup per insert.
 */
export const reportVersions = pgTable(
  "report_versions",
  {
    reportId: uuid("report_id").notNull(),
    version: integer("version").notNull(),
    headline: text("headline").notNull(),
    body: text("body").notNull(),
    slug: text("slug"),
    dateline: text("dateline"),
    urgency: smallint("urgency").notNull(),
    change: text("change").$type<Report["change"]>().notNull().default("original"),
    advisory: text("advisory"),
    at: instant("at").notNull(),
    actorId: text("actor_id").notNull(),
    by: text("by").notNull(),
  },
  (table) => [primaryKey({ columns: [table.reportId, table.version] })],
);
