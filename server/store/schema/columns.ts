import { bigint, customType, timestamp } from "drizzle-orm/pg-core";

/** Bytes as they are: hashes and fingerprints. */
export const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });
/** Lexemes with their places and weights, written by the app as Postgres reads them. */
export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });
/** A moment, to the millisecond. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
/** A number beyond 32 bits that JavaScript still counts exactly. */
export const wholeNumber = (name: string) => bigint(name, { mode: "number" });
