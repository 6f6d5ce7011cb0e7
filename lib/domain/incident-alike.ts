import type { TimeSpan } from "../protocol/aids.ts";
import type { Incident, IncidentType } from "../protocol/incidents.ts";
import type { PartyRef } from "../protocol/parties.ts";
import { type Nearness, nearnessOf } from "./place-nearness.ts";

/** What is known of something that may have happened before it was confirmed. */
export type IncidentFacts = Pick<Incident, "type" | "place" | "span" | "actors"> & { id?: string };

/** An incident that another one may be, how likely that is from 0 to 1, and why. */
export interface Alike {
  incident: Incident;
  score: number;
  /** The same type, or one that the same thing may be told as. */
  type: "same" | "kin";
  /** Null where one of the two is unplaced. */
  place: Nearness | null;
  /** Whether their times overlap, or only lie close; null where one of the two is not told. */
  time: "overlaps" | "close" | null;
  /** Who acts in both. */
  shared: PartyRef[];
}

const HOUR_MS = 3_600_000;
/** So far apart two short times may be told of the same moment. */
const SLACK_MS = 3 * HOUR_MS;
/** A span that is longer than this says less, the longer it is. */
const TELLING_MS = 36 * HOUR_MS;

const WEIGHTS = { type: 0.15, place: 0.35, time: 0.35, actors: 0.15 } as const;
/** What counts for a fact that one of the two does not tell. */
const UNKNOWN = 0.2;
const KIN = 0.6;
/** From here on a person is shown that they may be the same. */
const LEAST = 0.65;

/** Types that the same thing is told as, by reports that know more or less of it. */
const KIN_GROUPS: readonly (readonly IncidentType[])[] = [
  [
    "government-regains-territory",
    "armed-group-takes-territory",
    "armed-clash",
    "shelling",
    "transfer-of-territory",
  ],
  [
    "air-or-drone-strike",
    "suicide-bomb",
    "shelling",
    "remote-explosive",
    "grenade",
    "chemical-weapon",
    "attack-on-civilians",
  ],
  ["armed-clash", "suicide-bomb", "grenade", "attack-on-civilians"],
  ["attack-on-civilians", "abduction", "sexual-violence", "mob-violence", "looting"],
  ["arrests", "abduction", "disrupted-weapons-use"],
  ["peaceful-protest", "protest-with-intervention", "violent-demonstration"],
  [
    "protest-with-intervention",
    "excessive-force-against-protesters",
    "violent-demonstration",
    "mob-violence",
  ],
  ["agreement", "transfer-of-territory", "change-of-group"],
  ["headquarters-established", "armed-group-takes-territory", "government-regains-territory"],
];

/**
 * The incidents that this one may be, the likeliest first: of a kin type, near, at about the same time, with the same
 * actors. What one of the two does not tell speaks neither for it nor against it, but too little is no ground at all.
 * A proposal for a person: nothing is joined by it.
 */
export function alikeIncidents(candidate: IncidentFacts, incidents: readonly Incident[]): Alike[] {
  return incidents
    .filter(({ id, state }) => id !== candidate.id && state === "confirmed")
    .flatMap((incident) => alike(candidate, incident) ?? [])
    .sort((one, other) => other.score - one.score || (one.incident.id < other.incident.id ? -1 : 1));
}

function alike(candidate: IncidentFacts, incident: Incident): Alike | undefined {
  const type = kinship(candidate.type, incident.type);
  const place = candidate.place && incident.place && nearnessOf(candidate.place, incident.place);
  const time = candidate.span && incident.span && togetherness(candidate.span, incident.span);
  // Elsewhere, or at another time, it is another one, whatever else they share.
  if (type === 0 || place?.share === 0 || time?.share === 0) return undefined;
  const [actors, others] = [byId(candidate.actors), byId(incident.actors)];
  const shared = [...actors.values()].filter(({ partyId }) => others.has(partyId));
  const fewest = Math.min(actors.size, others.size);
  const score =
    WEIGHTS.type * type +
    WEIGHTS.place * (place?.share ?? UNKNOWN) +
    WEIGHTS.time * (time?.share ?? UNKNOWN) +
    WEIGHTS.actors * (fewest === 0 ? UNKNOWN : shared.length / fewest);
  if (score < LEAST) return undefined;
  return {
    incident,
    score: Math.round(score * 1_000) / 1_000,
    type: type === 1 ? "same" : "kin",
    place,
    time: time?.kind ?? null,
    shared,
  };
}

function kinship(one: IncidentType, other: IncidentType): number {
  if (one === other) return 1;
  return KIN_GROUPS.some((group) => group.includes(one) && group.includes(other)) ? KIN : 0;
}

/** How much of the shorter span lies in the other; for short ones that miss each other, how close they lie. */
function togetherness(one: TimeSpan, other: TimeSpan): { share: number; kind: "overlaps" | "close" } {
  const [a, b] = [one, other].map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) })) as [
    Times,
    Times,
  ];
  const [shorter, longer] = [a, b].map(({ from, to }) => Math.max(to - from, 1)).sort((x, y) => x - y) as [
    number,
    number,
  ];
  const telling = Math.min(1, TELLING_MS / longer);
  const overlap = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  if (overlap > 0) return { share: telling * (0.5 + 0.5 * Math.min(1, overlap / shorter)), kind: "overlaps" };
  // A night or a day is told with its slack: where one ends and the next begins, they are two.
  const slack = Math.max(0, SLACK_MS - longer / 2);
  const gap = -overlap;
  return { share: gap < slack ? 0.5 * (1 - gap / slack) : 0, kind: "close" };
}

interface Times {
  from: number;
  to: number;
}

function byId(parties: readonly PartyRef[]): ReadonlyMap<string, PartyRef> {
  return new Map(parties.map((party) => [party.partyId, party]));
}
