import type { Aid, HowMany, Passages, TimeSpan } from "@/lib/protocol/aids.ts";
import type { Incident, IncidentType } from "@/lib/protocol/incidents.ts";
import type { PartyRef } from "@/lib/protocol/parties.ts";
import type { PlaceRef } from "@/lib/protocol/places.ts";
import type { IncidentMark, Span } from "@/lib/text/reading.ts";
import { type Decided, keyOf } from "./aid-marks.ts";

/** What happened, as an editor may change it before it is confirmed. */
export interface IncidentDraft {
  type: IncidentType;
  place: PlaceRef | null;
  span: TimeSpan | null;
  actors: PartyRef[];
  figures: HowMany[];
}

/** What a report is taken to tell; the facts that a person confirmed or refused in the text count before those found. */
export function draftOf(mark: IncidentMark, decided: Decided): IncidentDraft {
  const place = mark.place && settled(decided, "place", mark.place);
  const time = mark.time && settled(decided, "time", mark.time);
  return {
    type: mark.type,
    place: place?.kind === "place" ? place.place : place === null ? null : (mark.place?.place ?? null),
    span: time?.kind === "time" ? time.span : time === null ? null : spanOf(mark),
    actors: unlike(
      mark.actors.flatMap((actor) => {
        const value = settled(decided, "actor", actor);
        if (value === null) return [];
        return value?.kind === "actor" ? [value.party] : [actor.party];
      }),
      ({ partyId }) => partyId,
    ),
    figures: unlike(
      mark.figures.flatMap((figure) => {
        const value = settled(decided, "figure", figure);
        if (value === null) return [];
        return value?.kind === "figure" ? [value.figure] : [figure.figure];
      }),
      (figure) => JSON.stringify(figure),
    ),
  };
}

/** What is confirmed of an incident, to be changed. */
export function factsOf({ type, place, span, actors, figures }: Incident): IncidentDraft {
  return { type, place, span, actors, figures };
}

/** What a person took the words for; null when they refused them, undefined when nobody decided. */
function settled(decided: Decided, kind: string, { start, end }: Span) {
  const aid = decided.get(keyOf({ kind, start, end }));
  return aid?.state === "refused" ? null : (aid?.value ?? undefined);
}

function spanOf({ time }: IncidentMark): TimeSpan | null {
  if (!time?.span) return null;
  return { from: new Date(time.span.from).toISOString(), to: new Date(time.span.to).toISOString() };
}

function unlike<Row>(rows: readonly Row[], keyOfRow: (row: Row) => string): Row[] {
  return [...new Map(rows.map((row) => [keyOfRow(row), row])).values()];
}

const PASSAGES_MOST = 20;

/** The words that an incident rests on: first those that are no other incident's, then the sentences around them. */
export function passagesOf({ cue, evidence }: IncidentMark): Passages[] {
  const spans = new Map([cue, ...evidence].map(({ start, end }) => [`${start} ${end}`, { start, end }]));
  return [...spans.values()].slice(0, PASSAGES_MOST).map((span) => ({ field: "body", ...span }));
}

/** The key under which a proposal is refused. */
export function proposalKey({ cue }: IncidentMark): string {
  return keyOf({ kind: "incident", start: cue.start, end: cue.end });
}

/** A proposal that somebody looked at and did not let stand, or no longer. */
export interface SetAside {
  mark: IncidentMark;
  as: "refused" | "withdrawn";
  by: Pick<Aid | Incident, "byName" | "changedAt">;
}

/** What was decided of the incidents of a report, by the words that it rests on. */
export interface DecidedIncidents {
  /** The words that each one that stands rests on now, and each that was withdrawn. */
  standing: readonly Resting[];
  withdrawn: readonly Resting[];
  decided: Decided;
}

/** An incident, and the words of a report that it rests on, where they stand now: see `wordsNow`. */
export interface Resting {
  incident: Incident;
  spans: readonly Span[] | null;
}

/** Which of the proposals nobody has decided yet, and which were set aside; what stands confirmed is neither. */
export function sortProposals(
  proposals: readonly IncidentMark[],
  { standing, withdrawn, decided }: DecidedIncidents,
): { open: IncidentMark[]; setAside: SetAside[] } {
  const taken = byWords(standing);
  const gone = byWords(withdrawn);
  const open: IncidentMark[] = [];
  const setAside: SetAside[] = [];
  for (const mark of proposals) {
    const { start, end } = mark.cue;
    if (taken.has(`${start} ${end}`)) continue;
    const refused = decided.get(proposalKey(mark));
    const last = gone.get(`${start} ${end}`);
    if (last && !(refused && refused.changedAt > last.changedAt))
      setAside.push({ mark, as: "withdrawn", by: last });
    else if (refused?.state === "refused") setAside.push({ mark, as: "refused", by: refused });
    else open.push(mark);
  }
  return { open, setAside };
}

/** By the words that they rest on, the one that was changed last. */
function byWords(all: readonly Resting[]): ReadonlyMap<string, Incident> {
  const sorted = [...all].sort((one, other) =>
    one.incident.changedAt.localeCompare(other.incident.changedAt),
  );
  return new Map(
    sorted.flatMap(({ incident, spans }) =>
      (spans ?? []).map(({ start, end }) => [`${start} ${end}`, incident] as const),
    ),
  );
}
