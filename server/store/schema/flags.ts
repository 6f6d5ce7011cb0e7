import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { Flag } from "../../../lib/protocol/rows.ts";
import { user } from "./auth.ts";
import { instant } from "./columns.ts";
import { reports } from "./reports.ts";
import { stories } from "./stories.ts";

export const flags = pgTable(
  "flags",
  {
    id: uuid("id").primaryKey(),
    wireId: integer("wire_id").notNull(),
    storyId: uuid("story_id").references(() => stories.id),
    reportId: uuid("report_id").references(() => reports.id),
    kind: text("kind").$type<Flag["kind"]>().notNull(),
    reason: text("reason").notNull(),
    state: text("state").$type<Flag["state"]>().notNull(),
    version: integer("version").notNull(),
    raisedById: text("raised_by_id")
      .notNull()
      .references(() => user.id),
    raisedByName: text("raised_by_name").notNull(),
    assigneeId: text("assignee_id").references(() => user.id),
    assigneeName: text("assignee_name"),
    dueAt: instant("due_at"),
    raisedAt: instant("raised_at").notNull(),
    seenByName: text("seen_by_name"),
    seenAt: instant("seen_at"),
    previousAssigneeId: text("previous_assignee_id"),
    previousAssigneeName: text("previous_assignee_name"),
    reassignedAt: instant("reassigned_at"),
    escalatedAt: instant("escalated_at"),
    reopenedByName: text("reopened_by_name"),
    reopenedAt: instant("reopened_at"),
    acknowledgedByName: text("acknowledged_by_name"),
    acknowledgedAt: instant("acknowledged_at"),
    resolvedByName: text("resolved_by_name"),
    resolvedAt: instant("resolved_at"),
    note: text("note"),
  },
  (table) => [
    index("flags_report").on(table.reportId),
    index("flags_story").on(table.storyId),
    index("flags_wire_state").on(table.wireId, table.state),
  ],
);
