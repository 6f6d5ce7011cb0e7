import type { DayPart } from "./day-parts.ts";
import { phrases } from "./time-tokens.ts";

/** Days counted from the day of filing. */
export const DAYS = phrases<number>([
  [
    -2,
    "أول أمس|أول من أمس|أمس الأول|أول البارحة|أول مبارح|أول امبارح|the day before yesterday|day before yesterday",
  ],
  [-1, "أمس|الأمس|البارحة|مبارح|امبارح|yesterday"],
  [0, "اليوم|هذا اليوم|today"],
  [1, "غدا|الغد|غد|بكرا|tomorrow"],
  [2, "بعد غد|بعد الغد|the day after tomorrow|day after tomorrow"],
]);

/** A part of a day that is counted from the day of filing. */
export const DAYS_WITH_PART = phrases<readonly [number, DayPart]>([
  [[-2, "night"], "الليلة قبل الماضية|ليلة أول أمس|the night before last"],
  [
    [-1, "night"],
    "الليلة الماضية|الليلة الفائتة|الليلة المنصرمة|الليل الماضي|الليل الفائت|ليلة البارحة|last night|overnight",
  ],
  [[-1, "midnight"], "منتصف الليلة الماضية|منتصف الليلة الفائتة"],
  [[0, "afterMidnight"], "بعد منتصف الليلة الماضية|بعيد منتصف الليلة الماضية"],
  [[0, "night"], "الليلة|هذه الليلة|هالليلة|tonight"],
  [[0, "morning"], "هذا الصباح|this morning"],
  [[0, "afternoon"], "this afternoon"],
  [[0, "evening"], "هذا المساء|this evening"],
]);

/** 0 is Sunday. */
export const WEEKDAYS = phrases<number>([
  [0, "الأحد|Sunday"],
  [1, "الاثنين|الإثنين|Monday"],
  [2, "الثلاثاء|الثلاثا|Tuesday"],
  [3, "الأربعاء|الاربعا|Wednesday"],
  [4, "الخميس|Thursday"],
  [5, "الجمعة|Friday"],
  [6, "السبت|Saturday"],
]);

/** What stands for the day's name, before it. */
export const DAY_WORDS = phrases<true>([[true, "يوم|نهار"]]);

/** Words before a weekday with which it names a place, a house or a rite: «صلاة الجمعة», «سوق الأحد». */
export const NAMED_BY = phrases<true>([
  [
    true,
    "صلاة|صلوات|خطبة|خطب|خطيب|مسجد|جامع|مصلى|سوق|بازار|حي|بلدة|قرية|مدينة|ناحية|قضاء|منطقة|شارع|ساحة|طريق|حارة|" +
      "خان|باب|نهر|جسر|برج|قلعة|مخيم|معهد|مدرسة|آل|بنت|ابن|كلا|هذين|كل|لكل|" +
      "every|each|black|good|bloody|holy",
  ],
]);
/** Words after an English weekday with which it is no time. */
export const NAMED_AFTER = phrases<true>([
  [true, "prayer|prayers|mosque|market|sermon|sermons|school|times"],
]);

/** Words after «اليوم» with which it is a day of a row, not the one of filing: «لليوم الثالث على التوالي». */
export const NOT_TODAY = phrases<true>([
  [
    true,
    "الأول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر|الحادي|العشرين|الثلاثين|المئة|" +
      "التالي|السابق|نفسه|ذاته|الأخير|الموعود|الذي|الوطني|العالمي|الدولي",
  ],
]);

/** Back, now, forward: what is told of a weekday, a week, a month or a year. */
export const DIRECTIONS = phrases<-1 | 0 | 1>([
  [
    -1,
    "الماضي|الماضية|الفائت|الفائتة|المنصرم|المنصرمة|الأخير|الأخيرة|المنقضي|المنقضية|الماضيين|الفائتين|المنصرمين|الأخيرين|المنقضيين",
  ],
  [0, "الجاري|الجارية|الحالي|الحالية|هذا|هذه"],
  [1, "المقبل|المقبلة|القادم|القادمة|التالي|التالية|المقبلين|القادمين"],
]);
/** The same, before an English word. */
export const DIRECTIONS_BEFORE = phrases<-1 | 0 | 1>([
  [-1, "last|this past|the past|past|the previous|previous"],
  [0, "this|هذا|هذه"],
  [1, "next|this coming|the coming|coming|the following"],
]);

