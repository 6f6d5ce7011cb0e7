import { arKey } from "../../../lib/text/ar-key.ts";
import { askedForms } from "../../../lib/text/forms.ts";
import { formsIn } from "../../../lib/text/words.ts";

/** A word that is looked for, and how reports write it: article, prefixes, endings, spelling, signs. */
const FAMILIES: readonly [string, string][] = [
  ["مدرسة", "المدرسة بالمدرسة للمدرسة ومدرسته مدرسه مدرستين المدارس بمدارس"],
  ["معتقل", "المعتقل معتقلين والمعتقلون للمعتقلين معتقلان معتقلة معتقلات بمعتقل"],
  ["انفجار", "الإنفجار بانفجار انفجارات انفجاران وانفجارين إنفجـار للانفجار"],
  ["قصف", "القصف بالقصف وقصفها للقصف قصفاً قَصْفٌ"],
  ["مستشفى", "المستشفى مستشفي بالمستشفى للمستشفى مستشفيات مستشفياتها والمستشفيات"],
  ["إدلب", "ادلب بإدلب وإدلب لإدلب اِدلِب وبإدلب"],
  ["الرقة", "الرقه بالرقة والرقة للرقة الرقّة"],
  ["مسؤول", "المسؤول مسؤولين والمسؤولون مسؤولة للمسؤولين مسؤولان مسؤوليها"],
  ["هجوم", "الهجوم هجومين بهجوم للهجوم وهجومها هجوماً هجمات"],
  ["قتيل", "قتيلان القتيل قتيلين قتلى القتلى وقتيلة"],
  ["حاجز", "الحاجز حاجزين بحاجز حواجز الحواجز والحاجز للحاجز"],
  ["نازح", "نازحين النازحون للنازحين نازحة ونازحين نازحات"],
  ["أسلحة", "الأسلحة اسلحه بأسلحة سلاح السلاح وأسلحتهم"],
  ["متظاهر", "متظاهرين المتظاهرون للمتظاهرين والمتظاهرين متظاهرة"],
  ["مخيم", "المخيم مخيمات بمخيم للمخيمات مخيمين والمخيم مخيّم"],
  ["اتفاق", "الاتفاق الإتفاق باتفاق اتفاقات للاتفاق واتفاقها اتفاقاً"],
  ["صاروخ", "صواريخ الصواريخ بصاروخ صاروخين بصواريخ والصاروخ صاروخاً"],
  ["عملية", "العمليه عمليات بعملية للعملية وعمليتين عملياتها"],
  ["قيادي", "القيادي قياديين لقيادي وقياديون قيادية القياديان"],
  ["جريح", "جرحى الجرحى جريحان جريحين للجرحى وجريحة"],
];

/** How many of the forms of the hand-written families a search for their word finds, and those that it misses. */
export function searchForms(): { right: number; all: number; missed: string[] } {
  const pairs = FAMILIES.flatMap(([query, forms]) => forms.split(" ").map((form) => ({ query, form })));
  const missed = pairs.filter(({ query, form }) => !isFound(query, form));
  return {
    right: pairs.length - missed.length,
    all: pairs.length,
    missed: missed.map(({ query, form }) => `${query} ← ${form}`),
  };
}

function isFound(query: string, form: string): boolean {
  const asked = new Set(askedForms(arKey(query)));
  return formsIn(form).some((stems) => stems.some((stem) => asked.has(stem)));
}
