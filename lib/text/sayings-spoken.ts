import { nameAfter, skipAsides } from "./name-after.ts";
import { isApart, isJoined, kindOfName, nameBefore, type Run } from "./noun-phrase.ts";
import * as said from "./said-words.ts";
import { type Found, isIn, isTakenBack, made, type Place, speaks } from "./saying-at.ts";
import { HAPPENINGS } from "./source-words.ts";
import type { Token } from "./tokens.ts";

const ASIDE_MOST = 9;
const THAT_MOST = 6;

/** «قال فلان», «المصدر قال», «وأضاف أن». */
export function verb(place: Place): Found | null {
  const { tokens, at, run } = place;
  const key = tokens[at]?.key ?? "";
  const verb = said.saidVerb(key);
  if (!verb || isTakenBack(place) || isNoVerb(place)) return null;
  if (verb.isNext && !said.THAT.has(tokens[skipAsides(tokens, at + 1, run.to)]?.key ?? ""))
    return speakerSees(place, verb);
  const name = isPassive(place) ? null : subjectOf(place);
  if (!name && (said.BY_NOBODY.test(key) || !goesOn(place, verb))) return null;
  if (!verb.isNext && !isSaid(place, verb, name)) return null;
  const found = made(place, at + 1, verb.manner, name, isPassive(place) ? null : "before");
  // «وتابع المصدر قائلاً إن» says so once.
  return /^قايل/u.test(tokens[found.next]?.key ?? "") && found.next < run.to
    ? { ...found, next: found.next + 1 }
    : found;
}

const CALM = /^[وب]?(?:ال)?هدوءا?$/u;

/** «هدوء حذر», «الجهة التي يتوقع أن»: an adjective, and what nobody in the text expects. */
function isNoVerb({ tokens, at }: Place): boolean {
  const [before, key] = [tokens[at - 1]?.key ?? "", tokens[at]?.key ?? ""];
  if (key === "حذر" && CALM.test(before)) return true;
  return /^(?:الذي|التي)$/u.test(before) && /^[يت](?:توقع|عتقد|رجح|عتبر)$/u.test(key);
}

function subjectOf({ tokens, at, run }: Place): Run | null {
  const before = isApart(tokens, at)
    ? null
    : (nameBefore(tokens, at, run.from) ?? nameBeforeAside(tokens, at, run));
  // «غير أن مسؤولاً اتهم فصائل»: a name that begins the clause and ends at the verb is who speaks.
  if (before && isRightBefore(tokens, before, at) && beginsClause(tokens, before.from, run)) return before;
  const after = nameAfter(tokens, at + 1, run.to);
  // «دائرة الصحة نفت خبر وفاته»
  const isSpeaker = before?.to === at && !isObject(tokens, before);
  if (isSpeaker && after && kindOfName(tokens, after) === null) return before;
  return after && !isObject(tokens, after) ? after : before;
}

/** «كان المصدر، قد أفاد» */
function isRightBefore(tokens: readonly Token[], name: Run, at: number): boolean {
  return tokens.slice(name.to, at).every(({ key }) => /^(?:و?قد|,)$/u.test(key));
}

/** «وكالة الأنباء، شبه الرسمية، قالت»: past what stands between two commas or in brackets. */
function nameBeforeAside(tokens: readonly Token[], at: number, run: Run): Run | null {
  if (tokens[at - 1]?.key !== "," || /^[وف]/u.test(tokens[at]?.key ?? "")) return null;
  const close = tokens[at - 2]?.key === ")" ? at - 2 : at - 1;
  let open = close - 1;
  while (open > run.from && open > at - ASIDE_MOST && tokens[open]?.isWord) open -= 1;
  if (tokens[open]?.key !== (close === at - 1 ? "," : "(")) return null;
  const name = nameBefore(tokens, open, run.from);
  return name && beginsClause(tokens, name.from, run) ? name : null;
}

function beginsClause(tokens: readonly Token[], at: number, run: Run): boolean {
  const before = tokens[at - 1];
  if (at === run.from || !before?.isWord || /^و../u.test(tokens[at]?.key ?? "")) return true;
  return /^(?:[وف]?(?:ان|لكن|كان|كانت)|فيما|بينما|حيث|الا)$/u.test(before.key);
}

