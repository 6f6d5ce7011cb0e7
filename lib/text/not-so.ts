import type { EventCue } from "./event-cues.ts";
import { familyOf } from "./event-types.ts";
import { isUntrue } from "./rumours.ts";
import type { Token } from "./tokens.ts";
import { joinedWords } from "./word-list.ts";

/** Behind these, what is named did not happen, is not known to have, is called for, or is only what it is about. */
const NOT_SO = joinedWords(
  "لم لن لا دون بدون عدم نفي نفت ينفي بهدف لمنع منع تحسبا بحثا احتمال احتماليه امكانيه خشيه بتهمه بتهم لمكافحه مكافحه تهمه مطالبه المطالبه للمطالبه بتنفيذ تورطهم تورطه " +
    "المتورطين المسوول المسوولين بمحاوله وقف لوقف بوقف ملف قضيه ضد قبل تخطط يخطط التخطيط بالتخطيط لتنفيذ سوف مخاوف نيه اي باي لاي دعوات دعوه دعا دعت دعوا يدعو تدعو الدعوه خرق خرقا لخرق " +
    "خروقات انتهاك انتهاكا رغم بموجب تنديدا ادانه ادان ادانت دان دانت ندد نددت استنكر استنكرت استنكارا تضامنا احياء ذكري الذكري المشتبه تشييع شيع شيعت جنازه مناوره مناورات ردا بجرم بجرمي جرم جرايم بجرايم لارتكابه لارتكابهم " +
    "اعترف اعترفا اعترفوا اعترفت متهم متهمين المتهم المتهمين متهما مطلوب مطلوبين المطلوب ينوي يروم ينوون يعتزم تعتزم يعتزمون المخططات للمخططات مخططات يعدون تعد خطط مخطط تهديد تهديدات بالتهديد توعد توعدت قناه بتجاره بتهريب مذكره مذكرات بمذكره حكم حكما احكام احكاما بحكم اوامر تمهيدا استعدادا استعدادات خطر مخاطر لشن لمواجهه للتصدي لاحباط لتفادي لتجنب تفاديا عقوبه بعقوبه " +
    "no not without prevent denied deny possible potential fear fears planned planning suspected suspicion against accused condemned condemn condemns any",
);
/** «قد تشن» may come; «قد شنت» is over. */
const MAY = /^[يت].*[^ت]$/;
const NOT_SO_REACH = 3;
/** The same, of the very next word only: «مكافحة المخدرات ألقت القبض» says what an office is called. */
const NEXT_ONLY = joinedWords(
  "مكافحه لمكافحه ضد ملف قضيه قناه تعد خطط تهديد مطلوب مطلوبين المطلوب متهم متهمين متهما المتهم المتهمين اي باي لاي against any",
);
/** Of all that is told behind them. */
const DENIALS = joinedWords(
  "denied denies deny condemned condemns نفي نفت ينفي تنفي ادان ادانت دان دانت ندد نددت استنكر استنكرت شيع شيعت تشييع يشيع سبق",
);
const DENIAL_REACH = 10;
/** Who asks for somebody to be released tells of no release. */
const DEMANDS = joinedWords(
  "دعا دعت دعوا دعوه دعوات طالب طالبت طالبوا يطالب تطالب يطالبون مطالبا مطالبين مطالبه مطالبات شرط بشرط مقابل لقاء فديه للضغط للمطالبه المطالبه ضمان",
);
const DEMAND_REACH = 14;
const DEMANDED: ReadonlySet<string> = new Set(["other-development", "abduction", "arrests", "agreement"]);
const HELD: ReadonlySet<string> = new Set(["other-development", "abduction", "arrests"]);
/** Only an aim, where «ل» stands before it: «للسيطرة على». */
const AIMS = /^و?ل(?:ل|استعاده)/;
/** So is «لتوقيفه», «للقبض على». */
const TO_ARREST = /^و?ل(?:توقيف|اعتقال|لقبض|القاء|مداهم|دهم|احتجاز|اختطاف|خطف|اغتيال)/;
const UNDERWENT = /^و?ل?[يت]?تعرض/;
/** Who attacked and left gave up no ground. */
const LEAVERS = new Set("المهاجمون المسلحون المنفذون المهاجمين المسلحين الجناه".split(" "));
/** Behind one of these a bomb was found or an attack was stopped. */
const STOPPED = joinedWords(
  "ضبط ضبطت ضبطوا العثور عثر عثرت عثروا مصادره صادرت احباط احبط احبطت احبطوا باحباط بضبط بالعثور ابطال ابطل ابطلت تفكيك فككت فكك فكوا ازاله اتلاف نزع تحييد افشال افشلت افشل معالجه رفع " +
    "found seized foiled thwarted defused",
);
const STOPPED_REACH = 14;
/** What somebody is sought or held for. */
const CRIMES = new Set(
  "بجرم بجرمي بجرايم جرايم لارتكابه لارتكابهم لارتكابها لاطلاقه لاطلاقهم لتورطه لتورطهم بتهمه بتهم تهم متورطون متورطين المتورطين متورط متورطا المتورط لضلوعه لضلوعهم ضلوع لمشاركته لمشاركتهم".split(
    " ",
  ),
);
const CRIMES_REACH = 14;
/** «معتقل سابق، أُفرج عنه بعد اعتقال دام …»: of the life of somebody, not of «وقت سابق». */
const FORMER = new Set("سابق سابقا سابقه السابق السابقين سابقين".split(" "));
const FORMERLY = new Set("وقت يوم بيان خبر تصريح تقرير حادث هجوم اعلان اليوم الليله الليل".split(" "));
const FORMER_REACH = 8;
const ALREADY_HELD = new Set(
  "المعتقل المعتقلين المعتقلان الموقوف الموقوفين الموقوفان المحتجز المحتجزين المخطوف المخطوفين المختطفين المقبوض".split(
    " ",
  ),
);
const HELD_REACH = 4;
const LASTED = new Set("دام دامت استمر استمرت دامتا".split(" "));
/** Who stops these arrests nobody: «أوقفت إطلاق النار», «حاجز أوقفت فيه المارة». */
const STOPPED_THINGS = new Set(
  "فيها فيه خلاله خلالها سير حركه المرور الماره السير العمل الدوام اطلاق العمليه العمليات عمليات تنفيذ الدعم التعامل بث البث المباراه الحرب الهجوم القتال".split(
    " ",
  ),
);
/** «سيقوم بتفجير ذخائر»: it is yet to come. */
const YET = /^و?س[يتن](?:قوم|شن|نفذ|بدا|طلق|تم|جري)$/;
/** «لم يسفر القصف عن إصابات»: only what it came to did not happen. */
const CAME_TO = /^[يت](?:سفر|ود|ودي|وقع|خلف|تسبب)$/;
/** «، فيما …», «، واشتبكت …»: behind these, another thing is told. */
const MEANWHILE = joinedWords("فيما بينما كما");
const AND_DID = /^و(?!ال).{2,}(?<!ا)(?:ت|وا)$/;
/** «392 هجوماً»: what was counted over a time, no thing that happened once. */
const MANY = /^\d{3,}$/;

