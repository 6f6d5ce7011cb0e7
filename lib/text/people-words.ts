import type { HowMany } from "../protocol/aids.ts";

export type FigureKind = HowMany["kind"];

/** How many a word for people means by itself: «طفل» one, «طفلين» two, «مدنيين» two or more, «أطفال» nobody can say. */
export type Grammar = "one" | "two" | "two-or-more" | "more";

/** A word for people. */
export interface PeopleWord {
  grammar: Grammar;
  /** What happened to them, as the word itself says; null for «أشخاص». */
  kind: FigureKind | null;
  /** «قتلى» says so wherever it stands; «معتقلين» only where nothing else is told of them. */
  isSure: boolean;
}

type Forms = Record<Grammar, string>;

/** Somebody of the family of who was named before: «رجل وزوجته», «أصيبت والدتهما». */
const KIN = {
  one:
    "زوجته زوجها ابنه ابنته ابنها ابنتها نجله نجلها نجلهما شقيقه شقيقها شقيقته شقيقتها شقيقهما والده والدته والدها والدتها والدهما والدتهما " +
    "والدهم والدتهم خطيبته حفيده حفيدته حفيدها قريبه قريبته طفلها طفلته طفلتها طفلهما طفلتهما رضيعها رضيعته سايقه سايقها مرافقه شقيق ابن زوج زوجه نجل",
  two:
    "شقيقيه شقيقيها شقيقاه شقيقاها ابنيه ابناه ابنيها ابناها طفليه طفليها طفلاه طفلاها والديه والداه والديها ولديه ولداه ولداها ولديها ابنتيه " +
    "ابنتاه ابنتيها",
};

/** As `arKey` spells them. */
const PERSONS: Forms = {
  one:
    "شخص شخصا مدني مدنيا مدنيه طفل طفلا طفله امراه سيده رجل رجلا عنصر عنصرا جندي جنديا مسلح مسلحا مقاتل مقاتلا شاب شابا " +
    "شابه فتي فتاه عامل عاملا سايق سايقا صحفي صحفيا صحفيه صحافي صحافيا ضابط ضابطا شرطي شرطيا متظاهر متظاهرا محتج محتجا مواطن " +
    "مواطنا لاجي لاجيا قيادي قياديا قايد قايدا اعلامي اعلاميا ناشط ناشطا صياد صيادا مسنه يافع يافعا لاجيه محام محاميا مدرس مدرسا منتسب منتسبا مرافق مرافقه مرافقا سجين سجينا ارهابي ارهابيا مطلوب مطلوبا داعشي داعشيا مراسل مصور مسعف مسعفا طبيب " +
    "ممرض معلم راعي راع مزارع مزارعا طالب طالبا فرد فردا متهم متهما مشتبه مشتبها مهرب مهربا انتحاري انتحاريا مهاجر مهاجرا عسكري عسكريا " +
    "موظف موظفا نسمه مسن مسنا رضيع رضيعا اخر ثالث رابع خامس مسوول مسوولا مختار شيخا خطيب جهادي جهاديا عميل عميلا جاسوس جاسوسا متورط متورطا متعاون متعاونا تاجر تاجرا مروج مروجا سارق سارقا لص لصا قاض قاضيا مهندس مهندسا حارس حارسا عريف رقيب ملازم نقيب رايد مقدم عقيد عميد معاون مساعد متطوع متطوعا ولد صبي صبيا شب لبنانيا فلسطينيا عراقيا اردنيا ايرانيا مصريا اسراييليا امريكيا اميركيا " +
    "person civilian child woman man soldier fighter militant gunman officer policeman " +
    "journalist protester demonstrator girl boy worker suspect member commander leader resident villager farmer driver refugee inmate " +
    "prisoner paramedic medic doctor teacher shepherd student peacekeeper terrorist",
  two:
    "شخصان شخصين مدنيان طفلان طفلين طفلتان طفلتين امراتان امراتين سيدتان سيدتين رجلان رجلين عنصران عنصرين جنديان جنديين مسلحان " +
    "مقاتلان شابان شابين شابتان شابتين فتاتان فتاتين عاملان سايقان صحفيان صحافيان ضابطان ضابطين شرطيان شرطيين متظاهران محتجان " +
    "مواطنان قياديان قايدان قايدين سجينان سجينين ارهابيان مطلوبان متهمان مهربان فردان فردين طالبين عسكريان مسعفان مزارعان داعشيان " +
    "داعشيين شقيقان شقيقين تاجران تاجري موظفان موظفتان انتحاريان قاصران ولدان ولدين صبيان حارسان حارسين طبيبان معلمان معلمتان اخران راعيان راعيين ناشطان مرافقان مرافقيه مسنان مسنين يافعان اعلاميان لاجيان لبنانيان سوريان عراقيان فلسطينيان",
  "two-or-more":
    "مدنيين مسلحين مقاتلين عاملين سايقين صحفيين صحافيين متظاهرين محتجين مواطنين قياديين ارهابيين مطلوبين متهمين مهربين مسعفين " +
    "مزارعين تاجرين متورطين عسكريين انتحاريين مهاجرين موظفين مراسلين لاجيين منتسبين ناشطين اعلاميين صيادين اخرين",
  more:
    "اشخاص مدنيون اطفال نساء رجال عناصر جنود مسلحون مسلحو مسلحي مقاتلون مقاتلو مقاتلي شبان شباب عمال سايقون صحفيون صحافيون ضباط " +
    "متظاهرون محتجون مواطنون لاجيون قياديون قاده قيادات سجناء ارهابيون مطلوبون دواعش مسعفون اطباء رعاه مزارعون طلاب طلبه افراد " +
    "متهمون مهربون مهاجرون عسكريون موظفون سكان مدنيات فتيات قاصرين ركاب مسافرين منتسبون اخرون ناشطون صيادون تجار متسللين متسللون ابناء شهدا متورطون مسوولين مسوولون حراس اشقاء مروجين متعاطين " +
    "people persons civilians children women men soldiers fighters militants gunmen officers policemen journalists protesters " +
    "demonstrators girls boys workers suspects members commanders leaders residents villagers farmers drivers refugees inmates " +
    "prisoners paramedics medics doctors teachers shepherds students peacekeepers terrorists others troops personnel insurgents " +
    "migrants passengers individuals",
};

