import { familyOf } from "./event-types.ts";
import type { IncidentMark, PlaceMark, Span } from "./reading.ts";

/** Longer ones are read so far. */
const READ_MOST = 600;
const AT_LENGTH =
  /^[«"“]?و?(?:قال|قالت|ذكر|ذكرت|أوضح|أوضحت|اوضح|اوضحت|بيّن|بيّنت|بين|بينت|وفي التفاصيل)(?!\p{L})/u;
const RETOLD =
  /^[«"“]?(?:و?(?:قال|ذكر|[أا]وضح|بيّ?ن|[أا]فاد|[أا]علن|كشف|نقل|[أا]ورد|شاهد|بحسب|حسب|وفق|وفقا|وفقاً|تعود|جاء|يعود)(?:ت|وا)?|و?في (?:ال)?تفاصيل)(?!\p{L})/u;
const ANOTHER =
  /(?<!\p{L})(?:أخرى|اخرى|آخر|اخر|ثانية|ثانيةً|ثانٍ|ثان|ثانيا|ثالثة|أيضا|أيضاً|ايضا|ايضاً|مماثل|مماثلة|مشابه|مشابهة|منفصل|منفصلة|جديدة|كذلك|كما)(?!\p{L})/u;
const IS_ANOTHER =
  /^\s+(?:\p{L}+\s+)?(?:أيضا|أيضاً|ايضا|ايضاً|أخرى|اخرى|آخر|اخر|ثانية|ثانٍ|ثان|ثالثة|مماثل|مماثلا|مماثلاً|مماثلة|مشابه|مشابهة|مشابهاً|مشابها|منفصل|منفصلة)(?!\p{L})/u;
const EXPLAINED =
  /^\s+(?:قد )?(?:جاء|جاءت|ناتج|ناتجة|ناجم|ناجمة|نجم|نجمت|يعود|تعود|سببه|سببها|خلفيته|نتج|نتجت)(?!\p{L})/u;
/** So many characters behind the word for what happened are looked at. */
const BEHIND = 30;
const RAID = /(?<!\p{L})(?:ال)?(?:عملية|مداهمة|حملة|إنزال|انزال)(?!\p{L})/u;
const FREEING = /فرج|فراج|سراح|تحرير|حرّ?ر|سبيل/u;

const ADDED = /^و?(?:كما|فيما|بينما)(?!\p{L})/u;
const HEARD = /(?<!\p{L})(?:سماع|سمع|دوي|أصوات)(?!\p{L})/u;
const BESIDE = /(?:شمال|جنوب|شرق|غرب)ي?(?:\s+(?:شرق|غرب)ي?)?\s+(?:مدينة\s+|بلدة\s+)?$|(?:قضاء|ناحية)\s+$/u;

/** «كما أصيب …», «فيما قُتل …»: more of those whom it hit. */
export function isAdded(text: string, mark: Span): boolean {
  return ADDED.test(wordsOf(text, mark)) && !ANOTHER.test(wordsOf(text, mark).replace(ADDED, ""));
}

/** Of an explosion, only that somebody heard it. */
export function isHeard(text: string, mark: IncidentMark): boolean {
  return mark.type === "other-development" && HEARD.test(wordsOf(text, mark));
}

/** «شمال بعقوبة», «قضاء صور»: the name says only on which side of it, or in what land. */
export function isBeside(text: string, place: PlaceMark | null): boolean {
  return place !== null && BESIDE.test(text.slice(Math.max(0, place.name.start - BEHIND), place.name.start));
}

/** Whether a clause begins with words by which somebody tells of a thing, and with none for another thing. */
export function isRetoldBy(text: string, mark: Span): boolean {
  const words = wordsOf(text, mark);
  return RETOLD.test(words) && !ANOTHER.test(words);
}

/** «وقال المصدر إن …» tells the same at length, with a finer name of where; «وأضاف …» goes on to more. */
export function isRetoldAtLength(text: string, mark: Span): boolean {
  const words = wordsOf(text, mark);
  return AT_LENGTH.test(words) && !ANOTHER.test(words);
}

/** «إطلاق النار جاء نتيجة خلاف»: it is told why. */
export function isExplained(text: string, { cue, type }: IncidentMark): boolean {
  if (!["violence", "mob"].includes(familyOf(type))) return false;
  return EXPLAINED.test(text.slice(cue.end, cue.end + BEHIND));
}

/** «انفجار مماثل», «غارة ثانية». */
export function isAnother(text: string, { cue }: IncidentMark): boolean {
  return IS_ANOTHER.test(bare(text.slice(cue.end, cue.end + BEHIND)));
}

/** «العملية أسفرت عن …»: what a raid came to. */
export function isOfRaid(text: string, mark: Span): boolean {
  return RAID.test(wordsOf(text, mark));
}

/** Of what is no violence: whether somebody who was held is free. */
export function isFreeing(text: string, { cue }: IncidentMark): boolean {
  return FREEING.test(text.slice(cue.start, cue.end));
}

/** Without the short vowels. */
function bare(text: string): string {
  return text.replace(/[\u064B-\u0652\u0640]/g, "");
}

function wordsOf(text: string, { start, end }: Span): string {
  return bare(text.slice(start, Math.min(end, start + READ_MOST)));
}
