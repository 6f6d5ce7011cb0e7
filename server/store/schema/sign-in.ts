import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { wholeNumber } from "./columns.ts";

/** How often somebody signs in, counted for all nodes together; by a hash, so that it names no address and nobody. */
export const signInLimits = pgTable("sign_in_limits", {
  key: text("key").primaryKey(),
  points: integer("points").notNull(),
  /** In milliseconds, as the limiter writes it. */
  expire: wholeNumber("expire"),
});
