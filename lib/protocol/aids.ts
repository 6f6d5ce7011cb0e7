import { z } from "zod";
import { Figure, Id, Instant, Version, WireSlug } from "./fields.ts";
import { PartyRef } from "./parties.ts";
import { PlaceRef } from "./places.ts";
import { FigureKind } from "./rows.ts";

/** What the text was read for. */
export const AidKind = z.enum(["attribution", "hedge", "time", "place", "actor", "figure", "incident"]);

/** Where in a report: offsets in UTF-16 units of this field of this version, the second one after the last. */
export const Passages = z.strictObject({
  field: z.enum(["headline", "body"]),
  start: z.int().min(0).max(100_000),
  end: z.int().min(1).max(100_000),
});

/** A span of time that words name: from the first on, before the second; both UTC. */
export const TimeSpan = z.strictObject({ from: Instant, to: Instant });

/** How many, as a report gives it: at least one of the three. */
export const HowMany = z.strictObject({
  kind: FigureKind,
  low: Figure.nullable(),
  best: Figure.nullable(),
  high: Figure.nullable(),
});

/** What a person took the words to mean. */
export const AidValue = z.discriminatedUnion("kind", [
  /** Who says it: where in the same field the words for them stand; null when nobody is named. */
  z.strictObject({
    kind: z.literal("attribution"),
    source: z.strictObject({ start: z.int().min(0), end: z.int().min(1) }).nullable(),
  }),
  z.strictObject({ kind: z.literal("hedge") }),
  z.strictObject({ kind: z.literal("time"), span: TimeSpan }),
  z.strictObject({ kind: z.literal("place"), place: PlaceRef }),
  z.strictObject({ kind: z.literal("actor"), party: PartyRef }),
  z.strictObject({ kind: z.literal("figure"), figure: HowMany }),
]);

/** A mark in a report that a person confirmed or refused. It holds no words of the report, so a kill leaves none (W10). */
export const Aid = z.object({
  id: Id,
  wire: WireSlug,
  reportId: Id,
  /** Of the report: offsets hold for this one alone. */
  version: Version,
  kind: AidKind,
  at: Passages,
  state: z.enum(["confirmed", "refused"]),
  /** What it was confirmed as; null when refused. */
  value: AidValue.nullable(),
  byName: z.string(),
  changedAt: Instant,
});

export type AidKind = z.infer<typeof AidKind>;
export type Passages = z.infer<typeof Passages>;
export type TimeSpan = z.infer<typeof TimeSpan>;
export type HowMany = z.infer<typeof HowMany>;
export type AidValue = z.infer<typeof AidValue>;
export type Aid = z.infer<typeof Aid>;
