import type { Query, Term } from "../../lib/text/query.ts";
import { formsIn } from "../../lib/text/words.ts";

/** What is indexed of a report. */
export interface Worded {
  headline: string;
  slug: string | null;
  dateline: string | null;
  body: string;
  filedSeq: number;
}

/** The parts of a report that a search can be confined to, and the weight under which Postgres keeps them. */
export const PARTS = { headline: "A", slug: "B", dateline: "C" } as const;

/** Postgres counts places no further, and keeps no more than a million bytes of a text. */
const PLACES_MOST = 16_000;
const BYTES_MOST = 900_000;
/** What lies between two parts, so that no phrase begins in one and ends in the next. */
const GAP = 20;
/** So many numbers of the log make one era; of each length there is one in which a report came in. */
const ERAS = [1_024, 4_096, 16_384, 65_536, 262_144] as const;
/** Postgres holds each report against each lexeme of a query: few long eras are found sooner than many short ones. */
const ERAS_AT_ONCE = 4;

/** A part of a wire's log, (from, to]. */
export interface Span {
  from: number;
  to: number;
}

/** The least span of whole eras that holds this one; undefined when no eras are long enough, so that all is to be read. */
export function wholeEras({ from, to }: Span): (Span & { length: number }) | undefined {
  const length = ERAS.find((one) => to - from <= one * ERAS_AT_ONCE);
  return length && { from: from - (from % length), to, length };
}

/**
 * The stems of a report as two tsvectors in their own spelling: of its headline, slug and dateline, and of all of it.
 * Stems are letters and digits alone, so that nothing in them can be read as anything else. The second has the pairs of
 * words that follow each other as well.
 */
export function vectorsOf(report: Worded, wireId: number): { head: string; words: string } {
  const eras = ERAS.map((length) => eraLexeme(wireId, length, report.filedSeq));
  const text: Text = { next: 1, bytes: 0, pairs: new Set() };
  const head = Object.entries(PARTS).flatMap(([part, weight]) =>
    lexemes(report[part as keyof typeof PARTS] ?? "", weight, text),
  );
  const body = lexemes(report.body, "", text);
  return { head: eras.concat(head).join(" "), words: eras.concat(head, body, ...text.pairs).join(" ") };
}

/** What was read of a report so far. */
interface Text {
  /** The place of the next word. */
  next: number;
  bytes: number;
  pairs: Set<string>;
}

function lexemes(words: string, weight: string, text: Text): string[] {
  const found: string[] = [];
  let before: readonly string[] = [];
  for (const stems of formsIn(words)) {
    if (text.next > PLACES_MOST || text.bytes > BYTES_MOST) break;
    for (const stem of stems) found.push(`'${stem}':${text.next}${weight}`);
    for (const pair of pairsOf(before, stems)) text.pairs.add(pair);
    before = stems;
    text.next += 1;
    text.bytes += stems.join("").length * 2 + stems.length * 8;
  }
  text.next += GAP;
  return found;
}

/**
 * What stands for two words that follow each other, by each stem of both: one of 65,536 lexemes, so that few of the
 * reports that have both words somewhere need to be read to see whether they have them in a row.
 */
function pairsOf(first: readonly string[], second: readonly string[]): string[] {
  return first.flatMap((one) =>
    second.map((other) => `'~${(hash(`${one} ${other}`) & 0xffff).toString(36)}'`),
  );
}

/** FNV-1a, its upper half folded into the lower. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value ^ (value >>> 16);
}

function eraLexeme(wireId: number, length: number, seq: number): string {
  return `'#${wireId}.${length}.${Math.floor(seq / length)}'`;
}

/** The query that finds, in all words of the reports, what was asked for and not what was excluded. */
export function wordsQuery({ all, none }: Query, eras: string[]): string {
  return [...all.map(pairedQuery), ...none.map((term) => `!${pairedQuery(term)}`), ...eras].join(" & ");
}

/** The query that finds what was asked for in headlines, slugs and datelines, or in one of them; what was excluded is not in it. */
export function headQuery({ all }: Query, part: keyof typeof PARTS | undefined, eras: string[]): string {
  return [...all.map((term) => termQuery(term, part ? PARTS[part] : "")), ...eras].join(" & ");
}

/** The query that finds, in all words, anything that was excluded; undefined when nothing was. */
export function excludedQuery({ none }: Query): string | undefined {
  return none.length === 0 ? undefined : none.map(pairedQuery).join(" | ");
}

/** The query by which they are ranked: any of the words will do. */
export function rankQueryOf(query: Query): string {
  return query.all.map((term) => termQuery(term, "")).join(" | ");
}

function termQuery(term: Term, weight: string): string {
  const suffix = weight === "" ? "" : `:${weight}`;
  const words = term.map((stems) => anyOf(stems.map((stem) => `'${stem}'${suffix}`)));
  return words.length === 1 ? (words[0] ?? "") : `(${words.join(" <-> ")})`;
}

function pairedQuery(term: Term): string {
  const pairs = term.slice(1).map((second, at) => anyOf(pairsOf(term[at] ?? [], second)));
  return `(${[termQuery(term, ""), ...pairs].join(" & ")})`;
}

const anyOf = (lexemes: string[]) => `(${lexemes.join(" | ")})`;

/** The part of a query that confines it to the eras of a span. */
export function erasQuery(wireId: number, span: Span): string[] {
  const eras = wholeEras(span);
  if (!eras) return [];
  const found: string[] = [];
  for (let seq = eras.from; seq <= eras.to; seq += eras.length)
    found.push(eraLexeme(wireId, eras.length, seq));
  return [anyOf(found)];
}
