import { and, arrayContains, desc, eq, inArray, lt, type SQL, sql } from "drizzle-orm";
import type { LoggedEvent } from "../../lib/domain/project.ts";
import type { Role } from "../../lib/protocol/fields.ts";
import type { Db } from "./database.ts";
import { user } from "./schema/auth.ts";
import { flags } from "./schema/flags.ts";
import { stories } from "./schema/stories.ts";
import { wireEvents } from "./schema/wire-log.ts";
import { toEvent } from "./wire-log.ts";
import type { Wire } from "./wires.ts";

/** What a part of the log is about; with nothing named it is all of it. */
export interface AuditFilter {
  reportId?: string | undefined;
  storyId?: string | undefined;
  personId?: string | undefined;
  flagId?: string | undefined;
  placeId?: string | undefined;
  partyId?: string | undefined;
  before?: number | undefined;
  limit: number;
}

/** An event, and whose account did it; no name when there is none. */
export interface AuditedEvent {
  event: LoggedEvent;
  actor: { name: string; role: Role } | null;
}

/** The newest events of a wire that fit, the newest first, each found by an index. */
export async function auditedEvents(db: Db, wire: Wire, filter: AuditFilter): Promise<AuditedEvent[]> {
  const onWire = eq(wireEvents.wireId, wire.id);
  const older = filter.before === undefined ? undefined : lt(wireEvents.seq, filter.before);
  // A subject has few events: looked for by number, they would be sought through all that came after them.
  const order = hasSubject(filter) ? desc(sql`${wireEvents.seq} + 0`) : desc(wireEvents.seq);
  const found = waysTo(filter).map((way) => {
    const newest = db
      .select({ seq: wireEvents.seq })
      .from(wireEvents)
      .where(and(onWire, older, way));
    return sql`(${newest.orderBy(order).limit(filter.limit)})`;
  });
  const rows = await db
    .select({ event: wireEvents, actor: { name: user.name, role: user.role } })
    .from(wireEvents)
    .leftJoin(user, eq(user.id, wireEvents.actorId))
    .where(and(onWire, inArray(wireEvents.seq, sql`(${sql.join(found, sql` UNION `)})`)))
    .orderBy(desc(wireEvents.seq))
    .limit(filter.limit);
  return rows.map(({ event, actor }) => ({ event: toEvent(event), actor }));
}

function hasSubject({ reportId, storyId, flagId, placeId, partyId }: AuditFilter): boolean {
  return (reportId ?? storyId ?? flagId ?? placeId ?? partyId) !== undefined;
}

/** The narrowest thing that is named decides by which indexes the events are found; the rest is held against them. */
function waysTo({ reportId, storyId, personId, flagId, placeId, partyId }: AuditFilter): (SQL | undefined)[] {
  const by = personId === undefined ? undefined : eq(wireEvents.actorId, personId);
  const inStory = storyId === undefined ? undefined : eq(wireEvents.storyId, storyId);
  const onReport = reportId === undefined ? undefined : eq(wireEvents.reportId, reportId);
  const known = [placeId, partyId].flatMap((id) => id ?? []);
  // Reports and stories stand in the same column: none of them is found under the name of a place.
  if (known.length > 0)
    return [and(arrayContains(wireEvents.also, known), isKnowledge, onReport, inStory, by)];
  if (flagId !== undefined) return waysToFlag(flagId).map((way) => and(way, onReport, inStory, by));
  if (reportId !== undefined) {
    const beside = arrayContains(wireEvents.also, [reportId]);
    return [and(onReport, inStory, by), and(beside, inStory, by)];
  }
  // A merge stands under the story that went into the other.
  const merged = storyId === undefined ? [] : [and(wentInto(storyId), by)];
  return [and(inStory, by), ...merged];
}

/** What is done with places and parties, and with nothing else. */
const isKnowledge = sql`(${wireEvents.kind} LIKE 'place.%' OR ${wireEvents.kind} LIKE 'party.%')`;

function wentInto(storyId: string): SQL | undefined {
  const sources = sql`(SELECT ${stories.id} FROM ${stories} WHERE ${stories.mergedIntoId} = ${storyId})`;
  return and(inArray(wireEvents.storyId, sources), eq(wireEvents.kind, "story.merged"));
}

/** A flag stands on a report or on a story. */
function waysToFlag(flagId: string): (SQL | undefined)[] {
  const of = (column: typeof flags.reportId | typeof flags.storyId) =>
    sql`(SELECT ${column} FROM ${flags} WHERE ${flags.id} = ${flagId})`;
  const isIts = and(
    sql`${wireEvents.kind} LIKE 'flag.%'`,
    sql`${wireEvents.payload} -> 'flag' ->> 'id' = ${flagId}`,
  );
  return [
    and(eq(wireEvents.reportId, of(flags.reportId)), isIts),
    and(eq(wireEvents.storyId, of(flags.storyId)), isIts),
  ];
}
