import { z } from "zod";
import { Id, Instant, Version, WireSlug } from "./fields.ts";

/** What kind of actor a party is, as ACLED tells them apart. */
export const PartyKind = z.enum([
  "state-forces",
  "rebels",
  "militia",
  "identity-militia",
  "rioters",
  "protesters",
  "civilians",
  "external",
]);

/** A name of the lexicon that came with the program. */
export const PartySlug = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** Who is named as acting, as the newsroom writes it; its own row, or its correction of one that came with the program. */
export const Party = z.object({
  id: Id,
  wire: WireSlug,
  /** The row of the program in whose place it stands; null for a party of its own. */
  slug: PartySlug.nullable(),
  ar: z.string(),
  en: z.string(),
  aliases: z.array(z.string()),
  kind: PartyKind,
  /** The desk's alone. */
  note: z.string().nullable(),
  byName: z.string().nullable(),
  version: Version,
  changedAt: Instant,
});

/** A party that a person confirmed: by the id of the newsroom's row, or the slug of the program's. */
export const PartyRef = z.strictObject({
  partyId: z.union([Id, PartySlug]),
  ar: z.string().min(1).max(200),
  en: z.string().max(200),
});

export type PartyKind = z.infer<typeof PartyKind>;
export type Party = z.infer<typeof Party>;
export type PartyRef = z.infer<typeof PartyRef>;
