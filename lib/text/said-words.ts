import type { Attribution } from "./reading.ts";
import { words } from "./word-list.ts";

export type Manner = Attribution["manner"];

/** A verb of saying, and what must be near it before it is taken for one; nothing when it says so by itself. */
export interface SaidVerb {
  manner: Manner;
  /** Words one of which follows: «كشف عن», «شدد على». Speech itself («أن», «:», a quotation) serves as well. */
  needs: readonly string[] | null;
  /** Somebody who speaks serves as its subject: «سجّل المرصد», not «سجّل اللاعب». */
  bySource: boolean;
  /** Speech must be the very next word: «بيّن أن», not «بين». */
  isNext: boolean;
}

const STRONG = { needs: null, bySource: false, isNext: false };
const SPEECH = { needs: [], bySource: true, isNext: false };
const SPOKEN = { needs: [], bySource: false, isNext: false };
const to = (...needs: readonly string[]) => ({ needs, bySource: true, isNext: false });

/** Past of «he», present without its prefix, what it needs, and how it says. All of them keys. */
const REGULAR: readonly (readonly [string, string, Omit<SaidVerb, "manner">, Manner?])[] = [
  ["قال", "قول", STRONG],
  ["افاد", "فيد", STRONG, "reports"],
  ["اعلن", "علن", STRONG],
  ["اكد", "وكد", STRONG, "confirms"],
  ["زعم", "زعم", STRONG, "claims"],
  ["اتهم", "تهم", STRONG, "claims"],
  ["صرح", "صرح", SPEECH],
  ["ذكر", "ذكر", SPEECH],
  ["اضاف", "ضيف", SPEECH],
  ["اوضح", "وضح", STRONG],
  ["تابع", "تابع", SPEECH],
  ["شكك", "شكك", { needs: ["في"], bySource: false, isNext: false }],
  ["اظهر", "ظهر", { needs: ["\u0000"], bySource: true, isNext: false }, "reports"],
  ["اردف", "ردف", SPEECH],
  ["اكمل", "كمل", SPOKEN],
  ["نبه", "نبه", { needs: ["الي", "من"], bySource: false, isNext: false }],
  ["اعرب", "عرب", { needs: ["عن"], bySource: false, isNext: false }],
  ["استطرد", "ستطرد", SPEECH],
  ["استدرك", "ستدرك", SPEECH],
  ["كتب", "كتب", SPOKEN],
  ["علق", "علق", SPOKEN],
  ["لفت", "لفت", to("الي")],
  ["اشار", "شير", to("الي")],
  ["نوه", "نوه", to("الي")],
  ["المح", "لمح", to("الي")],
  ["خلص", "خلص", to("الي")],
  ["شدد", "شدد", { needs: ["علي"], bySource: false, isNext: false }],
  ["حذر", "حذر", to("من")],
  ["تحدث", "تحدث", { needs: ["عن"], bySource: false, isNext: false }, "reports"],
  ["كشف", "كشف", to("عن")],
  ["افصح", "فصح", to("عن")],
  ["اعترف", "عترف", SPEECH],
  ["اقر", "قر", SPEECH],
  ["تعهد", "تعهد", SPEECH],
  ["توقع", "توقع", SPEECH],
  ["رجح", "رجح", SPEECH],
  ["استبعد", "ستبعد", SPEECH],
  ["اعتبر", "عتبر", SPOKEN],
  ["اعتقد", "عتقد", { needs: ["\u0000"], bySource: true, isNext: false }],
  ["ابلغ", "بلغ", SPOKEN],
  ["اخبر", "خبر", SPOKEN],
  ["نشر", "نشر", { needs: [], bySource: false, isNext: true }],
  ["اورد", "ورد", SPEECH, "reports"],
  ["وثق", "وثق", SPEECH, "reports"],
  ["رصد", "رصد", SPEECH, "reports"],
  ["سجل", "سجل", SPEECH, "reports"],
  ["تداول", "تداول", { needs: ["\u0000"], bySource: true, isNext: false }, "reports"],
  ["تناقل", "تناقل", { needs: ["\u0000"], bySource: true, isNext: false }, "reports"],
  ["قدر", "قدر", SPEECH],
  ["وصف", "وصف", { needs: ["\u0000"], bySource: true, isNext: false }],
  ["علم", "علم", SPEECH, "reports"],
  ["انكر", "نكر", SPEECH, "denies"],
  ["جزم", "جزم", SPEECH, "confirms"],
  ["اصر", "صر", SPOKEN],
  ["كرر", "كرر", SPEECH],
  ["ختم", "ختم", SPOKEN],
  ["اختتم", "ختتم", SPOKEN],
  ["اثبت", "ثبت", SPEECH, "confirms"],
];

