import { findCues } from "./event-cues.ts";
import type { Span } from "./reading.ts";
import { saidVerb, THAT } from "./said-words.ts";
import { AGENCIES, MANNER_WORDS } from "./source-line-words.ts";
import { headKind, NAME_STOPS } from "./source-words.ts";
import { type Token, tokensIn } from "./tokens.ts";

/** A source line is looked for in no more of the text than this. */
const LOOK_MOST = 160;
const PART_WORDS_MOST = 5;
const PARTS_MOST = 5;
/** With a date among them. */
const DATED_WORDS_MOST = 9;
const SLASHED_WORDS_MOST = 3;
const SLASHES = /^(?:[^/\n]{2,30}\/){1,3}(?=\s)/u;

/**
 * The words before the first paragraph that say where the report comes from and by whom: «برق – دير الزور – خاص:»,
 * a line «مرصد مينا – سوريا», "BEIRUT (Reuters) –". Null when there are none. Looks at the beginning only; never throws.
 */
export function findSourceLine(text: string): Span | null {
  const start = text.search(/\S/u);
  if (start === -1) return null;
  const head = text.slice(start, start + LOOK_MOST);
  const line = head.split(/[\n\r\u2028\u2029]/u, 1)[0] ?? "";
  const isAlone = line.length < head.length;
  // «حلب-سانا» and «دمشق ـ سانا» are parted as by a dash.
  const tokens = tokensIn(line.replace(GLUED_DASH, (dash) => "–".padEnd(dash.length)));
  const end =
    colonEnd(tokens) ??
    agencyEnd(tokens) ??
    slashEnd(line, isAlone) ??
    (isAlone ? lineEnd(tokens) : null) ??
    dashesEnd(tokens);
  return end === null ? null : { start: start + (tokens[0]?.start ?? 0), end: start + end };
}

const GLUED_DASH = /(?<=[\p{Script=Arabic}\d"”)])-(?=[\p{Script=Arabic}"“(])|(?<=\s)\u0640+(?=\s)/gu;

const isDash = ({ key, isWord }: Token) => !isWord && /^[–\-|]$/u.test(key);

/** «دير الزور – برق:» — names with dashes between, then a colon. */
function colonEnd(tokens: readonly Token[]): number | null {
  const colon = tokens.findIndex(({ key }) => key === ":");
  if (colon < 1) return null;
  const before = tokens.slice(0, colon);
  const isNamed = before.some(isDash)
    ? areNames(before)
    : before.length <= PART_WORDS_MOST && before.every(isPlain) && isReporter(before[0]);
  return isNamed ? (tokens[colon]?.end ?? null) : null;
}

/** "BEIRUT (Reuters) –", «دمشق (سانا) -» and «(CNN)—». */
function agencyEnd(tokens: readonly Token[]): number | null {
  const close = tokens.findIndex(({ key }) => key === ")");
  const dash = tokens[close + 1];
  const open = tokens.findIndex(({ key }) => key === "(");
  // «بيروت 6 تشرين الثاني (شينخوا) قتل …» has none.
  const isNamed = tokens.slice(open + 1, close).some(isSourceWord);
  if (close < 2 || !dash || !(isDash(dash) || isNamed)) return null;
  const isShort = open <= DATED_WORDS_MOST && close - open <= PART_WORDS_MOST;
  return open !== -1 && isShort && tokens.slice(0, open).every(isPlain) ? (tokens[close]?.end ?? null) : null;
}

/** «شفق نيوز/ بغداد», «دمشق/ برق/ أعلنت»: a few words before each stroke, one of which gives reports. */
function slashEnd(line: string, isAlone: boolean): number | null {
  const head = SLASHES.exec(line)?.[0];
  if (head === undefined) return null;
  const parts = head.split("/").slice(0, -1).map(tokensIn);
  const areShort = parts.every(
    (part) => part.length <= SLASHED_WORDS_MOST && part.every(isName) && !tells(part),
  );
  const isNamed = parts.some((part) => part.some(isSourceWord)) || parts.length > 1;
  if (!areShort || !isNamed) return null;
  const rest = tokensIn(line.slice(head.length));
  const isLineOfNames = isAlone && rest.length <= SLASHED_WORDS_MOST && rest.every(isName) && !tells(rest);
  return isLineOfNames ? line.trimEnd().length : head.length;
}

const isName = (token: Token) => isPlain(token) && !/\d/.test(token.key);

/** «وطنية – صيدا – يسود الهدوء»: an agency, a place, and the report on the same line. */
function dashesEnd(tokens: readonly Token[]): number | null {
  const first = tokens.findIndex(isDash);
  const second = tokens.findIndex((token, at) => at > first && isDash(token));
  if (first < 1 || first > SLASHED_WORDS_MOST || second < 0 || second - first > PART_WORDS_MOST) return null;
  const [agency, place] = [tokens.slice(0, first), tokens.slice(first + 1, second)];
  const areNamed =
    AGENCIES.has(agency[0]?.key ?? "") && place.length > 0 && [...agency, ...place].every(isName);
  return areNamed && !tells(place) ? (tokens[second]?.end ?? null) : null;
}

/** A line of its own, of names with dashes between them, one of which gives reports. */
function lineEnd(tokens: readonly Token[]): number | null {
  // «عاجل | انفجار في دمشق» tells of something, and heads what follows.
  if (!tokens.some(isDash) || !areNames(tokens) || tells(tokens)) return null;
  return tokens.some(isSourceWord) ? (tokens.at(-1)?.end ?? null) : null;
}

/** Whether they say that something happened. */
function tells(tokens: readonly Token[]): boolean {
  return (
    tokens.some(({ key }) => NAME_STOPS.has(key) || /^\d/.test(key)) ||
    findCues(tokens, 0, tokens.length).length > 0
  );
}

function isSourceWord({ key }: Token): boolean {
  return (
    (headKind(key) === "body" && !key.endsWith("ي")) ||
    /^مراسل/u.test(key) ||
    MANNER_WORDS.has(key) ||
    AGENCIES.has(key)
  );
}

function isReporter(first: Token | undefined): boolean {
  return /^مراسل/u.test(first?.key ?? "") || AGENCIES.has(first?.key ?? "");
}

function isPlain({ key, isWord }: Token): boolean {
  return (isWord && !saidVerb(key) && !THAT.has(key) && key !== "صدر" && key !== "بيان") || key === ",";
}

/** Whether tokens are a few short names with dashes between, and no clause. */
function areNames(tokens: readonly Token[]): boolean {
  let words = 0;
  let parts = 1;
  for (const token of tokens) {
    if (isDash(token)) {
      parts += 1;
      words = 0;
    } else if (isPlain(token) || /^[()“”"]$/u.test(token.key)) words += token.isWord ? 1 : 0;
    else return false;
    if (words > PART_WORDS_MOST || parts > PARTS_MOST) return false;
  }
  return true;
}
