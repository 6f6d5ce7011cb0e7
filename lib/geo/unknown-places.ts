import { BODIES, CUES, NAME_HEADS, NO_NAMES, PREPOSITIONS, SIDES } from "./place-cues.ts";
import { type PlaceToken, wordReadings } from "./place-tokens.ts";

const NAME_WORDS_MOST = 3;
const SHORT = 3;

/**
 * The number of the last word of a name that nobody knows and that begins with this word, as it may stand behind «بلدة»
 * or "town of"; undefined when the words look like no name.
 */
export function unknownName(
  tokens: readonly PlaceToken[],
  first: number,
  cueKey: string,
): number | undefined {
  const token = tokens[first];
  if (token?.gap !== "blank") return undefined;
  return token.isArabic ? arabicName(tokens, first, cueKey) : latinName(tokens, first);
}

function arabicName(tokens: readonly PlaceToken[], first: number, cueKey: string): number | undefined {
  const token = tokens[first];
  if (!token) return undefined;
  const next = tokens[first + 1];
  const isHead = NAME_HEADS.has(token.key) && next?.isArabic && next.gap === "blank" && !isFunction(next.key);
  if (isHead) return first + 1;
  return looksLikeName(token, cueKey) ? first : undefined;
}

const STRICT = new Set(["بلده", "قريه", "ناحيه", "حي", "مخيم", "معبر", "بلدتي", "قريتي"]);

/** Behind «منطقة» almost everything may stand: there only a word with the article is taken for a name. */
function looksLikeName({ key, isAdverb }: PlaceToken, cueKey: string): boolean {
  if (isAdverb || key.length < SHORT || /\d/.test(key) || isFunction(key)) return false;
  const isDefinite = key.startsWith("ال") && key.length > SHORT + 1;
  if (isDefinite) return !/(?:ات|ين)$/.test(key);
  if (!STRICT.has(cueKey)) return false;
  // «بلدة تقع», «قرية صغيرة», «حي شعبي»: a verb, or an adjective that agrees.
  return !/^(?:[تيو]|[فبلك]ال|لل)/.test(key) && !/(?:ه|ي|ت|ين)$/.test(key);
}

function isFunction(key: string): boolean {
  return wordReadings(key).some(
    (reading) =>
      NO_NAMES.has(reading.key) ||
      PREPOSITIONS.has(reading.key) ||
      (CUES.has(reading.key) && !NAME_HEADS.has(reading.key)) ||
      SIDES.has(reading.key) ||
      BODIES.has(reading.key),
  );
}

function latinName(tokens: readonly PlaceToken[], first: number): number | undefined {
  if (!tokens[first]?.isCapital) return undefined;
  let last = first;
  while (last - first + 1 < NAME_WORDS_MOST) {
    const next = tokens[last + 1];
    if (!next?.isCapital || (next.gap !== "blank" && next.gap !== "dash")) break;
    last += 1;
  }
  return last;
}