/** Verbs with a weak last letter, all their forms by hand. */
const WEAK: readonly (readonly [string, Omit<SaidVerb, "manner">, Manner?])[] = [
  ["نفي نفت نفوا نفيا ينفي تنفي ينفون نفاه نفته", STRONG, "denies"],
  ["ادعي ادعت ادعوا ادعاه ادعته", SPEECH, "claims"],
  // «ويُدعى هادي» is how somebody is called.
  ["يدعي تدعي يدعون", { needs: [], bySource: false, isNext: true }, "claims"],
  ["روي روت رووا يروي تروي يروون رواه روته", SPEECH],
  ["حكي حكت حكوا يحكي تحكي يحكون", SPOKEN],
  // As people talk, and with whom they talk to joined to it.
  [
    "بيقول بتقول بقول بيقولوا بيقولو بقولوا بقولو يقولو عميقول قالنا قاللنا قالتلنا قالولنا قالولي قالي حكو حكالنا حكتلنا حكولنا حكالي " +
      "كال كالت كالوا كالو يكول يكولون ابلغنا ابلغتنا ابلغونا افادنا افادتنا " +
      "بيحكي بتحكي بيحكوا بيحكو خبرنا خبرتنا خبرونا خبروني خبرني",
    SPOKEN,
  ],
  ["وثقهم وثقتهم احصاهم", { needs: ["\u0000"], bySource: true, isNext: false }, "reports"],
  ["احصي احصت احصوا يحصي تحصي", { needs: ["\u0000"], bySource: true, isNext: false }, "reports"],
  ["عزا عزت عزوا يعزو تعزو", to("الي")],
  ["زاد زادت", { needs: [], bySource: false, isNext: true }],
  ["بين بينت بينوا يبين", { needs: [], bySource: false, isNext: true }],
  ["راي رات راوا يري تري يرون", { needs: [], bySource: false, isNext: true }],
  [
    "تبني تبنت يتبني تتبني",
    {
      needs: ["الهجوم", "العمليه", "التفجير", "مسووليه", "المسووليه", "الاستهداف", "الاعتداء"],
      bySource: false,
      isNext: false,
    },
    "claims",
  ],
];

const PAST_ENDS = ["", "ت", "وا", "و", "ه", "ها", "ته", "تها", "وه"];
const PRESENT_ENDS = ["", "ون", "ان", "ن", "ه", "ها"];

/** Every form of the verbs of saying, by its key. */
const SAID_VERBS: Map<string, SaidVerb> = new Map([
  ...REGULAR.flatMap(([past, present, needs, manner = "says"]) => {
    const forms = [
      ...PAST_ENDS.map((end) => past + end),
      ...PRESENT_ENDS.flatMap((end) => [`ي${present}${end}`, `ت${present}${end}`]),
    ];
    return forms.map((form): [string, SaidVerb] => [form, { ...needs, manner }]);
  }),
  ...WEAK.flatMap(([forms, needs, manner = "says"]) =>
    forms.split(" ").map((form): [string, SaidVerb] => [form, { ...needs, manner }]),
  ),
]);

/** The verb of saying that a word is, by its key, a joined «و» or «ف» aside. */
export function saidVerb(key: string): SaidVerb | undefined {
  return SAID_VERBS.get(key) ?? (/^[وف]/u.test(key) ? SAID_VERBS.get(key.slice(1)) : undefined);
}

/** «يُرجّح أنه», «يُعتقد أن»: without anybody before or after it, nobody says it. */
export const BY_NOBODY =
  /^[وف]?(?:[يت](?:رجح|عتقد|توقع|ستبعد|عتبر|قدر|قر|خبر|رصد|سجل|وثق|علم|صف|وصف|تداول|تناقل)|تداول|تناقل)/u;

/** Forms of these verbs that are far oftener another word: «تابعة لـ», «قدرها», «كتبه», «تبلغ». */
for (const other of "تابعه تابعها تابعته قدره قدرها كتبه كتبها علمه علمها يبلغ تبلغ يبلغون تقره خبره سجله رصده اشاره نشره حذره".split(
  " ",
))
  SAID_VERBS.delete(other);

/** In the present these serve things as well: «خبر يفيد بوقوع», «تعليق يوضح أسبابه». */
for (const [form, manner] of [
  ["يفيد", "reports"],
  ["تفيد", "reports"],
  ["يوضح", "says"],
  ["توضح", "says"],
] as const)
  SAID_VERBS.set(form, { ...SPEECH, manner });

/** «مضيفاً أن»: the one who spoke before goes on. */
const SAYING: ReadonlyMap<string, { manner: Manner; needs: string }> = new Map([
  ..."قايل مضيف موضح مبين معتبر مردف متابع مصرح معلن ذاكر مستدرك"
    .split(" ")
    .map((word) => [word, { manner: "says", needs: "" }] as const),
  ...(["مشير", "لافت", "منوه", "ملمح"] as const).map(
    (word) => [word, { manner: "says", needs: "الي" }] as const,
  ),
  ["محذر", { manner: "says", needs: "من" }],
  ["مشدد", { manner: "says", needs: "علي" }],
  ["كاشف", { manner: "says", needs: "عن" }],
  ["موكد", { manner: "confirms", needs: "علي" }],
  ["نافي", { manner: "denies", needs: "" }],
  ["زاعم", { manner: "claims", needs: "" }],
  ["مدعي", { manner: "claims", needs: "" }],
]);