/** «وأضاف أن»: who spoke before speaks on, when speech is the next word or the verb begins its clause. */
function goesOn({ tokens, at, run }: Place, verb: said.SaidVerb): boolean {
  const next = tokens[skipAsides(tokens, at + 1, run.to)]?.key ?? "";
  if (said.THAT.has(next) || /^[:“",]$/u.test(next)) return true;
  const before = tokens[at - 1];
  const isFirst = at === run.from || !before?.isWord || /^(?:كما|الذي|التي|قد)$/u.test(before.key);
  return (isFirst || /^[وف]/u.test(tokens[at]?.key ?? "")) && (verb.needs?.includes(next) ?? true);
}

/** «ذُكر», «أُفيد»: written with its damma, it has nobody. */
function isPassive({ tokens, at }: Place): boolean {
  return tokens[at]?.isPassive ?? false;
}

/** «رأى محللون أن»: somebody who speaks stands between. */
function speakerSees(place: Place, verb: said.SaidVerb): Found | null {
  const { tokens, at, run } = place;
  const name = nameAfter(tokens, at + 1, run.to);
  if (!name || kindOfName(tokens, name) === null) return null;
  if (!said.THAT.has(tokens[skipAsides(tokens, name.to, run.to)]?.key ?? "")) return null;
  return made(place, at + 1, verb.manner, name, null);
}

/** «تحدثت للقناة», «أعلنت عن»: what stands there is no subject. */
function isObject(tokens: readonly Token[], name: Run): boolean {
  const first = tokens[name.from]?.key ?? "";
  if (/^(?:لل|بال)/u.test(first) || isJoined(first)) return true;
  // «أقر بمقتل», «هدوء … وسجل سقوط».
  if (/^ب/u.test(first) && HAPPENINGS.has(first.slice(1))) return true;
  return /^و../u.test(first) && said.saidVerb(first) !== undefined;
}

function isSaid(place: Place, verb: said.SaidVerb, name: Run | null): boolean {
  if (verb.needs === null) return true;
  if (verb.bySource && name && kindOfName(place.tokens, name) !== null) return true;
  return !verb.needs.includes("\u0000") && speaks(place, place.at + 1, verb.needs);
}

/** «يُقال»: nobody says it. */
export function itIsSaid(place: Place): Found | null {
  const [key, next] = [place.tokens[place.at]?.key ?? "", place.tokens[place.at + 1]?.key ?? ""];
  if (isIn(said.IT_IS_TOLD, key) && next !== "عن" && !said.THAT.has(next)) return null;
  return isTakenBack(place) ? null : made(place, place.at + 1, "reports", null, null);
}

/** «مضيفاً أن», «لافتةً إلى»: whoever spoke before goes on. */
export function participle(place: Place): Found | null {
  const { tokens, at } = place;
  const saying = said.sayingOf(tokens[at]?.key ?? "");
  if (!saying || /^(?:غير|قايلا)$/u.test(tokens[at - 1]?.key ?? "")) return null;
  const isBeforeComma = tokens[at + 1]?.key === "," && said.THAT.has(tokens[at + 2]?.key ?? "");
  const next = tokens[at + (isBeforeComma ? 2 : 1)]?.key ?? "";
  const speaksNext =
    said.THAT.has(next) ||
    /^[:“"]$/u.test(next) ||
    (saying.needs !== "" && next === saying.needs) ||
    (tokens[at - 1]?.key === "," && isThatNear(tokens, at + 1)) ||
    // «، مؤكدة التنسيق», «، نافياً استخدام»
    (tokens[at - 1]?.key === "," &&
      /^(?:confirms|denies)$/.test(saying.manner) &&
      /^(?:ال..|است)/u.test(next)) ||
    // «مؤكداً مقتل ستة»: what happened, in a noun.
    ((/ا$/u.test(tokens[at]?.key ?? "") || tokens[at - 1]?.key === ",") && HAPPENINGS.has(next));
  return speaksNext ? made(place, at + 1, saying.manner, null, "before") : null;
}

/** «كاشفاً للمرة الأولى أنه»: a few words, no mark, and speech. */
function isThatNear(tokens: readonly Token[], at: number): boolean {
  for (let next = at; next < at + THAT_MOST; next++) {
    if (!tokens[next]?.isWord) return false;
    if (said.THAT.has(tokens[next]?.key ?? "")) return true;
  }
  return false;
}

/** «… عن مصدر قوله», «قوله إن». */
export function hisWords(place: Place): Found | null {
  const { tokens, at, run } = place;
  const name = nameBefore(tokens, at, run.from);
  const next = tokens[at + 1]?.key ?? "";
  return name || said.THAT.has(next) || next === ":" ? made(place, at + 1, "says", name, "before") : null;
}
