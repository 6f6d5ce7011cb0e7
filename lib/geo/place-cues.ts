import { arKey } from "../text/ar-key.ts";

/** What the word before a name makes of it. */
export type Reach = "place" | "facility" | "near" | "side" | "district" | "countryside" | "governorate";

/** How well the words around a name say that it is a place. */
export const EVIDENCE = { none: 0, some: 2, toward: 2.5, within: 3, cue: 4 } as const;

/** A word that stands before a place's name. */
export interface Cue {
  reach: Reach;
  evidence: number;
  /** «بلدتي», «محافظات»: it holds for the names that follow as well. */
  isMany: boolean;
  /** Even a name that nobody knows is a place behind it. */
  isNaming: boolean;
}

const keys = (words: string) => words.trim().split(/\s+/).map(arKey);

export const CUES = new Map<string, Cue>();
function add(reach: Reach, evidence: number, words: string, { isMany = false, isNaming = false } = {}): void {
  for (const key of keys(words)) CUES.set(key, { reach, evidence, isMany, isNaming });
}
add("place", 4, "بلدة مدينة قرية مخيم حي مستوطنة مستعمرة محلة", { isNaming: true });
add(
  "place",
  4,
  "بلدتي بلدتا بلدات مدينتي مدينتا مدن قريتي قريتا قرى مخيمي مخيمات حيي أحياء محلتي مستوطنتي مستوطنات مستعمرتي مستعمرات",
  {
    isMany: true,
    isNaming: true,
  },
);
add("place", 4, "وسط العاصمة");
add("district", 4, "ناحية قضاء منطقة", { isNaming: true });
add("district", 4, "ناحيتي قضائي قضاءي منطقتي مناطق نواحي أقضية", { isMany: true });
add("near", 4, "معبر", { isNaming: true });
add("near", 4, "منفذ قرب محيط أطراف ضواحي ضاحية مشارف تخوم جوار بمحاذاة طريق مدخل مداخل مطار قاعدة سد");
add("facility", 4, "سجن حاجز");
add("facility", 4, "ثكنة", { isNaming: true });
add(
  "facility",
  3,
  "مستشفى مشفى ميناء مرفأ مصفاة قلعة سوق أسواق مركز محطة كراج مطمر سماء أجواء سكان أهالي أبناء مدارس مساجد مستشفيات",
);
add("near", 3, "حقول معمل أحراج حرج سهل سهول جرود جرد تلال بساتين مزارع خراج صحراء قاطع");
add("near", 3, "جسر حقل دوار", { isNaming: true });
add("side", 3, "شمال جنوب شرق غرب شمالي جنوبي شرقي غربي");
add("countryside", 4, "ريف أرياف بادية");
add("countryside", 4, "ريفي", { isMany: true });
add("governorate", 4, "محافظة");
add("governorate", 4, "محافظتي محافظتا محافظات", { isMany: true });

/** Words that say where, and how well. */
export const PREPOSITIONS = new Map<string, number>();
for (const key of keys("في داخل ضمن بداخل")) PREPOSITIONS.set(key, EVIDENCE.within);
for (const key of keys("إلى نحو باتجاه صوب")) PREPOSITIONS.set(key, EVIDENCE.toward);
for (const key of keys("من على فوق عبر حتى بين عند تجاه غادر دخل دخلت دخول وصل وصلت بلغ"))
  PREPOSITIONS.set(key, EVIDENCE.some);

/** «الريف الشرقي ل…»: sides with the article, as they also stand behind a name. */
export const SIDES = new Set(
  keys("الشمالي الجنوبي الشرقي الغربي الشمالية الجنوبية الشرقية الغربية الأوسط شمالي جنوبي شرقي غربي"),
);
export const COUNTRYSIDE = new Set(keys("الريف الأرياف"));
/** «الحدود مع تركيا» is land beside it. */
export const BORDERS = new Set(keys("الحدود حدود حدودها"));
export const NEAR_FROM = new Set(keys("القرب مقربة المقربة كيلومترات كيلومتر كيلومتراً كم أميال"));

/** «جامعة دمشق», «محافظ حلب», «لواء القدس»: what is called by a place's name is not where something happened. */
export const BODIES = new Set(
  keys(`
    جامعة وكالة قناة إذاعة صحيفة جريدة مجلة موقع راديو تلفزيون شبكة مرصد منصة مركزي بنك مصرف بورصة نادي فريق اتحاد نقابة غرفة
    شركة مؤسسة منظمة هيئة جمعية حركة حزب تيار تكتل ائتلاف تحالف جبهة لواء ألوية فرقة فيلق كتيبة كتائب سرايا جيش قوات قوة قوى درع
    فصيل فصائل تجمع مجلس حكومة وزارة وزير رئيس رئاسة سفير سفارة قنصلية محافظ نائب نواب أمير والي ولاية مفتي مطران بطريرك أسقف
    قائد قيادة شيوخ عشائر عشيرة قبيلة شارع جادة ساحة ميدان مسجد جامع مدرسة كلية معهد فندق مطعم اتفاق اتفاقية إعلان مؤتمر بيان
    قمة معركة غزوة حملة عملية عمليات سلطنة خليج بحر إمارة سلطات نظام برلمان دوري منتخب ثوار أحرار شهداء صقور مجموعة تنظيم إقليم سلطة ابن بن أبو أبي آل
    الشيخ الشيخة السيد السيدة الدكتور الدكتورة اللواء العميد العقيد المقدم الرائد النقيب الملازم الأستاذ المهندس الحاج الإمام النبي القاضي
    قالت أعلنت أكدت دعت طالبت اتهمت رفضت ترفض نفت تنفي أدانت تتهم حذرت أبلغت تؤكد تقول تعتبر تطالب تدعو أعربت شددت
  `),
);

