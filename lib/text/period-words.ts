import { phrases } from "./time-tokens.ts";

export type Unit = "minute" | "hour" | "day" | "week" | "month" | "year";

/** Words for a time that nobody can put on a calendar. */
export const VAGUE = phrases<true>([
  [
    true,
    "مؤخرا|قبل قليل|قبل شوي|من شوي|قبل شوية|منذ قليل|قبل وقت قصير|منذ وقت قصير|قبل فترة|منذ فترة|قبل مدة|منذ مدة|قبل لحظات|منذ لحظات|" +
      "في وقت سابق|في وقت لاحق|في وقت متأخر|في وقت مبكر|في الآونة الأخيرة|الآونة الأخيرة|الفترة الماضية|الفترة الأخيرة|" +
      "الفترة القادمة|الفترة المقبلة|قبل زمن|منذ زمن|قبل وقت|منذ وقت|قريبا|في القريب العاجل|في وقت قريب|" +
      "ذلك اليوم|نفس اليوم|ذات اليوم|في اليوم نفسه|في اليوم ذاته|في الليلة ذاتها|في اليوم التالي|اليوم التالي|في الليلة نفسها|" +
      "recently|lately|a while ago|long ago|some time ago|not long ago|moments ago|minutes ago|hours ago|" +
      "days ago|weeks ago|months ago|years ago|soon|in recent hours|in recent days|in recent weeks|in recent months|" +
      "in recent years|the following day|the next day|the previous day|the day before|at a later time",
  ],
]);

/** Before a third of a period it leaves open when. */
export const BEFORE = phrases<true>([[true, "قبل|before"]]);
/** Before a time from which on something is so. */
export const SINCE = phrases<true>([[true, "منذ|since"]]);

export const AGO = phrases<"before" | "since">([
  ["before", "قبل"],
  ["since", "منذ"],
]);

/** One, two, or some of a unit. */
export const ONES = phrases<Unit>([
  ["minute", "دقيقة"],
  ["hour", "ساعة"],
  ["day", "يوم|ليلة"],
  ["week", "أسبوع"],
  ["month", "شهر"],
  ["year", "عام|سنة"],
]);
export const TWOS = phrases<Unit>([
  ["minute", "دقيقتين|دقيقتان"],
  ["hour", "ساعتين|ساعتان"],
  ["day", "يومين|يومان|ليلتين"],
  ["week", "أسبوعين|أسبوعان"],
  ["month", "شهرين|شهران"],
  ["year", "عامين|عامان|سنتين|سنتان"],
]);
export const SOME = phrases<Unit>([
  ["minute", "دقائق"],
  ["hour", "ساعات"],
  ["day", "أيام|ليال"],
  ["week", "أسابيع"],
  ["month", "أشهر|شهور"],
  ["year", "أعوام|سنوات|سنين"],
]);
/** A unit behind a number. */
export const COUNTED = phrases<Unit>([
  ["minute", "دقيقة|دقائق|minute|minutes"],
  ["hour", "ساعة|ساعات|hour|hours"],
  ["day", "يوما|يوم|أيام|ليلة|ليال|day|days|night|nights"],
  ["week", "أسبوعا|أسبوع|أسابيع|week|weeks"],
  ["month", "شهرا|شهر|أشهر|شهور|month|months"],
  ["year", "عاما|عام|أعوام|سنة|سنوات|سنين|year|years"],
]);
/** With the article: «الساعات الـ24 الماضية», «الأسابيع الستة الماضية». */
export const THE_COUNTED = phrases<Unit>([
  ["minute", "الدقائق"],
  ["hour", "الساعات"],
  ["day", "الأيام|اليومين|الليالي"],
  ["week", "الأسابيع|الأسبوعين"],
  ["month", "الأشهر|الشهور|الشهرين"],
  ["year", "السنوات|الأعوام|العامين|السنتين"],
]);
/** The two of them among these. */
export const THE_TWO = new Set("اليومين الاسبوعين الشهرين العامين السنتين".split(" "));
export const FEW = phrases<true>([[true, "القليلة|القلائل|القليلة جدا|المعدودة"]]);

export const THE_PERIOD = phrases<"week" | "month" | "year">([
  ["week", "الأسبوع|أسبوع|week"],
  ["month", "الشهر|month"],
  ["year", "العام|السنة|year"],
]);
/** A third of a month, a week or a year: its first, its middle or its last one. */
export const THIRDS = phrases<0 | 1 | 2>([
  [0, "مطلع|بداية|أوائل|مستهل|بدايات|early|the beginning of|the start of|early in"],
  [1, "منتصف|أواسط|وسط|mid|the middle of"],
  [2, "نهاية|أواخر|ختام|آخر|نهايات|late|the end of|late in"],
]);
export const DURING = phrases<true>([[true, "خلال|في|طوال|على مدى|على مدار|in|over|during|within|for"]]);
export const YEAR_WORDS = phrases<true>([[true, "عام|سنة|العام|السنة|the year"]]);
export const TWO_YEAR_WORDS = phrases<true>([[true, "عامي|العامين|سنتي"]]);
/** Before a year that stands alone. */
export const YEAR_CUES = phrases<true>([
  [
    true,
    "في|منذ|حتى|أواخر|مطلع|منتصف|أوائل|نهاية|بداية|in|since|until|before|after|by|during|early|late|mid",
  ],
]);
/** After a number that is a year, not a count. */
export const AFTER_YEAR = phrases<true>([
  [
    true,
    "و|على|من|إلى|حتى|بعد|قبل|حين|عندما|أن|في|عن|مع|and|when|but|that|after|before|as|to|by|with|on|at|in|the",
  ],
]);

/** Numbers as they are said before what they count; null for those that say none. */
export const NUMBERS = phrases<number | null>([
  [null, "بضعة|بضع|عدة|عدد من|several|a few|few|many|some|a number of"],
  [1, "واحد|واحدة|one|a|an"],
  [2, "اثنين|اثنان|two|a couple of"],
  [3, "ثلاثة|ثلاث|الثلاثة|الثلاث|three"],
  [4, "أربعة|أربع|الأربعة|الأربع|four"],
  [5, "خمسة|خمس|الخمسة|الخمس|five"],
  [6, "ستة|ست|الستة|الست|six"],
  [7, "سبعة|سبع|السبعة|السبع|seven"],
  [8, "ثمانية|ثماني|ثمان|الثمانية|الثماني|eight"],
  [9, "تسعة|تسع|التسعة|التسع|nine"],
  [10, "عشرة|عشر|العشرة|العشر|ten"],
  [11, "أحد عشر|إحدى عشرة|eleven"],
  [12, "اثني عشر|اثنا عشر|اثنتي عشرة|اثنتا عشرة|twelve"],
  [13, "ثلاثة عشر|ثلاث عشرة|thirteen"],
  [14, "أربعة عشر|أربع عشرة|fourteen"],
  [15, "خمسة عشر|خمس عشرة|fifteen"],
  [16, "ستة عشر|ست عشرة|sixteen"],
  [17, "سبعة عشر|سبع عشرة|seventeen"],
  [18, "ثمانية عشر|ثماني عشرة|eighteen"],
  [19, "تسعة عشر|تسع عشرة|nineteen"],
  [20, "عشرين|عشرون|twenty"],
  [24, "أربع وعشرين|الأربع والعشرين|twenty four"],
  [30, "ثلاثين|ثلاثون|thirty"],
  [40, "أربعين|أربعون|forty"],
  [48, "ثمان وأربعين|ثماني وأربعين|الثماني والأربعين|forty eight"],
  [50, "خمسين|خمسون|fifty"],
]);
