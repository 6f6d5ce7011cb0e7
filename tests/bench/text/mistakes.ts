import type { Reading, Span } from "../../../lib/text/reading.ts";
import type { Gold } from "./gold/load.ts";
import { JUDGES, type Kind } from "./kinds.ts";

/** A report and what was read in it. */
export interface Read {
  gold: Gold;
  reading: Reading;
}

/** A mark that is false, or one that is missing. */
export interface Mistake {
  kind: Kind;
  number: number;
  what: "false" | "missed";
  line: string;
}

/** Letters shown on either side of the words. */
const AROUND = 45;

/** Every mistake in the reports that were read, in their order; what two kinds share is told once. */
export function mistakesIn(all: readonly Read[]): Mistake[] {
  return (Object.keys(JUDGES) as Kind[]).flatMap((kind) =>
    all.flatMap(({ gold, reading }) => {
      const { wrong, missed } = JUDGES[kind](gold, reading);
      const mistake = (what: Mistake["what"]) => (mark: Span) => ({
        kind,
        number: gold.number,
        what,
        line: `${kind} #${gold.number} ${what}: ${shown(mark, gold.report.body)}${meant(mark)}`,
      });
      return [...(wrong as Span[]).map(mistake("false")), ...(missed as Span[]).map(mistake("missed"))];
    }),
  );
}

/** So many of them, the kinds in turn: what is said falsely before what is left out. */
export function worst(mistakes: readonly Mistake[], most: number): Mistake[] {
  const ranked = mistakes
    .filter(({ kind }) => kind !== "place words, placed or not")
    .toSorted((a, b) => Number(a.what === "missed") - Number(b.what === "missed"));
  const turns = new Map<string, number>();
  const turn = new Map<Mistake, number>();
  for (const mistake of ranked) {
    turn.set(mistake, turns.get(mistake.kind) ?? 0);
    turns.set(mistake.kind, (turns.get(mistake.kind) ?? 0) + 1);
  }
  return ranked.toSorted((a, b) => (turn.get(a) ?? 0) - (turn.get(b) ?? 0)).slice(0, most);
}

function shown({ start, end }: Span, body: string): string {
  const before = body
    .slice(Math.max(0, start - AROUND), start)
    .split("\n")
    .at(-1);
  const after = body.slice(end, end + AROUND).split("\n")[0];
  return `${before}⟦${body.slice(start, end)}⟧${after}`;
}

/** What the mark says, without its offsets. */
function meant(mark: Span): string {
  const told = JSON.stringify(mark, (key, value) => {
    if (HIDDEN.has(key)) return undefined;
    if ((key === "from" || key === "to") && typeof value === "number") return new Date(value).toISOString();
    return value instanceof Set ? [...value][0] : value;
  });
  return told === "{}" ? "" : ` ${told.slice(0, 260)}`;
}

const HIDDEN = new Set(
  "start end cue source reach name others evidence actors figures time by hedges point placeId geonamesId isHidden".split(
    " ",
  ),
);
