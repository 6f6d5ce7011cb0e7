import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { Role } from "../../../lib/protocol/fields.ts";
import type { Acknowledgement, Notice, Use } from "../../../lib/protocol/notices.ts";
import { instant, wholeNumber } from "./columns.ts";

/** The newest use of each kind that a person made of a report. */
export const reportUses = pgTable(
  "report_uses",
  {
    reportId: uuid("report_id").notNull(),
    personId: text("person_id").notNull(),
    as: text("as").$type<Use["as"]>().notNull(),
    personName: text("person_name").notNull(),
    role: text("role").$type<Role>().notNull(),
    version: integer("version").notNull(),
    at: instant("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.reportId, table.personId, table.as] })],
);

export const notices = pgTable(
  "notices",
  {
    id: uuid("id").primaryKey(),
    wireId: integer("wire_id").notNull(),
    reportId: uuid("report_id").notNull(),
    storyId: uuid("story_id"),
    filedSeq: wholeNumber("filed_seq").notNull(),
    slug: text("slug"),
    kind: text("kind").$type<Notice["kind"]>().notNull(),
    state: text("state").$type<Notice["state"]>().notNull(),
    version: integer("version").notNull(),
    text: text("text").notNull(),
    byName: text("by_name").notNull(),
    at: instant("at").notNull(),
  },
  (table) => [
    index("notices_report").on(table.reportId),
    index("notices_open").on(table.wireId).where(sql`state = 'open'`),
  ],
);

export const acknowledgements = pgTable(
  "acknowledgements",
  {
    noticeId: uuid("notice_id").notNull(),
    reportId: uuid("report_id").notNull(),
    personId: text("person_id").notNull(),
    personName: text("person_name").notNull(),
    role: text("role").$type<Role>().notNull(),
    uses: jsonb("uses").$type<Acknowledgement["uses"]>().notNull(),
    acknowledgedAt: instant("acknowledged_at"),
  },
  (table) => [
    primaryKey({ columns: [table.noticeId, table.personId] }),
    index("acknowledgements_person").on(table.personId).where(sql`acknowledged_at IS NULL`),
  ],
);