const STOP = /[.;\n]/;
const NOT_DONE = /^و?لم$/;
const TERRITORY = /territory$/;
const HALTED = /^و?اوقف/;

/** Whether the text says of a cue that it happened, and not that it was feared, called for, planned or denied. */
export function isSo(tokens: readonly Token[], cue: EventCue): boolean {
  const { first, last, type } = cue;
  if (type === "transfer-of-territory" && LEAVERS.has(tokens[last + 1]?.key ?? "")) return false;
  if (TO_ARREST.test(tokens[first]?.key ?? "") && !UNDERWENT.test(tokens[first - 1]?.key ?? "")) return false;
  if (TERRITORY.test(type) && AIMS.test(tokens[first]?.key ?? "")) return false;
  if (HALTED.test(tokens[first]?.key ?? "") && STOPPED_THINGS.has(tokens[last + 1]?.key ?? "")) return false;
  if (FORMER.has(tokens[last + 1]?.key ?? "") || YET.test(tokens[first - 1]?.key ?? "")) return false;
  if (MANY.test(tokens[first - 1]?.key ?? "")) return false;
  for (let at = first - 1; at >= first - DENIAL_REACH && tokens[at]?.isWord; at--)
    if (DENIALS.has(tokens[at]?.key ?? "")) return false;
  if (DEMANDED.has(type) && isDemanded(tokens, first)) return false;
  if (isCrime(tokens, first) || isOfLife(tokens, cue)) return false;
  if (isOfHeld(tokens, cue) || isUntrue(tokens, cue)) return false;
  for (let at = first - 1; at >= first - NOT_SO_REACH; at--) {
    const token = tokens[at];
    if (token?.key === "“" || token?.key === '"') continue;
    if (!token?.isWord) return true;
    // «من قبل مجهولين» names who did it.
    const isBy = token.key === "قبل" && tokens[at - 1]?.key === "من";
    const isHarmless =
      NOT_DONE.test(token.key) && at === first - 2 && CAME_TO.test(tokens[first - 1]?.key ?? "");
    if (NOT_SO.has(token.key) && !isBy && !isHarmless && (at === first - 1 || !NEXT_ONLY.has(token.key)))
      return false;
    if (token.key === "قد" && MAY.test(tokens[at + 1]?.key ?? "")) return false;
  }
  return true;
}

