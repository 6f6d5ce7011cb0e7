import { z } from "zod";
import { AidKind, AidValue, HowMany, Passages, TimeSpan } from "../aids.ts";
import { Id, KnownFrom, KnownName, Point, Reason, say, Version } from "../fields.ts";
import { IncidentType } from "../incidents.ts";
import { PartyKind, PartyRef, PartySlug } from "../parties.ts";
import { Country, GovernorateCode, PlaceKind, PlaceRef } from "../places.ts";
import { command } from "./base.ts";

const ALIASES_MOST = 40;
const PASSAGES_MOST = 20;

const At = Passages.refine(({ start, end }) => start < end, { error: say("range"), path: ["end"] });
const Span = TimeSpan.refine(({ from, to }) => Date.parse(from) < Date.parse(to), {
  error: say("range"),
  path: ["to"],
});
/** At least one number, and those that are given in their order. */
const Count = HowMany.refine(({ low, best, high }) => {
  const given = [low, best, high].filter((one) => one !== null);
  return given.length > 0 && given.every((one, at) => at === 0 || (given[at - 1] ?? 0) <= one);
}, say("range"));
const Value = AidValue.refine((value) => value.kind !== "figure" || Count.safeParse(value.figure).success, {
  error: say("range"),
  path: ["figure"],
}).refine((value) => value.kind !== "time" || Span.safeParse(value.span).success, {
  error: say("range"),
  path: ["span"],
});

const aliases = z.array(KnownName).max(ALIASES_MOST);
const marked = { ...command, id: Id, reportId: Id, version: Version, at: At };
const evidence = { reportId: Id, reportVersion: Version, passages: z.array(At).min(1).max(PASSAGES_MOST) };

const place = {
  ar: KnownName,
  en: KnownName.nullable(),
  aliases,
  kind: PlaceKind,
  country: Country,
  governorate: GovernorateCode.nullable(),
  point: Point.nullable(),
  source: KnownFrom,
};
const party = { ar: KnownName, en: KnownName, aliases, kind: PartyKind, note: KnownFrom.nullable() };
const incident = {
  type: IncidentType,
  place: PlaceRef.nullable(),
  span: Span.nullable(),
  actors: z.array(PartyRef).max(20),
  figures: z.array(Count).max(20),
};

const onIncident = { ...command, incidentId: Id, version: Version };
const onPlace = { ...command, placeId: Id, version: Version };
const onParty = { ...command, partyId: Id, version: Version };

/** More than who did what to which row: else nothing would change. */
const changes =
  (names: readonly string[]) =>
  (input: Record<string, unknown>): boolean =>
    names.some((name) => input[name] !== undefined);
const noChange = (names: readonly string[]) => ({ error: say("no_change"), path: names.slice(0, 1) });
const [INCIDENT, PLACE, PARTY] = [incident, place, party].map((shape) => Object.keys(shape)) as [
  string[],
  string[],
  string[],
];

/** What people make of what the text says, and what the newsroom knows of places and parties. */
export const READING_COMMANDS = {
  /** The same mark again takes the place of what was decided before. */
  "aid.confirm": z.strictObject({ ...marked, value: Value }),
  "aid.refuse": z.strictObject({ ...marked, kind: AidKind }),
  "incident.confirm": z.strictObject({ ...command, id: Id, ...incident, ...evidence }),
  "incident.amend": z
    .strictObject({ ...onIncident, ...z.object(incident).partial().shape })
    .refine(changes(INCIDENT), noChange(INCIDENT)),
  /** Another report tells of it as well, or another passage of the same one. */
  "incident.join": z.strictObject({ ...onIncident, ...evidence }),
  "incident.withdraw": z.strictObject({ ...onIncident, reason: Reason }),
  "place.add": z.strictObject({ ...command, id: Id, ...place, geonamesId: z.int().min(1).nullable() }),
  "place.amend": z
    .strictObject({ ...onPlace, ...z.object(place).partial().shape })
    .refine(changes(PLACE), noChange(PLACE)),
  /** Its names become those of another one of the newsroom's places. */
  "place.merge": z
    .strictObject({ ...onPlace, intoId: Id })
    .refine(({ placeId, intoId }) => placeId !== intoId, { error: say("itself"), path: ["intoId"] }),
  "party.add": z.strictObject({ ...command, id: Id, ...party, slug: PartySlug.nullable() }),
  "party.amend": z
    .strictObject({ ...onParty, ...z.object(party).partial().shape })
    .refine(changes(PARTY), noChange(PARTY)),
} as const;
