import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { EventKind, EventPayload } from "../../lib/protocol/events.ts";
import type { Role } from "../../lib/protocol/reads.ts";
import type { Flag, Report, Story } from "../../lib/protocol/rows.ts";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });
const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
const seqNumber = (name: string) => bigint(name, { mode: "number" });

// The four tables of Better Auth, by its own names and fields.
export const user = pgTable("user", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  email: text("email").notNull().unique(),
  emailVerified: boolean("email_verified").notNull().default(false),
  image: text("image"),
  role: text("role").$type<Role>().notNull(),
  byline: text("byline").notNull(),
  createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
  updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
});

export const session = pgTable(
  "session",
  {
    id: text("id").primaryKey(),
    token: text("token").notNull().unique(),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index("session_user").on(table.userId)],
);

export const account = pgTable(
  "account",
  {
    id: text("id").primaryKey(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: timestamp("access_token_expires_at", { withTimezone: true }),
    refreshTokenExpiresAt: timestamp("refresh_token_expires_at", { withTimezone: true }),
    scope: text("scope"),
    password: text("password"),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index("account_user").on(table.userId)],
);

export const verification = pgTable(
  "verification",
  {
    id: text("id").primaryKey(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp("updated_at", { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index("verification_identifier").on(table.identifier)],
);

/** A desk's feed. `head`, `headAt` and `headHash` change only inside `append_wire_events`. */
export const wires = pgTable("wires", {
  id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
  slug: text("slug").notNull().unique(),
  name: text("name").notNull(),
  nameAr: text("name_ar").notNull(),
  epoch: uuid("epoch").notNull().defaultRandom(),
  head: seqNumber("head").notNull().default(0),
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
    seq: seqNumber("seq").notNull(),
    at: instant("at").notNull(),
    kind: text("kind").$type<EventKind>().notNull(),
    actorId: text("actor_id").notNull(),
    commandId: uuid("command_id").notNull(),
    reportId: uuid("report_id"),
    storyId: uuid("story_id"),
    payload: jsonb("payload").$type<EventPayload>().notNull(),
    hash: bytea("hash").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.wireId, table.seq] }),
    unique("wire_events_command").on(table.wireId, table.commandId),
    index("wire_events_report").on(table.reportId, table.seq),
    // The order of the wire, for snapshots.
    index("wire_events_filed").on(table.wireId, table.seq).where(sql`kind = 'report.filed'`),
  ],
);

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
    openedAt: instant("opened_at").notNull(),
    changedAt: instant("changed_at").notNull(),
  },
  (table) => [unique("stories_slug").on(table.wireId, table.slug)],
);

export const reports = pgTable(
  "reports",
  {
    id: uuid("id").primaryKey(),
    wireId: integer("wire_id").notNull(),
    storyId: uuid("story_id").references((): AnyPgColumn => stories.id),
    slug: text("slug"),
    headline: text("headline").notNull(),
    dateline: text("dateline"),
    body: text("body").notNull(),
    language: text("language").$type<Report["language"]>().notNull(),
    byline: text("byline").notNull(),
    correspondentId: text("correspondent_id")
      .notNull()
      .references(() => user.id),
    sourceNote: text("source_note"),
    urgency: smallint("urgency").notNull(),
    version: integer("version").notNull(),
    state: text("state").$type<Report["state"]>().notNull(),
    stateReason: text("state_reason"),
    change: text("change").$type<Report["change"]>().notNull().default("original"),
    advisory: text("advisory"),
    sourceGrade: text("source_grade").$type<Report["sourceGrade"]>().notNull(),
    informationGrade: smallint("information_grade").notNull(),
    /** Given by `append_wire_events`, which inserts the row. */
    filedSeq: seqNumber("filed_seq").notNull(),
    filedAt: instant("filed_at").notNull(),
    changedAt: instant("changed_at").notNull(),
    publishedAt: instant("published_at"),
    publishedVersion: integer("published_version"),
  },
  (table) => [
    index("reports_correspondent").on(table.correspondentId),
    index("reports_killed").on(table.wireId).where(sql`state = 'killed'`),
    index("reports_story").on(table.storyId).where(sql`story_id IS NOT NULL`),
  ],
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
