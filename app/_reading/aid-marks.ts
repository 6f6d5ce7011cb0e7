import { type CarryOver, carryAid } from "@/lib/domain/carried.ts";
import type { Aid, AidValue } from "@/lib/protocol/aids.ts";
import type { Paragraph } from "@/lib/text/paragraphs.ts";
import type {
  ActorMark,
  Attribution,
  Claim,
  FigureMark,
  Hedge,
  PlaceMark,
  Reading,
  Span,
  TimeMark,
} from "@/lib/text/reading.ts";

/** What is marked in the text; a sentence that nobody is named for is marked, too, and decided by nobody. */
export const MARK_KINDS = [
  "attribution",
  "hedge",
  "unattributed",
  "time",
  "place",
  "actor",
  "figure",
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** What the readers made of the words; null where only a person did, and they no longer do. */
type Found =
  | { kind: "attribution"; found: Attribution | null }
  | { kind: "hedge"; found: Hedge | null }
  | { kind: "unattributed"; found: Claim }
  | { kind: "time"; found: TimeMark | null }
  | { kind: "place"; found: PlaceMark | null }
  | { kind: "actor"; found: ActorMark | null }
  | { kind: "figure"; found: FigureMark | null };

/** Words of a report, what they are taken to mean, and what a person said to that. */
export type AidMark = Span &
  Found & {
    key: string;
    /** What would be confirmed as it stands; null where a person has to say it. */
    value: AidValue | null;
    decided: Aid | null;
  };

/**
 * The marks of a body in their order, with what was decided of each; none in a paragraph that only repeats another, and of
 * a party or place that is named again only the first, unless somebody decided about the others.
 */
export function marksOf(reading: Reading, decided: Decided, skipped: readonly Span[]): AidMark[] {
  const found = inOrder(foundIn(reading)).filter(
    ({ start }) => !skipped.some((one) => start >= one.start && start < one.end),
  );
  const named = new Set<string>();
  const marks = new Map<string, AidMark>();
  for (const mark of found) {
    const key = keyOf(mark);
    const name = nameIn(mark);
    const isSaidAgain = name !== null && named.has(name) && !decided.has(key);
    if (name !== null) named.add(name);
    if (!isSaidAgain && !marks.has(key)) marks.set(key, { ...mark, key, decided: decided.get(key) ?? null });
  }
  for (const [key, aid] of decided) {
    const { kind, at, value } = aid;
    if (marks.has(key) || kind === "incident" || aid.state === "refused") continue;
    marks.set(key, { key, kind, start: at.start, end: at.end, found: null, value, decided: aid });
  }
  return inOrder([...marks.values()]);
}

function inOrder<Mark extends Span>(marks: readonly Mark[]): Mark[] {
  return [...marks].sort((one, other) => one.start - other.start || one.end - other.end);
}

/** What was decided, the first time that a party or place is named, for every time that it is. */
export function decidedThroughout(reading: Reading, decided: Decided): Decided {
  const byName = new Map<string, Aid>();
  const all = new Map(decided);
  for (const mark of inOrder(foundIn(reading))) {
    const name = nameIn(mark);
    if (name === null) continue;
    const own = decided.get(keyOf(mark));
    const known = byName.get(name);
    if (own && !known) byName.set(name, own);
    if (!own && known) all.set(keyOf(mark), known);
  }
  return all;
}

/** By which the same party or place is known again; null for what is none, or not known. */
function nameIn({ value }: Pick<AidMark, "value">): string | null {
  if (value?.kind === "actor") return `actor ${value.party.partyId}`;
  return value?.kind === "place" ? `place ${JSON.stringify(value.place)}` : null;
}

/** The paragraphs that say again what an earlier one says. */
export function repeatedSpans(parts: readonly Paragraph[], spans: readonly Span[]): Span[] {
  return parts.flatMap(({ repeats }, at) => {
    const span = spans[at];
    return repeats === undefined || !span ? [] : [span];
  });
}

/** What was decided, by the key of the mark. */
export type Decided = ReadonlyMap<string, Aid>;

/**
 * The last decision about each mark in the body as it now is, from what the server told and what came since: also one
 * about an earlier version, which it still names, where the very same words stand.
 */
export function decidedIn(reportId: string, carry: CarryOver, ...told: Iterable<Aid>[]): Decided {
  const last = new Map<string, Aid>();
  for (const one of told.flatMap((aids) => [...aids])) {
    if (one.reportId !== reportId || one.at.field !== "body") continue;
    const aid = carryAid(one, carry);
    if (!aid) continue;
    const key = keyOf({ kind: aid.kind, ...aid.at });
    const before = last.get(key);
    if (!before || before.changedAt <= aid.changedAt) last.set(key, aid);
  }
  return last;
}

/** By which a mark and what was decided of it find each other. */
export function keyOf({ kind, start, end }: Span & { kind: string }): string {
  return `${kind} ${start} ${end}`;
}

/** How a mark stands. */
export function standingOf({ decided }: Pick<AidMark, "decided">): "proposed" | "confirmed" | "refused" {
  return decided?.state ?? "proposed";
}

type Proposed = Span & Found & { value: AidValue | null };

function foundIn({ claims, times, places, actors, figures }: Reading): Proposed[] {
  return [
    ...claims.flatMap(claimMarks),
    ...times.map((found): Proposed => ({ ...bare(found), kind: "time", found, value: timeValue(found) })),
    ...places.map((found): Proposed => ({ ...bare(found), kind: "place", found, value: placeValue(found) })),
    ...actors.map(
      (found): Proposed => ({
        ...bare(found),
        kind: "actor",
        found,
        value: { kind: "actor", party: found.party },
      }),
    ),
    ...figures.map(
      (found): Proposed => ({
        ...bare(found),
        kind: "figure",
        found,
        value: { kind: "figure", figure: found.figure },
      }),
    ),
  ];
}

function claimMarks(claim: Claim): Proposed[] {
  return [
    ...claim.attributions.map(
      (found): Proposed => ({
        ...bare(found),
        kind: "attribution",
        found,
        value: { kind: "attribution", source: found.source && bare(found.source) },
      }),
    ),
    ...claim.hedges.map(
      (found): Proposed => ({ ...bare(found), kind: "hedge", found, value: { kind: "hedge" } }),
    ),
    ...(claim.isUnattributed
      ? [{ ...bare(claim), kind: "unattributed" as const, found: claim, value: null }]
      : []),
  ];
}

function bare({ start, end }: Span): Span {
  return { start, end };
}

function timeValue({ span }: TimeMark): AidValue | null {
  if (!span) return null;
  const [from, to] = [span.from, span.to].map((at) => new Date(at).toISOString()) as [string, string];
  return { kind: "time", span: { from, to } };
}

function placeValue({ place }: PlaceMark): AidValue | null {
  return place && { kind: "place", place };
}
