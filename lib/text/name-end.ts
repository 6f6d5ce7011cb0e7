import { THAT } from "./said-words.ts";
import {
  type HeadKind,
  headKind,
  NAME_PLACES,
  NAME_STOPS,
  STATEMENT,
  TIME_WORDS,
  TOLD,
} from "./source-words.ts";
import type { Token } from "./tokens.ts";

/** Before a name that was told: «تلك المصادر». */
export const THESE = new Set(["هذا", "هذه", "تلك", "ذلك"]);

/** Of what belongs to a body: «المركز الإعلامي لـ"…"». */
const ARM = /^(?:الاعلامي|العسكري|العامه|السياسي|التنفيذي)$/u;

/** Whether a word tells when: «اليوم», «14». */
export const isTime = (token: Token) => TIME_WORDS.has(token.key) || /^\d/.test(token.key);

/** Whether a name that began at `from` ends before this word; `kind` and `isDefinite` say what stands of it so far. */
export function endsBefore(
  tokens: readonly Token[],
  at: number,
  from: number,
  kind: HeadKind | null,
  isDefinite: boolean,
): boolean {
  const key = tokens[at]?.key ?? "";
  // «السويداء 24», «فرانس 24».
  if (key === "24" && at > from && !/^ساع/u.test(tokens[at + 1]?.key ?? "")) return false;
  // «قناة روسيا اليوم».
  if (key === "اليوم" && at > from && tokens[at - 1]?.key === "روسيا") return false;
  if (THAT.has(key) || isTime(tokens[at] as Token)) return true;
  const unjoined = /^[وف]../u.test(key) ? key.slice(1) : key;
  if (key === "في" || key === "من" || key === "عن") return at === from || !belongs(tokens, at, from, kind);
  if (at === from && THESE.has(key)) return !/^ال../u.test(tokens[at + 1]?.key ?? "");
  // «مدير صحة حلب».
  if (key === "صحه" && at > from && headKind(tokens[at - 1]?.key ?? "") !== null) return false;
  if (NAME_STOPS.has(key)) return at > from || (key !== "ام" && key !== "حصيله");
  if (at === from) return false;
  if (key === "للاعلام" && kind === "body") return false;
  if (key === "ل") return kind !== "body" || !ARM.test(tokens[at - 1]?.key ?? "");
  // «حصيلة سابقة للمرصد»: whose it is.
  if (TOLD.has(key)) return !/^لل/u.test(key) || !STATEMENT.has(tokens[from]?.key ?? "");
  if (key.startsWith("و") && key.length > 3 && !/^وال/u.test(key))
    return headKind(key) === null || NAME_STOPS.has(unjoined);
  if (/^ب../u.test(key) && headKind(key) === null && !NAME_PLACES.has(key))
    return kind === "body" || isToldOf(key);
  // «الجيش الأميركي ضربة»: after a body's full name, a bare noun is what it tells of; a person's name may follow a person.
  return (
    kind === "body" &&
    isDefinite &&
    !/^(?:و?ال|لل|ل|ب)/u.test(key) &&
    /[هت]$|ا$/u.test(key) &&
    headKind(key) === null
  );
}

/** «بمقتل», «بانفجار», «بالهجوم»: what is told of; «باتريك» may be a name. */
function isToldOf(key: string): boolean {
  return /^(?:بال|بان|باست|بتح|بتع|بتس|بتن|بتو|باح|باع|باش|بار)/u.test(key) || NAME_STOPS.has(key.slice(1));
}

/** «مصدر في إدارة السجن», «شاهد من المنطقة», «بيان من المشفى»; a body speaks, and «في» tells where or when. */
function belongs(tokens: readonly Token[], at: number, from: number, kind: HeadKind | null): boolean {
  const next = tokens[at + 1];
  const isPaper = STATEMENT.has(tokens[from]?.key ?? "") && tokens[at]?.key !== "في";
  const speaksFor = /^(?:ال)?(?:نايب|ممثل|مندوب|نيابه)/u.test(tokens[from]?.key ?? "");
  const isPerson = kind === "person" && (speaksFor || tokens[at]?.key !== "عن");
  if (!next?.isWord || !(isPaper || isPerson)) return false;
  return ![STATEMENT, TIME_WORDS, NAME_STOPS, THAT].some((list) => list.has(next.key));
}
