import type { HowMany } from "../../../../lib/protocol/aids.ts";
import { IncidentType } from "../../../../lib/protocol/incidents.ts";
import { FigureKind } from "../../../../lib/protocol/rows.ts";
import { arKey } from "../../../../lib/text/ar-key.ts";
import type { Span } from "../../../../lib/text/reading.ts";
import { EVEN_1 } from "./even-1.ts";
import { EVEN_2 } from "./even-2.ts";
import { FRESH_1 } from "./fresh-1.ts";
import { FRESH_2 } from "./fresh-2.ts";
import { momentOf, rangeOf } from "./local-time.ts";
import { type Meaning, meaningOf } from "./meaning.ts";
import { ODD_1 } from "./odd-1.ts";
import { ODD_2 } from "./odd-2.ts";
import { PARTIES } from "./parties.ts";
import { spanOf } from "./span-of.ts";
import type { Labelled } from "./types.ts";

/** Which part of the set a report belongs to, as RULES.md says. */
export type Half = "dev" | "held-out" | "fresh";

/** A report of the gold set, its marks as offsets into its body. */
export type Gold = ReturnType<typeof resolve>;

const ZONES = { SY: "Asia/Damascus", IQ: "Asia/Baghdad", LB: "Asia/Beirut" };
/** The first number of the fresh half. */
const FRESH_FROM = 65;
const KINDS = ["places", "attributions", "hedges", "times", "figures", "actors"] as const;

/** The gold set in the order of its numbers. Fails on a quote that is not there and on a label that says nothing. */
export function goldSet(): Gold[] {
  const all = [...EVEN_1, ...EVEN_2, ...ODD_1, ...ODD_2, ...FRESH_1, ...FRESH_2];
  return all.toSorted((a, b) => a.number - b.number).map(resolve);
}

/** The marks of one labelled report as offsets. Fails as `goldSet` does. */
export function resolve(report: Labelled) {
  const { number, hand, about, body } = report;
  const timeZone = ZONES[about];
  const at = (quote: string) => spanOf(quote, body);
  const places = (report.places ?? []).map(([quote, label]) => ({
    ...at(quote),
    quote,
    meaning: meaningOf(label),
  }));
  return {
    number,
    half: halfOf(number),
    hand,
    about,
    timeZone,
    report: { body, dateline: report.dateline ?? null, filedAt: momentOf(report.filedAt, timeZone) },
    sourceLine: report.sourceLine === undefined ? null : at(report.sourceLine),
    places: places.map(({ quote: _, ...place }) => place),
    attributions: (report.attributions ?? []).map((label) => attributionOf(label, at)),
    hedges: (report.hedges ?? []).map(([quote, kind]) => ({ ...at(quote), kind })),
    times: (report.times ?? []).map(([quote, label, clash]) => ({
      ...at(quote),
      span: rangeOf(label, timeZone),
      clash: clash === undefined ? null : clashOf(clash),
    })),
    figures: (report.figures ?? []).map(([quote, kind, label]) => ({
      ...at(quote),
      figure: figureOf(kind, label),
    })),
    actors: (report.actors ?? []).map(([quote, name]) => ({ ...at(quote), names: namesOf(name) })),
    incidents: (report.incidents ?? []).map(([type, place, quote]) => ({
      ...at(quote),
      type: IncidentType.parse(type),
      place: place === null ? null : placeOf(place, places),
    })),
    repeats: report.repeats ?? [],
    optional: Object.fromEntries(
      KINDS.map((kind) => [kind, (report.optional?.[kind] ?? []).map(at)]),
    ) as Record<(typeof KINDS)[number], Span[]>,
  };
}

function halfOf(number: number): Half {
  if (number >= FRESH_FROM) return "fresh";
  return number % 2 === 0 ? "dev" : "held-out";
}

type Label = NonNullable<Labelled["attributions"]>[number];

/** The words of an attribution are its cue, its source and what stands between them. */
function attributionOf([cueQuote, sourceQuote, manner]: Label, at: (quote: string) => Span) {
  const cue = at(cueQuote);
  const isHidden = sourceQuote === "<";
  const source = sourceQuote === null || isHidden ? null : at(sourceQuote);
  const start = Math.min(cue.start, source?.start ?? cue.start);
  return { start, end: Math.max(cue.end, source?.end ?? cue.end), cue, source, isHidden, manner };
}

function clashOf(label: string) {
  const [named = "", found = ""] = label.split("/");
  return { named, found };
}

function figureOf(kind: string, label: string): HowMany {
  const [, least, exact, , most] = /^(?:(\d+)\+|(\d+)|(\d*)-(\d+))$/.exec(label) ?? [];
  const low = least ?? (label.includes("-") ? label.split("-")[0] : undefined);
  if (low === undefined && exact === undefined) throw new Error(`${label} is no figure`);
  const number = (digits: string | undefined) => (digits ? Number(digits) : null);
  return { kind: FigureKind.parse(kind), low: number(low), best: number(exact), high: number(most) };
}

function namesOf(name: string): Set<string> {
  const names = PARTIES.find(([first]) => first === name);
  if (!names) throw new Error(`${name} is not in parties.ts`);
  return new Set(names.map(arKey));
}

function placeOf(quote: string, places: readonly { quote: string; meaning: Meaning }[]): Meaning {
  const place = places.find((each) => each.quote === quote);
  if (!place) throw new Error(`${quote} is not marked as a place`);
  return place.meaning;
}
