import { bigint, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytea, instant, tsvector, wholeNumber } from "./columns.ts";

/** What a report's text is found and compared by; kept by a reader of the log, never in the way of a filing. */
export const reportKeys = pgTable(
  "report_keys",
  {
    reportId: uuid("report_id").primaryKey(),
    wireId: integer("wire_id").notNull(),
    filedAt: instant("filed_at").notNull(),
    /** Those of its rows in `key_reports`. */
    keys: bigint("keys", { mode: "bigint" }).array().notNull(),
    /** Its fingerprint, so that its text need not be read again. */
    print: bytea("print").notNull(),
  },
  (table) => [index("report_keys_filed").on(table.filedAt)],
);

/** Which reports are found by a key, in the order in which they came: its index alone answers that. */
export const keyReports = pgTable(
  "key_reports",
  {
    wireId: integer("wire_id").notNull(),
    key: bigint("key", { mode: "bigint" }).notNull(),
    filedAt: instant("filed_at").notNull(),
    reportId: uuid("report_id").notNull(),
  },
  (table) => [primaryKey({ columns: [table.wireId, table.key, table.filedAt, table.reportId] })],
);

/** The stems of a report's words as it now is; kept by a reader of the log, never in the way of a filing. */
export const reportWords = pgTable(
  "report_words",
  {
    reportId: uuid("report_id").primaryKey(),
    wireId: integer("wire_id").notNull(),
    filedAt: instant("filed_at").notNull(),
    /** Of the headline (A), slug (B) and dateline (C). */
    head: tsvector("head").notNull(),
    /** The same, and of the body (D). */
    words: tsvector("words").notNull(),
  },
  (table) => [
    // What waits to be sorted into an index is read through by every search: little of it.
    index("report_words_head").using("gin", table.head).with({ gin_pending_list_limit: 128 }),
    index("report_words_words").using("gin", table.words).with({ gin_pending_list_limit: 512 }),
  ],
);

/** In how many headlines, slugs and datelines each stem stands: what a word with a slip of the hand may mean. */
export const wireStems = pgTable(
  "wire_stems",
  {
    wireId: integer("wire_id").notNull(),
    stem: text("stem").notNull(),
    reports: integer("reports").notNull(),
    /** It and each of what is left of it without one letter: words one slip apart share one. */
    near: text("near").array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.wireId, table.stem] }),
    index("wire_stems_near").using("gin", table.near),
    index("wire_stems_trigrams").using("gin", table.stem.op("gin_trgm_ops")),
  ],
);

/** How far each reader of a log has come. */
export const logCursors = pgTable(
  "log_cursors",
  {
    name: text("name").notNull(),
    wireId: integer("wire_id").notNull(),
    seq: wholeNumber("seq").notNull(),
  },
  (table) => [primaryKey({ columns: [table.name, table.wireId] })],
);