/** The participle of saying that a word is, and the word that must follow when speech does not. */
export function sayingOf(key: string): { manner: Manner; needs: string } | undefined {
  const bare = /^[و]../u.test(key) && !SAYING.has(key) ? key.slice(1) : key;
  return SAYING.get(bare) ?? SAYING.get(bare.replace(/(?:ين|ات|ا|ه)$/u, ""));
}

export const THAT = words(
  "ان بان انه انو انها انهم انهن انهما اننا اني بانه بانها بانهم باننا بانهما وان وانه وانها وانهم وبان فان فانه فانها قايلا قايله قايلين",
);

/** Before a verb of saying they take it back: «لم يقل», «دون أن يذكر». */
export const NOT = words("لم ولم لا ولا لن ولن ان وان فلم ليس ليست دون عدم سوف");

/** «نقلت … عن …» */
export const PASSED_ON = words("نقل نقلت نقلوا ينقل تنقل ينقلون نقلا");
/** «بحسب …», «وفقاً لـ…» */
export const AS_TOLD_BY = words("بحسب حسب حسبما وحسبما وفق وفقا طبقا بحسبما وفقما استنادا");
/** «على لسان», «على حد قول» */
export const AS_SPOKEN = words("لسان ذمه حد");
export const AS_WORDED = words("قول تعبير وصف زعم ادعاء");
export const HIS_WORDS = words(
  "قوله قولها قولهم قولهما تعبيره تعبيرها تعبيرهم وصفه وصفها وصفهم زعمه زعمها زعمهم مزاعمه مزاعمها مزاعمهم ادعايه ادعايها ادعايهم",
);
/** Nobody says it: «يُقال». */
export const IT_IS_SAID = words("يقال قيل افيد تردد يتردد يشاع اشيع يحكي");
/** Of these, what is said must follow. */
export const IT_IS_TOLD = words("تردد يتردد يشاع اشيع يحكي");
/** Words that come in, with nobody who sends them: «وردت أنباء». */
export const COMES_IN = words("وردت ترد تواردت توارد تتوارد ترددت تردد تتردد راجت انتشرت شاعت وصلت سرت");
export const CAME_IN = words("جاء ورد جاءت وردت يرد");
/** «يُذكر أن» and its like open a gloss; nobody is quoted. */
export const GLOSS = words("يذكر يشار تجدر يجدر الجدير جدير");

/** What follows «بحسب» and «وفق» without being anybody. */
export const NO_SOURCE = words(`
  قانون القانون للقانون لقانون قوانين القوانين للقوانين خطه الخطه لخطه للخطه جدول الجدول لجدول للجدول اتفاق الاتفاق لاتفاق
  للاتفاق اتفاقيه الاتفاقيه للاتفاقيه طلب الطلب للطلب حاجه الحاجه للحاجه عمر العمر للعمر نوع النوع لنوع شروط الشروط لشروط
  للشروط معايير المعايير لمعايير للمعايير ماده الماده لماده للماده دستور الدستور للدستور تعليمات التعليمات لتعليمات للتعليمات
  توجيهات لتوجيهات اوامر لاوامر برنامج البرنامج للبرنامج سعر اسعار الاسعار لاسعار للاسعار منطقه المنطقه للمنطقه وضع الوضع
  للوضع ظروف الظروف لظروف للظروف امكانات الامكانات امكانيات الامكانيات اولويه الاولويه اولويات الاولويات توقيت بتوقيت التوقيت
  لتوقيت حجم الحجم كميه الكميه لون درجه الدرجه تسعيره التسعيره مبدا لمبدا مبادي اليه لاليه الاليه نظام لنظام صيغه لصيغه
  معادله المعادله نسبه النسبه حصه اختصاص ضوابط الضوابط لضوابط الاصول للاصول تقويم التقويم للتقويم رغبه لرغبه منطق`);

/** Before a colon they name what a line is about, not who says it. */
export const TOPICS = words(`
  محافظه محافظات ريف مدينه بلده منطقه
  سوريا سوريه العراق لبنان الاردن مصر تركيا ايران اسراييل روسيا فرنسا دمشق بغداد بيروت طهران انقره موسكو باريس لندن اربيل قطر الصين السعوديه
  تقرير بيان تحقيق بلاغ تسجيل وثيقه احصاء ارقام رساله مذكره رجل ام اب شاب امن الامن صحه اخبار الاخبار تصريح تعميم`);
