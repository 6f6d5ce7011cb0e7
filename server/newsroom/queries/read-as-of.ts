import type { Actor } from "../../../lib/domain/actor.ts";
import { authorize, may } from "../../../lib/domain/policy.ts";
import { projectReport } from "../../../lib/domain/project-report.ts";
import { projectFlag, projectStory } from "../../../lib/domain/project-rows.ts";
import { withoutWords } from "../../../lib/domain/told-words.ts";
import type { AsOf } from "../../../lib/protocol/audit.ts";
import { invalidField } from "../../../lib/protocol/field-faults.ts";
import { openFlagsAsOf, openStoriesAsOf, reportsAsOf } from "../../store/as-of.ts";
import { type Database, type Db, readMoment } from "../../store/database.ts";
import { type LogEnd, logEnd, momentOf, seqAt } from "../../store/log-position.ts";
import { killedReports } from "../../store/reports.ts";
import type { Wire } from "../../store/wires.ts";

/** A moment, or a number of the log. */
export interface Place {
  at?: string | undefined;
  seq?: number | undefined;
}

/**
 * What the wire said at a moment or at a number of its log, from the log alone. Before the first event it is empty; the
 * future is `request.invalid`. Words that have been killed since are the audit's alone (W10).
 */
export function readAsOf(
  database: Database,
  wire: Wire,
  actor: Actor,
  { limit, ...place }: Place & { limit: number },
): Promise<AsOf> {
  authorize(actor, "wire.as-of");
  return readMoment(database, async (db) => {
    const end = await logEnd(db, wire);
    const then = await placeOf(db, wire, place, end);
    const [reports, stories, flags, killed] = await Promise.all([
      reportsAsOf(db, then, limit),
      openStoriesAsOf(db, then),
      openFlagsAsOf(db, then),
      killedReports(db, wire.id),
    ]);
    const gone = new Set(may(actor, "audit.read") ? [] : killed);
    return {
      wire: wire.slug,
      epoch: end.epoch,
      seq: then.seq,
      at: then.at,
      reports: reports.flatMap(
        (report) => projectReport(gone.has(report.id) ? withoutWords(report) : report, actor) ?? [],
      ),
      stories: stories.map((story) => projectStory(story, actor)),
      flags: flags.flatMap((flag) => projectFlag(flag, actor) ?? []),
    };
  });
}

/** The number of a place in a log, and its moment. Fails with `request.invalid` on what has not happened yet. */
export async function placeOf(db: Db, wire: Wire, { at, seq }: Place, { head, now }: LogEnd) {
  if (seq !== undefined) {
    if (seq > head) throw invalidField("seq", "future");
    const moment = await momentOf(db, wire, Math.max(seq, 1));
    return { wire, seq, at: moment ?? now.toISOString() };
  }
  const moment = new Date(at ?? now);
  if (moment > now) throw invalidField("at", "future");
  return { wire, seq: await seqAt(db, wire, moment.toISOString()), at: moment.toISOString() };
}