const SURE: Partial<Record<FigureKind, Forms>> = {
  killed: {
    one: "قتيل قتيلا قتيله شهيد شهيدا شهيده جثه جثمان جثمانا",
    two: "قتيلان قتيلين شهيدان شهيدين جثتان جثتين",
    "two-or-more": "",
    more: "قتلي شهداء وفيات ضحايا ضحيه جثث جثامين fatalities deaths dead bodies",
  },
  wounded: {
    one: "جريح جريحا جريحه مصاب مصابا مصابه",
    two: "جريحان جريحين مصابان اصابتان اصابتين",
    "two-or-more": "مصابين",
    more: "جرحي مصابون اصابات اصابه injuries casualties",
  },
};

const TOLD: Partial<Record<FigureKind, Forms>> = {
  detained: {
    one: "معتقل معتقلا موقوف موقوفا محتجز محتجزا اسير اسيرا detainee",
    two: "معتقلان موقوفان محتجزان اسيران اسيرين",
    "two-or-more": "معتقلين موقوفين محتجزين",
    more: "معتقلون موقوفون محتجزون اسري معتقلات detainees captives",
  },
  missing: {
    one: "مفقود مفقودا مختطف مختطفا مخطوف مخطوفا",
    two: "مفقودان مختطفان مخطوفان",
    "two-or-more": "مفقودين مختطفين مخطوفين",
    more: "مفقودون مختطفون مخطوفون",
  },
  displaced: {
    one: "نازح نازحا نازحه مهجر مهجرا",
    two: "نازحان",
    "two-or-more": "نازحين مهجرين",
    more: "نازحون مهجرون",
  },
  escaped: {
    one: "فار فارا هارب هاربا escapee fugitive",
    two: "فاران هاربان",
    "two-or-more": "فارين هاربين",
    more: "فارون هاربون escapees fugitives",
  },
};