/** Name → what must not follow it. */
export const NOT_BEFORE = new Map(
  Object.entries({
    سوريا: "الديمقراطية الحرة المستقبل الجديدة",
    العراق: "والشام",
    لبنان: "القوي الحر",
    حماة: "الديار الوطن العرين القانون البيئة",
    القدس: "العربي",
    تدمر: "منازل المنازل منزل البنية كل",
    الطيبة: "التي",
  }).map(([name, next]) => [arKey(name), new Set(keys(next))]),
);

/** Words that follow a cue and begin no name. */
export const NO_NAMES = new Set(
  keys(`
    في من على إلى عن مع بين حول قرب بعد قبل منذ خلال حتى عند ضد دون بدون أو ثم أي كما لكن حيث إذ إن لا لم لن قد ما هي هو التي الذي
    اللتين اللذين هذه هذا تلك ذلك كل كلها بعض عدة أخرى آخر واحدة واحد اثنين كانت كان كانوا ليست جديدة كبيرة صغيرة أثرية سكنية تجارية
    خارج داخل شمال جنوب شرق غرب وسط تحت فوق نفسها ذاتها عشوائي عشوائية آمنة حدودي حدودية مجاورة قريبة محاذية أحد إحدى غير ذات
    الشرق الأوسط الخليج الحدود الحظر النزاع الصراع القتال الحكم الاشتباك الانفجار القصف الحادث الهجوم الحرب السلام اليورو التجارة الأمم
    الساحل البحر الجبل النهر الصيد الصيادين الألعاب الرئيس الملك الطفل العمل الإنتاج العمليات العدو الدولة الحكومة المعارضة النظام
    الاحتلال العدوان السيطرة النفوذ التماس الفصل الاستهداف الغارة الإنزال العزل خفض نزع حظر فصل عازلة تماس نزاع صراع سيطرة نفوذ عمل
    مؤقت مؤقتة عمليات الاشتباكات المنكوبة الآلاف اللاجئين النازحين للاجئين للنازحين نازحين لاجئين دوليا رسمي إنساني بري مدني عسكري أمني شعبي راق بكاملها
  `),
);

/** First words of names of two: «تل X», «أبو X». */
export const NAME_HEADS = new Set(
  keys(`تل تلة كفر دير عين أبو أبي أم خربة بيت جب رأس وادي خان جسر مزرعة جبل نبع بئر برج شيخ الشيخ بني قلعة دار طير مجدل قصر نهر كرم
    السيدة سيدي حارة باب قرية عرب زاوية`),
);

export const ENGLISH_CUES = new Map<string, Cue>();
function addEnglish(reach: Reach, words: string, isNaming = false): void {
  for (const key of words.split(" "))
    ENGLISH_CUES.set(key, { reach, evidence: EVIDENCE.cue, isMany: false, isNaming });
}
addEnglish("place", "town city village camp neighborhood neighbourhood towns cities villages", true);
addEnglish("district", "district subdistrict area", true);
addEnglish("governorate", "province governorate");
addEnglish("countryside", "countryside");
addEnglish("near", "near outside around outskirts suburb suburbs");
addEnglish("side", "north south east west northeast northwest southeast southwest");

/** "eastern Homs", "rural Aleppo": directly before the name. */
export const ENGLISH_SIDES = new Map<string, Reach>();
for (const key of "northern southern eastern western northeastern northwestern southeastern southwestern".split(
  " ",
))
  ENGLISH_SIDES.set(key, "side");
ENGLISH_SIDES.set("rural", "countryside");
for (const key of ["central", "downtown"]) ENGLISH_SIDES.set(key, "place");
for (const key of ["near", "outside", "around"]) ENGLISH_SIDES.set(key, "near");

/** Directly behind the name; "body" says that it is none. */
export const ENGLISH_AFTER = new Map<string, Reach | "body" | "road">();
function addAfter(reach: Reach | "body" | "road", words: string): void {
  for (const key of words.split(" ")) ENGLISH_AFTER.set(key, reach);
}
addAfter("governorate", "province governorate");
addAfter("countryside", "countryside");
addAfter("district", "district area region");
addAfter("place", "city town village camp");
addAfter("near", "airport crossing dam bridge oilfield airbase suburbs outskirts");
addAfter("road", "road highway");
addAfter(
  "body",
  "council civil university governor agency times post declaration agreement accord brigade brigades street",
);

export const ENGLISH_PREPOSITIONS = new Map<string, number>();
for (const key of ["in", "at", "inside", "across", "throughout"])
  ENGLISH_PREPOSITIONS.set(key, EVIDENCE.within);
for (const key of "from to of on into towards toward between through and".split(" "))
  ENGLISH_PREPOSITIONS.set(key, EVIDENCE.some);
export const ENGLISH_BODIES = new Set("university bank governor embassy brigade mayor bishop".split(" "));

/** «طريق», and what may stand between it and the first name. */
export const ROADS = new Set(
  keys("طريق الطريق أوتوستراد الأوتوستراد أتوستراد الأتوستراد أتستراد الأتستراد أوتستراد الأوتستراد"),
);
export const ROAD_WORDS = new Set(
  keys(
    "الدولي السريع العام الرئيسي الزراعي الواصل الرابط بين الممتد من الصحراوي القديم الواصلة الرابطة مدينتي مدينة بلدتي بلدة قريتي قرية ناحية قضاء",
  ),
);
