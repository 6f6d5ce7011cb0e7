import { and, asc, desc, eq, gt, lt } from "drizzle-orm";
import type { Db } from "./database.ts";
import { logCursors } from "./schema/readers.ts";
import { wireEvents } from "./schema/wire-log.ts";

/** How far this reader of a wire's log has come; undefined when it has not begun. */
export async function readCursor(db: Db, name: string, wireId: number): Promise<number | undefined> {
  const [row] = await db
    .select({ seq: logCursors.seq })
    .from(logCursors)
    .where(and(eq(logCursors.name, name), eq(logCursors.wireId, wireId)));
  return row?.seq;
}

/** Notes how far this reader of a wire's log has come. */
export async function moveCursor(db: Db, name: string, wireId: number, seq: number): Promise<void> {
  await db
    .insert(logCursors)
    .values({ name, wireId, seq })
    .onConflictDoUpdate({ target: [logCursors.name, logCursors.wireId], set: { seq } });
}

/** The number after which every report was filed at `since` or later. */
export async function seqBefore(db: Db, wireId: number, since: Date): Promise<number> {
  const [row] = await db
    .select({ seq: wireEvents.seq })
    .from(wireEvents)
    .where(and(eq(wireEvents.wireId, wireId), eq(wireEvents.kind, "report.filed"), lt(wireEvents.at, since)))
    .orderBy(desc(wireEvents.seq))
    .limit(1);
  return row?.seq ?? 0;
}

/** What happened after `after`, in order, at most `limit` of it, without what was said. */
export async function readHappenings(db: Db, wireId: number, after: number, limit: number) {
  const { seq, kind, reportId } = wireEvents;
  return db
    .select({ seq, kind, reportId })
    .from(wireEvents)
    .where(and(eq(wireEvents.wireId, wireId), gt(seq, after)))
    .orderBy(asc(seq))
    .limit(limit);
}
