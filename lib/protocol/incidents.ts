import { z } from "zod";
import { HowMany, Passages, TimeSpan } from "./aids.ts";
import { DueAt, Id, Instant, Version, WireSlug } from "./fields.ts";
import { PartyRef } from "./parties.ts";
import { PlaceRef } from "./places.ts";

/** What happened, by ACLED's sub-event types; a warning of what may come is none of them and has its own. */
export const IncidentType = z.enum([
  "government-regains-territory",
  "armed-group-takes-territory",
  "armed-clash",
  "air-or-drone-strike",
  "suicide-bomb",
  "shelling",
  "remote-explosive",
  "grenade",
  "chemical-weapon",
  "attack-on-civilians",
  "abduction",
  "sexual-violence",
  "peaceful-protest",
  "protest-with-intervention",
  "excessive-force-against-protesters",
  "violent-demonstration",
  "mob-violence",
  "agreement",
  "arrests",
  "change-of-group",
  "disrupted-weapons-use",
  "headquarters-established",
  "looting",
  "transfer-of-territory",
  "other-development",
  "warning",
]);

/** The words of a report that an incident rests on. */
export const Evidence = z.object({ reportId: Id, version: Version, at: Passages });

/** On so many passages an incident rests at the most: beyond them nobody reads what it rests on. */
export const EVIDENCE_MOST = 200;

/** What a person confirmed to have happened, by what reports say. */
export const Incident = z.object({
  id: Id,
  wire: WireSlug,
  type: IncidentType,
  /** Null is unplaced. */
  place: PlaceRef.nullable(),
  /** Null is not told. */
  span: TimeSpan.nullable(),
  actors: z.array(PartyRef),
  figures: z.array(HowMany),
  /** From one report or several that tell of it, in the order in which they were tied to it. */
  evidence: z.array(Evidence).max(EVIDENCE_MOST),
  state: z.enum(["confirmed", "withdrawn"]),
  /** The last person who changed it. */
  byName: z.string(),
  version: Version,
  changedAt: Instant,
});

/** The last changed first; of one report only, or only what was last changed before a moment. */
export const IncidentListQuery = z.strictObject({
  wire: WireSlug.optional(),
  reportId: Id.optional(),
  before: DueAt.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** Those that stand and that a report still tells of. */
export const IncidentList = z.object({ incidents: z.array(Incident) });

export type IncidentType = z.infer<typeof IncidentType>;
export type Evidence = z.infer<typeof Evidence>;
export type Incident = z.infer<typeof Incident>;
export type IncidentList = z.infer<typeof IncidentList>;
