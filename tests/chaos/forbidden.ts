import type { Audience } from "../../lib/domain/actor.ts";
import type { WireEvent } from "../../lib/protocol/events.ts";
import type { Report } from "../../lib/protocol/rows.ts";

/**
 * What an event brought that this person may not see, in plain words: W6 said a second time, on purpose without the
 * product's own projection.
 */
export function forbiddenIn({ kind, actorId, payload }: WireEvent, audience: Audience): string[] {
  const found = payload.report ? forbiddenInReport(payload.report, audience) : [];
  if (audience.role === "correspondent") {
    if (payload.flag) found.push("a flag");
    if (actorId !== undefined && actorId !== audience.id) found.push("who did it");
  }
  if (audience.role === "editor" && kind === "report.filed" && actorId !== undefined)
    found.push("the author as the one who did it");
  return found;
}

/** The same for a row of a snapshot. */
export function forbiddenInReport(report: Report, { id, role }: Audience): string[] {
  if (role === "supervisor" || role === "admin") return [];
  const isOwn = role === "correspondent" && report.correspondentId === id;
  if (isOwn) return [];
  const found: string[] = [];
  if (report.correspondentId !== undefined) found.push("the author");
  if (report.sourceNote !== undefined) found.push("the source note");
  if (role === "correspondent" && report.state !== "published") found.push("an unpublished report");
  return found;
}
