import { and, eq, gt, inArray, sql } from "drizzle-orm";
import type { Role } from "../../lib/protocol/fields.ts";
import type { Db } from "./database.ts";
import { session, user } from "./schema/auth.ts";

/** Which of these sessions are good now, and what their people are now. */
export async function standingSessions(db: Db, ids: string[]): Promise<Map<string, Role>> {
  const rows = await db
    .select({ id: session.id, role: user.role })
    .from(session)
    .innerJoin(user, eq(user.id, session.userId))
    .where(and(inArray(session.id, ids), gt(session.expiresAt, sql`now()`)));
  return new Map(rows.map(({ id, role }) => [id, role]));
}
