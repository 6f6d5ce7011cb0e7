import { kindOfName, nameAt, type Run } from "./noun-phrase.ts";
import { remember } from "./remember.ts";
import * as said from "./said-words.ts";
import type { Saying } from "./saying.ts";
import { isIn, made, type Place } from "./saying-at.ts";
import { asSpoken, asToldBy, cameIn, issued, passedOn } from "./sayings-cited.ts";
import { hisWords, itIsSaid, participle, verb } from "./sayings-spoken.ts";
import type { Token } from "./tokens.ts";

const COLON_MOST = 12;

type Reader = (place: Place) => { saying: Saying | null; next: number } | null;

/** What is tried at a word, in this order, where its key may be one. */
const READERS: readonly (readonly [(key: string) => boolean, Reader])[] = [
  [(key) => isIn(said.AS_TOLD_BY, key), asToldBy],
  [(key) => isIn(said.PASSED_ON, key), passedOn],
  [(key) => /^[وف]?علي$/u.test(key), asSpoken],
  [(key) => isIn(said.CAME_IN, key) || isIn(said.COMES_IN, key), cameIn],
  [(key) => isIn(said.GLOSS, key), gloss],
  [(key) => said.saidVerb(key) !== undefined, verb],
  [(key) => isIn(said.IT_IS_SAID, key), itIsSaid],
  [(key) => said.sayingOf(key) !== undefined, participle],
  [(key) => /^(?:ب?قول(?:ه|ها|هم)|بالقول)$/u.test(key), hisWords],
  [(key) => /^(?:و?صدر|صادر|صادره|الصادر|الصادره|صدرت)$/u.test(key), issued],
];

const NONE: readonly Reader[] = [];

/** The attributions of one sentence by Arabic words, in order. Looks at a bounded number of tokens around each word. */
export function arabicSayings(tokens: readonly Token[], run: Run): Saying[] {
  const found: Saying[] = [];
  for (let at = run.from; at < run.to; ) {
    const token = tokens[at];
    const readers = token?.isWord ? readersOf(token.key) : NONE;
    const result = readers.length > 0 ? firstOf(readers, { tokens, at, run }) : null;
    if (result?.saying) found.push(result.saying);
    at = Math.max(at + 1, result?.next ?? 0);
  }
  if (found.length > 0 && (found[0]?.cue.start ?? 0) <= (tokens[run.from + COLON_MOST]?.start ?? 0))
    return found;
  const titled = beforeColon(tokens, run);
  return titled ? [titled, ...found] : found;
}

function firstOf(readers: readonly Reader[], place: Place): ReturnType<Reader> {
  for (const read of readers) {
    const found = read(place);
    if (found) return found;
  }
  return null;
}

const readersOf = remember((key): readonly Reader[] =>
  READERS.filter(([mayBe]) => mayBe(key)).map(([, read]) => read),
);

/** «يُذكر أن», «يُشار إلى أن»: passed over, since nobody is quoted. */
function gloss(place: Place): { saying: null; next: number } | null {
  const { tokens, at } = place;
  const next = tokens[at + 1]?.key ?? "";
  const isGloss = said.THAT.has(next) || /^(?:الي|بالذكر|بالاشاره|الاشاره|الذكر|هنا)$/u.test(next);
  return isGloss ? { saying: null, next: at + 2 } : null;
}

/** «مصدر أمني: …», «عاجل | المرصد: …» at the head of a sentence. */
function beforeColon(tokens: readonly Token[], run: Run): Saying | null {
  let from = run.from;
  for (let at = run.from; at < Math.min(run.to - 2, run.from + COLON_MOST); at++) {
    const key = tokens[at]?.key;
    if (key === "|" || key === "–" || key === "-") from = at + 1;
    if (key !== ":") continue;
    const name = nameAt(tokens, from, at);
    const kind = name && kindOfName(tokens, name);
    if (!name || !kind || said.TOPICS.has(tokens[name.from]?.key ?? "")) return null;
    return made({ tokens, at, run }, at + 1, "says", name, null).saying;
  }
  return null;
}
