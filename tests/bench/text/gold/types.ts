import type { Attribution, Hedge } from "../../../../lib/text/reading.ts";

/** Words of the body; `#2` at the end is their second occurrence. */
type Quote = string;

/** A report of the gold set as it is labelled; RULES.md says how, and which numbers make which half. */
export interface Labelled {
  number: number;
  hand: "agency" | "activist" | "local" | "ministry" | "monitor" | "army" | "english" | "mixed";
  about: "SY" | "IQ" | "LB";
  dateline?: string;
  /** Local time where it was filed: "2026-03-14 18:30". */
  filedAt: string;
  body: string;
  sourceLine?: Quote;
  /** Name, and what it means: "الرقة SY-RA", "… governorate", "العراق IQ country", "A SY-HI > B SY-HI", "?". */
  places?: readonly [Quote, string][];
  /** Cue, source ("<" for a hidden subject, null for nobody), manner. */
  attributions?: readonly [Quote, Quote | null, Attribution["manner"]][];
  hedges?: readonly [Quote, Hedge["kind"]][];
  /** Words; "2026-03-13", "2026-03", "2026-03-13 20:00/2026-03-14 05:00", "2026-03-13 20:30", "vague"; clash "fri/thu". */
  times?: readonly [Quote, string, string?][];
  /** Words, kind, "5", "5+", "-5", "5-8". */
  figures?: readonly [Quote, string, string][];
  /** Words, and the name in parties.ts. */
  actors?: readonly [Quote, string][];
  /** Type, the quote of its place or null, the words that tell it. */
  incidents?: readonly [string, Quote | null, Quote][];
  /** A paragraph, and the earlier one that it repeats. */
  repeats?: readonly [number, number][];
  optional?: Partial<Record<"places" | "attributions" | "hedges" | "times" | "figures" | "actors", Quote[]>>;
}