/** A part of a day: whether the words are a time by themselves, or only with a day beside them. */
export const PARTS = phrases<{ part: DayPart; isFirm: boolean }>([
  [
    { part: "afterMidnight", isFirm: true },
    "بعد منتصف الليل|بعيد منتصف الليل|after midnight|shortly after midnight",
  ],
  [{ part: "afterMidnightOf", isFirm: false }, "بعد منتصف ليل|بعد منتصف ليلة|بعيد منتصف ليل|بعيد منتصف ليلة"],
  [{ part: "midnight", isFirm: true }, "منتصف الليل|midnight"],
  [{ part: "midnight", isFirm: false }, "منتصف ليل|منتصف ليلة"],
  [
    { part: "dawn", isFirm: true },
    "فجرا|قبيل الفجر|عند الفجر|مع الفجر|منذ الفجر|ساعات الفجر|ساعات الفجر الأولى|قبل الفجر|at dawn|before dawn",
  ],
  [{ part: "dawn", isFirm: false }, "فجر|الفجر|dawn"],
  [{ part: "early", isFirm: false }, "الصباح الباكر|early"],
  [
    { part: "morning", isFirm: true },
    "صباحا|في الصباح|منذ الصباح|ساعات الصباح|ساعات الصباح الأولى|هذا الصباح|في الصباح الباكر",
  ],
  [{ part: "morning", isFirm: false }, "صباح|صبيحة|الصباح|الصبح|ضحى|morning|early morning|صباحاً"],
  [{ part: "noon", isFirm: true }, "ظهرا|عند الظهر|منتصف النهار|عند الظهيرة|قبيل الظهر|noon|midday"],
  [{ part: "noon", isFirm: false }, "ظهر|ظهيرة|منتصف نهار|الظهر|الظهيرة"],
  [{ part: "afternoon", isFirm: true }, "بعد الظهر|بعيد الظهر|بعد ظهرا"],
  [{ part: "afternoon", isFirm: false }, "بعد ظهر|بعيد ظهر|afternoon|early afternoon|late afternoon"],
  [{ part: "lateAfternoon", isFirm: true }, "عصرا|بعد العصر|قبيل العصر|وقت العصر"],
  [{ part: "lateAfternoon", isFirm: false }, "عصر|العصر"],
  [{ part: "sunset", isFirm: true }, "عند المغرب|عند الغروب|قبيل المغرب|قبيل الغروب|at sunset|at dusk"],
  [{ part: "sunset", isFirm: false }, "مغرب|المغرب"],
  [{ part: "evening", isFirm: true }, "في المساء|منذ المساء|ساعات المساء|ساعات المساء الأولى"],
  [{ part: "evening", isFirm: false }, "مساء|أمسية|المساء|المسا|evening|late evening"],
  [{ part: "late", isFirm: false }, "late"],
  [
    { part: "night", isFirm: true },
    "ليلا|بالليل|في الليل|خلال الليل|طوال الليل|طيلة الليل|أثناء الليل|ساعات الليل",
  ],
  [{ part: "night", isFirm: false }, "ليل|ليلة|الليل|night|late night"],
  [{ part: "daytime", isFirm: false }, "نهار"],
]);

/** Words before a time that are a part of it, and what part of a day they say when nothing else does. */
export const LEADS = phrases<DayPart | null>([
  [null, "في وقت سابق"],
  ["early", "في وقت مبكر|في ساعة مبكرة|ساعة مبكرة|ساعات مبكرة|الساعات المبكرة|الساعات الأولى"],
  ["late", "في وقت متأخر|في ساعة متأخرة|ساعة متأخرة|ساعات متأخرة|الساعات المتأخرة"],
]);

/** What may stand between the words of one time. */
export const BETWEEN = phrases<true>([
  [
    true,
    "من|في|عند|على|نحو|حوالي|قرابة|تمام|يوم|نهار|الموافق|المصادف|بتاريخ|تاريخ|من يوم|من نهار|في تمام|عند نحو|" +
      "at|on|of|in|the|around|about|in the|of the|at around|at about|on the|at the",
  ],
]);

export const ABOUT = phrases<true>([
  [
    true,
    "نحو|حوالي|حوالى|قرابة|زهاء|قبيل|بعيد|ما يقارب|ما يقرب من|أكثر من|أقل من|أزيد من|ما يزيد على|ما يزيد عن|" +
      "about|around|nearly|almost|some|roughly|approximately|over|more than|less than|at least|shortly before|shortly after",
  ],
]);
export const ABOUT_AFTER = phrases<true>([[true, "تقريبا|على الأقل|or so"]]);

