import type { Count } from "./counts.ts";
import { type FigureKind, happening, peopleWord } from "./people-words.ts";
import type { Token } from "./tokens.ts";

/** A figure by its tokens. Of several kinds, nobody says how many are of which. */
export interface FoundFigure {
  kinds: readonly FigureKind[];
  /** Where the words for each of the kinds begin. */
  firsts: readonly number[];
  last: number;
  count: Pick<Count, "low" | "best" | "high">;
}

/** The words that say what happened, and how far behind them a number is still theirs. */
export interface Happening {
  kinds: FigureKind[];
  firsts: number[];
  last: number;
  /** The last token of what was counted for it last; -1 before the first. */
  counted: number;
}

const REACH = 9;
/** «مقتل قيادي في حزب العمال الكردستاني واثنين من مرافقيه» */
const JOINED_REACH = 8;
/** Stands between what happens and to whom, and is nothing. */
const FILLERS = new Set("علي الي ما لا من بجروح بجراح حتفه مصرعه حتفهم مصرعهم ايضا كل بحق".split(" "));
/** What follows these did not happen: it was denied, wanted, tried or feared. */
const NOT_SO = new Set(
  "لم لن لا دون بدون عدم نفي نفت ينفي محاوله محاولات حاول حاولت حاولوا يحاول تحاول بهدف لمنع بتهمه بتهم بقصد خشيه تسجل تقع يسجل ترد انباء احتمال".split(
    " ",
  ),
);
/** Before a number of the killed: «عدد القتلى». */
export const TOLL = new Set(["عدد", "حصيله"]);
/** Behind those whom it happened to: «شخصين اثنين قتلا». */
export const PLURAL =
  /^و?(?:قتل|استشهد|اصيب|جرح|توفي|اعتقل|خطف|اختطف|فقد|هرب|فر|نزح|لقي|لق|قضي|قض|مات|ارتق)(?:وا|ا|تا)$/;

/** What a word says to have happened, with the words beside it; undefined when it says nothing. */
export function happens(
  tokens: readonly Token[],
  at: number,
  now: Happening | undefined,
): Happening | undefined {
  const key = tokens[at]?.key ?? "";
  const kind = eliminated(tokens, at) ?? happening(key) ?? tollOf(tokens, at);
  if (kind === undefined) return undefined;
  if (kind === "over" || isNotSo(tokens, at)) return { kinds: [], firsts: [], last: at, counted: -1 };
  // «مقتل وجرح عدة عناصر»
  const isPair =
    now && now.last === at - 1 && now.counted < 0 && key.startsWith("و") && !now.kinds.includes(kind);
  if (isPair && !PLURAL.test(tokens[at - 1]?.key ?? "")) {
    return { kinds: [...now.kinds, kind], firsts: [...now.firsts, at], last: at, counted: -1 };
  }
  return { kinds: [kind], firsts: [at], last: at, counted: -1 };
}

/** Whether a word may say that something happened, to whomever it names. */
export function mayHappen(key: string): boolean {
  return happening(key) !== undefined || peopleWord(key) !== undefined || ELIMINATED.test(key);
}

const ELIMINATED = /^[وفب]?(?:القضاء|قضي|قضت|قضوا)$/;

/** «والقضاء على اثنين»: killed, where «قضى ثلاثة» died; «القضاء على آخر فلولهم» counts nobody. */
function eliminated(tokens: readonly Token[], at: number): FigureKind | undefined {
  const isPeople = tokens[at + 1]?.key === "علي" && tokens[at + 2]?.key !== "اخر";
  return isPeople && ELIMINATED.test(tokens[at]?.key ?? "") ? "killed" : undefined;
}

/** «عدد القتلى إلى 37» */
function tollOf(tokens: readonly Token[], at: number): FigureKind | undefined {
  if (!TOLL.has(tokens[at - 1]?.key ?? "")) return undefined;
  const noun = peopleWord(tokens[at]?.key ?? "");
  return noun?.isSure && noun.isDefinite && noun.kind !== null ? noun.kind : undefined;
}

/** Whether the word was denied, wanted, tried or feared by one of the two before it. */
export function isNotSo(tokens: readonly Token[], at: number): boolean {
  return [at - 1, at - 2].some((one) => tokens[one]?.isWord && NOT_SO.has(tokens[one].key.replace(/^و/, "")));
}

/** A count of exactly so many. */
export const exactly = (best: number) => ({ low: null, best, high: null });

/** What happened to people that were counted for it. */
export function figureOf(
  now: Happening,
  count: FoundFigure["count"],
  { first, last }: { first: number; last: number },
  tokens: readonly Token[],
): FoundFigure {
  // Of several kinds, each begins with its own word.
  const isOwn = now.kinds.length > 1 && now.counted < 0 && distance(tokens, now.last, first) <= 2;
  return { kinds: now.kinds, firsts: isOwn ? now.firsts : now.kinds.map(() => first), last, count };
}

/** Nothing but fillers between what happened and this word, and nobody counted for it yet. */
export function isNear(tokens: readonly Token[], at: number, now: Happening): boolean {
  return now.counted < 0 && distance(tokens, now.last, at) === 1;
}

/** Whether a number is still one of those to whom it happened. */
export function reaches(tokens: readonly Token[], now: Happening, at: number): boolean {
  return now.counted < 0 ? distance(tokens, now.last, at) <= REACH : isJoined(tokens, at, now);
}

/** «… طفل وامرأة», «… جنود آخرين و3 مدنيين» */
export function isJoined(tokens: readonly Token[], at: number, now: Happening): boolean {
  if (now.counted < 0 || !tokens[at]?.key.startsWith("و")) return false;
  const isOpen = tokens
    .slice(now.counted + 1, at)
    .every(({ isWord, key }) => isWord || /^["“”(]$/.test(key) || key === ")");
  return at - now.counted <= 2 || (isOpen && at - now.counted <= JOINED_REACH);
}

function distance(tokens: readonly Token[], from: number, to: number): number {
  let words = 1;
  for (let at = from + 1; at < to && words <= REACH + 1; at++)
    if (!FILLERS.has(tokens[at]?.key ?? "")) words += 1;
  return words;
}
