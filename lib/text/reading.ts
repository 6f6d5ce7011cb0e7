import type { HowMany } from "../protocol/aids.ts";
import type { IncidentType } from "../protocol/incidents.ts";
import type { PartyKind, PartyRef } from "../protocol/parties.ts";
import type { PlaceRef } from "../protocol/places.ts";

/** Where words stand: offsets in UTF-16 units of the text as it is written, the second one after the last. */
export interface Span {
  start: number;
  end: number;
}

/** A sentence, and the number of the paragraph that it is in, from 1. */
export interface Sentence extends Span {
  paragraph: number;
}

/** Somebody says something: the words that say so, who it is, and how much of the text is theirs. */
export interface Attribution extends Span {
  /** The word that attributes: «أفاد», «بحسب», "said". */
  cue: Span;
  /** Who says it; null when the text names nobody («تقارير», «يُقال»). */
  source: Span | null;
  manner: "says" | "confirms" | "denies" | "claims" | "reports" | "cites";
  /** What is attributed: a sentence, or more of them where a quotation runs on. */
  reach: Span;
}

/** How surely something is said: the words that take from it. */
export interface Hedge extends Span {
  kind: "belief" | "likelihood" | "possibility" | "rumour" | "allegation" | "unverified" | "unknown";
}

/** A sentence with who says it and how surely; unattributed when it tells something that nobody is named for. */
export interface Claim extends Sentence {
  attributions: readonly Attribution[];
  hedges: readonly Hedge[];
  isUnattributed: boolean;
}

export type Weekday = "sat" | "sun" | "mon" | "tue" | "wed" | "thu" | "fri";

/** Words for a time: the span they mean, in ms since the epoch, or null where they are too vague to be one. */
export interface TimeMark extends Span {
  span: { from: number; to: number } | null;
  /** The weekday that the words name, and the one that the rest of them leads to, where these are not the same. */
  clash: { named: Weekday; found: Weekday } | null;
}

/** Words for a place. Null is unplaced: they name one, but nothing known is meant for certain. */
export interface PlaceMark extends Span {
  /** The name alone, without the words before it. */
  name: Span;
  place: PlaceRef | null;
  /** What else they may mean, the likeliest first. */
  others: readonly PlaceRef[];
}

/** Words for a party. */
export interface ActorMark extends Span {
  party: PartyRef;
  kind: PartyKind;
}

/** Words for how many people, and who gives the number when somebody does. */
export interface FigureMark extends Span {
  figure: HowMany;
  by: Attribution | null;
}

/** What happened, as one report tells it. */
export interface IncidentMark extends Span {
  type: IncidentType;
  /** The words that say what kind of thing happened. */
  cue: Span;
  place: PlaceMark | null;
  time: TimeMark | null;
  actors: readonly ActorMark[];
  figures: readonly FigureMark[];
  by: Attribution | null;
  hedges: readonly Hedge[];
  /** The sentences that it rests on. */
  evidence: readonly Span[];
}

/** Everything that the body of a report says about itself. Proposals, all of them: a person confirms. */
export interface Reading {
  /** Up to where the body was read: its end, or for one that is longer than any report the end of what was. */
  readTo: number;
  /** «برق – دير الزور – خاص:» before the first paragraph, and the place it names; null when there is none. */
  sourceLine: Span | null;
  claims: readonly Claim[];
  times: readonly TimeMark[];
  places: readonly PlaceMark[];
  actors: readonly ActorMark[];
  figures: readonly FigureMark[];
  incidents: readonly IncidentMark[];
}
