import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Correspondent, Question } from "../../../lib/protocol/correspondents.ts";
import { user } from "./auth.ts";
import { instant } from "./columns.ts";

export const questions = pgTable(
  "questions",
  {
    id: uuid("id").primaryKey(),
    wireId: integer("wire_id").notNull(),
    reportId: uuid("report_id").notNull(),
    storyId: uuid("story_id"),
    version: integer("version").notNull(),
    passage: text("passage"),
    text: text("text").notNull(),
    state: text("state").$type<Question["state"]>().notNull(),
    askedById: text("asked_by_id").notNull(),
    askedByName: text("asked_by_name").notNull(),
    askedAt: instant("asked_at").notNull(),
    toId: text("to_id").notNull(),
    answer: text("answer"),
    answeredByName: text("answered_by_name"),
    answeredAt: instant("answered_at"),
    closedAt: instant("closed_at"),
    note: text("note"),
  },
  (table) => [
    index("questions_report").on(table.reportId),
    index("questions_open").on(table.wireId).where(sql`state <> 'closed'`),
  ],
);

export const correspondents = pgTable(
  "correspondents",
  {
    id: uuid("id").primaryKey(),
    wireId: integer("wire_id").notNull(),
    personId: text("person_id")
      .notNull()
      .references(() => user.id),
    byline: text("byline").notNull(),
    status: text("status").$type<Correspondent["status"]>().notNull(),
    note: text("note"),
    area: text("area"),
    point: jsonb("point").$type<Correspondent["point"]>(),
    intervalMinutes: integer("interval_minutes"),
    checkedInAt: instant("checked_in_at"),
    dueAt: instant("due_at"),
    missedAt: instant("missed_at"),
    version: integer("version").notNull(),
    changedAt: instant("changed_at").notNull(),
  },
  (table) => [unique("correspondents_person").on(table.wireId, table.personId)],
);