const PEOPLE = new Map<string, PeopleWord>();
addForms({ ...KIN, "two-or-more": "", more: "" }, null, false);
addForms(PERSONS, null, false);
for (const [kind, forms] of Object.entries(SURE)) addForms(forms, kind as FigureKind, true);
for (const [kind, forms] of Object.entries(TOLD)) addForms(forms, kind as FigureKind, false);

function addForms(forms: Forms, kind: FigureKind | null, isSure: boolean): void {
  for (const [grammar, words] of Object.entries(forms))
    for (const word of words.split(" "))
      if (word) PEOPLE.set(word, { grammar: grammar as Grammar, kind, isSure });
}

/** Where somebody is from: people only behind a number, «35 سورياً», else a country or an adjective. */
const NATIONS = new Set(
  ["سوري", "لبناني", "عراقي", "فلسطيني", "اردني", "تركي", "ايراني", "افغاني", "مصري", "باكستاني"]
    .flatMap((one) => [`${one}ا`, `${one}ين`, `${one}ون`])
    .concat("اتراك", "اجانب", "اجنبيا"),
);

type Named = PeopleWord & { isDefinite: boolean };

/** Every word for people with what may be written together with it, so that one look tells. */
const WRITTEN = new Map<string, Named>();
for (const [word, known] of PEOPLE) {
  for (const prefix of ["ك", "ل", "ب", "ف", "و", ""]) {
    WRITTEN.set(`${prefix}${word}`, { ...known, isDefinite: false });
    WRITTEN.set(prefix === "ل" ? `لل${word}` : `${prefix}ال${word}`, { ...known, isDefinite: true });
  }
}

/** The word for people that this is, whatever is written together with it; definite is «القتلى». */
export function peopleWord(key: string): Named | undefined {
  return WRITTEN.get(key);
}

/** The same for the word that a number counts: nothing but the article is written together with it. */
export function bareWord(key: string): Named | undefined {
  const word = PEOPLE.get(key);
  if (word) return { ...word, isDefinite: false };
  if (NATIONS.has(key)) return { grammar: "more", kind: null, isSure: false, isDefinite: false };
  const definite = key.startsWith("ال") ? PEOPLE.get(key.slice(2)) : undefined;
  return definite && { ...definite, isDefinite: true };
}

const KINDRED = new Set(
  `${KIN.one} ${KIN.two}`.split(" ").flatMap((word) => [word, `و${word}`, `ب${word}`, `ل${word}`]),
);

/** Whether a word names somebody by whose family they are of. */
export function isKin(key: string): boolean {
  return KINDRED.has(key);
}

/** Words that say what happens to the people named next to them; «سراح» says that it is over. */
const HAPPENS: Readonly<Record<FigureKind | "over", string>> = {
  killed:
    "قتل قتلت قتلوا قتلا يقتل تقتل مقتل استشهد استشهدت استشهدوا استشهاد توفي توفيت توفوا وفاه مصرع لقي لقوا لقيت اغتيال اغتال " +
    "اغتالت اغتيل اغتالوا اعدام اعدم اعدمت اعدموا تصفيه بحياه ضحيته ضحيتها قضوا قضي قضيا لقيا لقيتا حياتهم مات ماتت ماتوا رفات رفاه " +
    "ارواح ارتقاء ارتقي ارتقت ارتقوا استشهدا توفيا انقتل انقتلت انقتلوا انقتلو " +
    "kill kills killed killing dead died die slain assassinated executed executing",
  wounded:
    "اصابه اصيب اصيبت اصيبوا اصيبا اصيبتا اصاب اصابت اصابوا جرح جرحت جرحوا جرحا انجرح انجرحت انجرحوا انصاب انصابوا wounded wounding injured injuring hurt wounds injures",
  detained:
    "اعتقال اعتقل اعتقلت اعتقلوا اعتقلا يعتقل تعتقل اوقف اوقفت اوقفوا توقيف احتجز احتجزت احتجزوا احتجاز تحتجز القبض قبض قبضت اسر اسرت اسروا ضبط " +
    "اقتاد اقتادت اقتادوا اقتياد " +
    "arrested arresting detained detaining captured capturing arrests detain arrest",
  missing:
    "فقدان فقد خطف خطفت خطفوا اختطاف اختطف اختطفت اختطفوا اختفاء اختفي missing kidnapped abducted kidnapping abducting",
  displaced: "نزوح نزح نزحت نزحوا تهجير تشريد هجر هجرت شرد شردت displaced displacing",
  escaped: "هروب هرب هربت هربوا هربا فرار فر فرت فروا فرا escaped escape",
  over:
    "افراج الافراج افرج افرجت افرجوا سراح تحرير تبادل مبادله عوده عاد عادت عادوا انقاذ انقذ انقذت released release freed rescued " +
    "returned freeing returning",
};

