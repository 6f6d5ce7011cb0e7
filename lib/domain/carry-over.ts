import type { AidKind } from "../protocol/aids.ts";
import type { ReportVersion } from "../protocol/rows.ts";
import { type Carry, carrier } from "../text/carrier.ts";
import type { Span } from "../text/reading.ts";
import type { CarryOver } from "./carried.ts";

/** What of a version its words are read with. */
export type VersionText = Pick<ReportVersion, "version" | "body" | "dateline">;

/**
 * Follows words from version to version up to this one, so that a decision about them lives as long as they do, and
 * words that went and came again are new. A mark needs its sentence unchanged, an incident its paragraph, and the
 * dateline, by which its place may be known. Of a version that is not at hand nothing is carried.
 */
export function carryOver(versions: readonly VersionText[], now: VersionText): CarryOver {
  const texts = new Map([...versions, now].map((one) => [one.version, one]));
  const steps = new Map<number, Step | null>();
  const stepFrom = (version: number) => {
    const known = steps.get(version);
    if (known !== undefined) return known;
    const step = stepBetween(texts.get(version), texts.get(version + 1));
    steps.set(version, step);
    return step;
  };
  return (words, version, kind) => {
    if (version > now.version) return null;
    let at: Span | null = words;
    for (let from = version; at && from < now.version; from++) at = stepFrom(from)?.(at, kind) ?? null;
    return at;
  };
}

type Step = (words: Span, kind: AidKind) => Span | null;

function stepBetween(before: VersionText | undefined, after: VersionText | undefined): Step | null {
  if (!before || !after) return null;
  const isSamePlace = before.dateline === after.dateline;
  let carry: Carry | undefined;
  return (words, kind) => {
    if (kind === "incident" && !isSamePlace) return null;
    if (before.body === after.body) return words;
    carry ??= carrier(before.body, after.body);
    return carry(words, kind === "incident" ? "paragraph" : "sentence");
  };
}
