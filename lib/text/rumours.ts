import type { EventCue } from "./event-cues.ts";
import type { Token } from "./tokens.ts";
import { joinedWords } from "./word-list.ts";

/** What is only said: «الأنباء عن …», «ما تردد عن …». */
const HEARSAY = joinedWords(
  "انباء الانباء اخبار الاخبار معلومات المعلومات شايعات الشايعات اشاعات الاشاعات مزاعم المزاعم ادعاءات الادعاءات تقارير التقارير يشاع اشيع يتردد تردد يتداول تداول تداوله متداوله المتداوله المتداول يقال قيل حديث الحديث خبر الخبر نبا",
);
const HEARSAY_REACH = 8;
/** So many words behind an event the word may stand that calls it untrue. */
const VERDICT_REACH = 20;
const UNTRUE = joinedWords("كاذب كاذبه مفبرك مفبركه ملفق ملفقه مغلوط مغلوطه مضلل مضلله");
/** «غير صحيحة», «عارية عن الصحة», «لا أساس لها»: each word by the one before it, «» for any. */
const VERDICTS: ReadonlyMap<string, string> = new Map([
  ["صحيح", "غير"],
  ["صحيحه", "غير"],
  ["صحيحا", "غير"],
  ["دقيق", "غير"],
  ["دقيقه", "غير"],
  ["عار", ""],
  ["عاري", ""],
  ["عاريه", ""],
  ["اساس", "لا"],
  ["شايعات", "مجرد"],
  ["شايعه", "مجرد"],
  ["اشاعات", "مجرد"],
  ["اشاعه", "مجرد"],
]);
/** «لا صحة لما تردد عن …»: so many words before an event. */
const NO_TRUTH_REACH = 12;

/** Whether a text calls what was said of an event untrue: «لا صحة لـ…», «الأنباء عن … غير صحيحة». Never throws. */
export function isUntrue(tokens: readonly Token[], { first, last }: EventCue): boolean {
  for (let at = first - 1; at > first - NO_TRUTH_REACH && !isEnd(tokens[at]); at--)
    if (tokens[at]?.key === "صحه" && isNo(tokens[at - 1])) return true;
  return isHearsay(tokens, first) && hasVerdict(tokens, last);
}

function isHearsay(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= first - HEARSAY_REACH && !isEnd(tokens[at]); at--)
    if (HEARSAY.has(tokens[at]?.key ?? "")) return true;
  return false;
}

function hasVerdict(tokens: readonly Token[], last: number): boolean {
  for (let at = last + 1; at <= last + VERDICT_REACH && !isEnd(tokens[at]); at++) {
    const key = bare(tokens[at]);
    if (UNTRUE.has(key)) return true;
    const before = VERDICTS.get(key);
    if (before !== undefined && (before === "" || bare(tokens[at - 1]) === before)) return true;
  }
  return false;
}

const isNo = (token: Token | undefined): boolean => bare(token) === "لا";
const isEnd = (token: Token | undefined): boolean =>
  token === undefined || (!token.isWord && /^[.;\n!?؟]/.test(token.key));

/** Without «و» and «ف» before it. */
function bare(token: Token | undefined): string {
  const key = token?.key ?? "";
  return key.length > 2 && (key.startsWith("و") || key.startsWith("ف")) ? key.slice(1) : key;
}
