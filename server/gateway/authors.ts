import type { LoggedEvent } from "../../lib/domain/project.ts";

/** Whose own reports these events are about: they see more of them than other correspondents do. */
export function authorsIn(events: readonly LoggedEvent[]): Set<string> {
  const ids = new Set<string>();
  for (const { actorId, payload } of events) {
    ids.add(actorId);
    if (payload.report?.correspondentId) ids.add(payload.report.correspondentId);
  }
  return ids;
}