const HAPPENING = new Map(
  Object.entries(HAPPENS).flatMap(([kind, words]) =>
    words.split(" ").map((word) => [word, kind as FigureKind | "over"] as const),
  ),
);

const MASDARS = new Set(
  "مقتل استشهاد ارتقاء وفاه مصرع اغتيال اعدام اصابه اعتقال توقيف احتجاز خطف اختطاف نزوح تهجير هروب فرار".split(
    " ",
  ),
);
const HAPPENING_WRITTEN = new Map<string, FigureKind | "over">();
for (const [word, kind] of HAPPENING) {
  for (const prefix of ["ل", "ب", "ف", "و", "وب", "ول", ""]) {
    HAPPENING_WRITTEN.set(`${prefix}${word}`, kind);
    if (MASDARS.has(word)) HAPPENING_WRITTEN.set(prefix === "ل" ? `لل${word}` : `${prefix}ال${word}`, kind);
  }
}

/** What a word says to have happened to people. */
export function happening(key: string): FigureKind | "over" | undefined {
  return HAPPENING_WRITTEN.get(key);
}

const THINGS = new Set(
  (
    "منزل منزلا منازل بيت بيوت بيتا سياره سيارات مركبه مركبات اليه اليات راس راسا خروف ابقار بقره اغنام موقع مواقع نقطه نقاط قذيفه " +
    "قذايف صاروخ صواريخ صاروخا مره مرات يوم ايام يوما ساعه ساعات سنه سنوات عام اعوام عاما شهر اشهر شهرا اسبوع اسابيع دقيقه دقايق كم كيلومتر " +
    "كيلومترات كيلومترا متر امتار مترا طن طنا اطنان دولار دولارا مليار ليره دينار دبابه دبابات طايره طايرات بيرا ابار محل محلات متجر متاجر مدرسه " +
    "مدارس قريه قري بلده بلدات مدينه مدن حي احياء غاره غارات عبوه عبوات لغم الغام لغما قطعه قطع كيلوغرام كيلو كغ عايله عايلات اسره اسر " +
    "سفينه شاحنه شاحنات صهريج صهاريج حافله حافلات دونم دونما هكتار هكتارا نقاله بنايه مبني مباني مبنيا طلقه رصاصات مخيم مخيمات " +
    "حزب احزاب قاعده قواعد مقر مقرات مقار دوريه دوريات حاجز حواجز قوارب قارب مسيره مسيرات هجوم هجمات هجوما عمليه عمليات حاله حالات " +
    "houses homes cars vehicles years year days day hours hours minutes km kilometres kilometers miles metres meters tons trucks rockets " +
    "missiles shells strikes attacks times drones villages towns families buildings months weeks percent dollars points positions sites"
  ).split(" "),
);

/** Words for what is counted and is nobody: «منازل», «كيلومترات», and families, of whom nobody knows how many they are. */
export function isThing(key: string): boolean {
  return THINGS.has(key) || THINGS.has(key.replace(/^[وفبلك]?ال|^[وف]/, ""));
}
