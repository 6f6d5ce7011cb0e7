import { z } from "zod";
import { Id, Instant, Point, Version, WireSlug } from "./fields.ts";

/** How closely a place is known. A vicinity is near a locality, and no more is said. */
export const Precision = z.enum(["exact", "vicinity", "locality", "district", "governorate", "country"]);

/** What kind of place a row of the gazetteer is. */
export const PlaceKind = z.enum(["city", "town", "village", "quarter", "camp", "crossing", "site", "area"]);

/** A country whose places are known, by ISO 3166-1. */
export const Country = z.string().regex(/^[A-Z]{2}$/);
/** By ISO 3166-2. */
export const GovernorateCode = z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/);

/** A place that a person confirmed, with all that is needed to name it and to draw it. */
export const PlaceRef = z.strictObject({
  precision: Precision,
  ar: z.string().min(1).max(200),
  en: z.string().max(200).nullable(),
  country: Country.nullable(),
  governorate: GovernorateCode.nullable(),
  point: Point.nullable(),
  /** The other end of a road that begins at `point`: it happened somewhere between the two. */
  to: Point.nullable(),
  /** The newsroom's own row, or the number of the packaged one (GeoNames); both null for an area or a road. */
  placeId: Id.nullable(),
  geonamesId: z.int().nullable(),
});

/** A place that the newsroom added itself, or its correction of a packaged one. */
export const OwnPlace = z.object({
  id: Id,
  wire: WireSlug,
  ar: z.string(),
  en: z.string().nullable(),
  /** Other spellings, in any script. */
  aliases: z.array(z.string()),
  kind: PlaceKind,
  country: Country,
  governorate: GovernorateCode.nullable(),
  point: Point.nullable(),
  /** The packaged row in whose place it stands; null for a place of its own. */
  geonamesId: z.int().nullable(),
  /** The desk's alone: from where it is known. */
  source: z.string().nullable(),
  /** The desk's alone: who changed it last. */
  byName: z.string().nullable(),
  /** Merged into another one, whose names it gives. */
  mergedIntoId: Id.nullable(),
  version: Version,
  changedAt: Instant,
});

export type Precision = z.infer<typeof Precision>;
export type PlaceKind = z.infer<typeof PlaceKind>;
export type PlaceRef = z.infer<typeof PlaceRef>;
export type OwnPlace = z.infer<typeof OwnPlace>;