export const HOUR_WORDS = phrases<true>([[true, "الساعة|ساعة الصفر"]]);
/** As hours of the clock are said, with the article. */
export const HOURS = phrases<number>([
  [1, "الواحدة|الأولى"],
  [2, "الثانية"],
  [3, "الثالثة"],
  [4, "الرابعة"],
  [5, "الخامسة"],
  [6, "السادسة"],
  [7, "السابعة"],
  [8, "الثامنة"],
  [9, "التاسعة"],
  [10, "العاشرة"],
  [11, "الحادية عشرة|الحادية عشر"],
  [12, "الثانية عشرة|الثانية عشر"],
]);
/** What is said of the minutes, behind the hour. */
export const MINUTES = phrases<number>([
  [30, "والنصف|ونصف"],
  [15, "والربع|وربع"],
  [20, "والثلث|وثلث|وعشرين دقيقة"],
  [5, "وخمس دقائق"],
  [10, "وعشر دقائق"],
  [-15, "إلا ربعا|إلا الربع|إلا ربع"],
  [-20, "إلا ثلثا|إلا الثلث|إلا ثلث"],
  [-5, "إلا خمس دقائق"],
  [-10, "إلا عشر دقائق"],
]);
export const WORLD_TIME = phrases<true>([[true, "بتوقيت غرينتش|بتوقيت جرينتش|غرينتش|جرينتش|ت غ|GMT|UTC"]]);

/** Behind a clock: of the place that it is told in. */
export const LOCAL_TIME = phrases<true>([
  [
    true,
    "بالتوقيت المحلي|بتوقيت دمشق|بتوقيت بغداد|بتوقيت بيروت|بتوقيت سوريا|بتوقيت العراق|بتوقيت لبنان|local time",
  ],
]);
/** Before an hour in digits that a part of the day follows. */
export const HOUR_CUES = phrases<true>([
  [true, "عند|حتى|لغاية|إلى|من|نحو|حوالي|حوالى|قرابة|تمام|بحدود|قبيل|بعيد|at|until|from|to"],
]);

export const MONTHS = phrases<number>([
  [1, "كانون الثاني|كانون ثاني|يناير|January|Jan"],
  [2, "شباط|فبراير|February|Feb"],
  [3, "آذار|مارس|March"],
  [4, "نيسان|أبريل|إبريل|April"],
  [5, "أيار|مايو|May"],
  [6, "حزيران|يونيو|يونيه|June"],
  [7, "تموز|يوليو|يوليه|July"],
  [8, "آب|أغسطس|August|Aug"],
  [9, "أيلول|سبتمبر|September|Sept|Sep"],
  [10, "تشرين الأول|تشرين أول|أكتوبر|اكتوبر|October|Oct"],
  [11, "تشرين الثاني|تشرين ثاني|نوفمبر|November|Nov"],
  [12, "كانون الأول|كانون أول|ديسمبر|December|Dec"],
]);
/** Words before a month that make it one where it stands without a day. */
export const MONTH_CUES = phrases<true>([
  [true, "في|شهر|منذ|خلال|حتى|من|بين|إلى|حتى شهر|بحلول|in|since|during|of|by|until|from|between|to|through"],
]);
/** Words before a date with which it is a name: «ثورة 17 تشرين», «قوى 8 آذار». */
export const DATE_NAMED_BY = phrases<true>([
  [true, "ثورة|قوى|فريق|تحالف|حركة|حزب|لواء|كتيبة|ساحة|شارع|جسر|جامعة|مشفى|مستشفى|مدرسة|ملعب|حي|ساحات|ثوار"],
]);

/** Before a date in digits that has no year. */
export const DATE_CUES = phrases<true>([[true, "تاريخ|بتاريخ|الموافق|المصادف|يوم"]]);

/** The days of a month as they are said. */
export const MONTH_DAYS = phrases<number>(
  ["الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع"]
    .flatMap((word, index): [number, string][] => [
      [index + 1, word],
      [index + 11, `${index === 0 ? "الحادي" : word} عشر`],
      [index + 21, `${index === 0 ? "الحادي" : word} والعشرين|${index === 0 ? "الحادي" : word} والعشرون`],
    ])
    .concat([
      [10, "العاشر"],
      [20, "العشرين|العشرون"],
      [30, "الثلاثين|الثلاثون"],
      [31, "الحادي والثلاثين|الحادي والثلاثون"],
    ]),
);
