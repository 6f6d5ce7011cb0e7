import { type Actor, SYSTEM } from "../../../lib/domain/actor.ts";
import { authorize } from "../../../lib/domain/policy.ts";
import { projectView } from "../../../lib/domain/project-rows.ts";
import type { AuditEntry, AuditList } from "../../../lib/protocol/audit.ts";
import { type AuditedEvent, type AuditFilter, auditedEvents } from "../../store/audit.ts";
import type { Database } from "../../store/database.ts";
import type { Wire } from "../../store/wires.ts";

/**
 * Who did what, when and why, the newest first; here alone a killed report still has its words (W10). What was done
 * with a place or a party is the whole desk's to know.
 */
export async function listAudit(
  database: Database,
  wire: Wire,
  actor: Actor,
  filter: AuditFilter,
): Promise<AuditList> {
  authorize(actor, (filter.placeId ?? filter.partyId) ? "desk.read" : "audit.read");
  const found = await auditedEvents(database.db, wire, { ...filter, limit: filter.limit + 1 });
  const entries = found.slice(0, filter.limit).map((one) => toEntry(one, actor, filter.reportId));
  return { entries, more: found.length > filter.limit };
}

function toEntry({ event, actor }: AuditedEvent, reader: Actor, about: string | undefined): AuditEntry {
  const { seq, at, kind, actorId, commandId: _number, reportId, storyId, payload } = event;
  const { report, reports = [], stories: _stories, acknowledgements: _asked, view, ...rest } = payload;
  // What somebody keeps for themself is nobody else's to audit; that they did is.
  const readable = view && projectView(view, reader);
  const all = report ? [report, ...reports] : reports;
  const shown = all.find(({ id }) => id === about) ?? report ?? all[0];
  const done = actorId === SYSTEM.id ? SYSTEM : actor;
  return {
    seq,
    at,
    kind,
    actorId,
    actorName: done?.name ?? actorId,
    actorRole: done?.role ?? null,
    ...(reportId !== undefined && { reportId }),
    ...(storyId !== undefined && { storyId }),
    ...rest,
    ...(shown && { report: shown }),
    ...(readable && { view: readable }),
    others: all.length - (shown ? 1 : 0),
  };
}
