import type { Aid, AidKind } from "../protocol/aids.ts";
import type { Incident } from "../protocol/incidents.ts";
import type { Span } from "../text/reading.ts";

/** Where words of the body of a version stand in the newest one; null when they changed on the way, or may have. */
export type CarryOver = (words: Span, version: number, kind: AidKind) => Span | null;

/** The decision with the offsets that its words have now, its version still the one it was made on; null when they changed. */
export function carryAid(aid: Aid, carry: CarryOver): Aid | null {
  const { version, kind, value } = aid;
  const at = carry(bare(aid.at), version, kind);
  if (!at) return null;
  const moved = { ...aid, at: { ...aid.at, ...at } };
  if (value?.kind !== "attribution" || !value.source) return moved;
  const source = carry(bare(value.source), version, kind);
  return source && { ...moved, value: { ...value, source: bare(source) } };
}

/**
 * Where the words of this report that an incident rests on stand now. Those that were tied to it at one version are
 * carried together or not at all: none is left of an incident whose words changed.
 */
export function wordsOfIncident({ evidence }: Incident, reportId: string, carry: CarryOver): Span[] {
  const own = evidence.filter((one) => one.reportId === reportId);
  const versions = [...new Set(own.map(({ version }) => version))];
  return versions.flatMap((version) => {
    const told = own.filter((one) => one.version === version && one.at.field === "body");
    const now = told.map(({ at }) => carry(bare(at), version, "incident"));
    return now.every((at) => at !== null) ? now : [];
  });
}

function bare({ start, end }: Span): Span {
  return { start, end };
}