function isDemanded(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= first - DEMAND_REACH; at--) {
    const key = tokens[at]?.key ?? ".";
    if (DEMANDS.has(key)) return true;
    if (STOP.test(key) || isTurn(tokens, at)) return false;
  }
  return false;
}

function isTurn(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.key ?? "";
  return tokens[at]?.key === "," && (MEANWHILE.has(next) || AND_DID.test(next));
}

/** «اقتادت المعتقلين إلى …»: those whom it was told of before. */
function isOfHeld(tokens: readonly Token[], { last, type }: EventCue): boolean {
  if (type !== "arrests" && type !== "abduction") return false;
  for (let at = last + 1; at <= last + HELD_REACH; at++)
    if (ALREADY_HELD.has(tokens[at]?.key ?? "")) return true;
  return false;
}

/** Who was held once, and was freed. */
function isOfLife(tokens: readonly Token[], { first, last, type }: EventCue): boolean {
  if (!HELD.has(type)) return false;
  if (LASTED.has(tokens[last + 1]?.key ?? "")) return true;
  for (let at = first - 1; at >= first - FORMER_REACH; at--) {
    const key = tokens[at]?.key ?? ".";
    if (FORMER.has(key) && !FORMERLY.has(tokens[at - 1]?.key ?? "")) return true;
    if (STOP.test(key)) return false;
  }
  return false;
}

function isCrime(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= first - CRIMES_REACH; at--) {
    const key = tokens[at]?.key ?? ".";
    if (CRIMES.has(key)) return true;
    if (STOP.test(key) || isTurn(tokens, at)) return false;
  }
  return false;
}

/**
 * The cue as it is meant: a bomb that was found and an attack that was stopped are weapons that did nothing. Undefined
 * for weapons that nobody found.
 */
export function asMeant(tokens: readonly Token[], cue: EventCue): EventCue | undefined {
  const isWeapon = cue.rank === "found";
  if (!isWeapon && (cue.rank === "toll" || cue.isDefinite || familyOf(cue.type) !== "violence")) return cue;
  return isStopped(tokens, cue)
    ? { ...cue, type: "disrupted-weapons-use", rank: "event" }
    : isWeapon
      ? undefined
      : cue;
}

function isStopped(tokens: readonly Token[], cue: EventCue): boolean {
  for (let at = cue.first - 1; at >= cue.first - STOPPED_REACH; at--) {
    const token = tokens[at];
    if (!token?.isWord && token?.key !== "“" && token?.key !== '"') return false;
    if (STOPPED.has(token.key)) return true;
  }
  return false;
}
