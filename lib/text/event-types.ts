import type { IncidentType } from "../protocol/incidents.ts";
import type { PartyKind } from "../protocol/parties.ts";
import type { EventCue } from "./event-cues.ts";
import type { ActorMark } from "./reading.ts";
import { nouns, words } from "./word-list.ts";

const AIR = nouns(
  "طيران طايره طايرات مسيره مسيرات مسيرتان مسيرتين طايرتين طايرتان جوي جويه مروحيه مروحيات مقاتلات محلقه محلقات طيرانه طيرانها طايراته طايراتها مقاتلاته مقاتلاتها مسيراته مسيراتها drone drones warplane warplanes aircraft jets airstrike airstrikes helicopter",
);
const SHELLS = nouns(
  "قذيفه قذايف هاون مدفعيه مدفعي صاروخ صواريخ صاروخا صاروخين صاروخيه راجمه راجمات دبابه دبابات مدفعيته مدفعيتها دباباته دباباتها ثقيله mortar artillery rocket rockets missile missiles shells",
);
const ARMED = nouns(
  "فوج لواء كتيبه سريه وكر وكرا اوكار خليه خلايا مضافه مضافات معسكر حاجز حاجزا نقطه رتل رتلا ثكنه مقر مقرا موقعا مواقع دوريه عسكريه عسكري عسكريا عسكريين عسكريان جندي جنديا جنديان جنديين جنود ضابط ضابطا ضابطان ضابطين ضباط شرطي شرطيا شرطيان شرطيين عنصر عنصرا عنصران عنصرين مقاتل مقاتلا مقاتلان مقاتلين منتسب منتسبا منتسبان منتسبين مجند مجندا مجندين مخفر قاعده اليه " +
    "checkpoint patrol soldiers soldier troops convoy base outpost police policeman officers fighters barracks",
);
const UNARMED = nouns(
  "مدني مدنيا مدنيين مدنيون مدنيان مدنيه شابان شابين شابه شابتين شابتان شابا شبان لاجي لاجيه لاجيين نازح نازحين نازحون نازحه اعلامي اعلاميا اعلاميه طفلان طفلين طفل طفلا اطفال طفله طفلتين طفلتان رضيع فتاه فتاتين فتيان فتى امراه امراتين امراتان نساء مواطن مواطنا مواطنه مواطنان مواطنين " +
    "مواطنون شاب صحفي صحفيا صحفيه صحفيين رجل رجلا رجلين رجلان سيده سيدتين سيدتان مسن مسنا مسنه مزارع مزارعا مزارعين عامل عاملا عاملين عمال مدرس مدرسا معلم معلما معلمه طبيب طبيبا طبيبه مهندس مهندسا محاميا طالب طالبا طالبه طلاب ناشط ناشطا ناشطه محام محامي قاض قاضي مختار ريس شيخ موظف موظفا " +
    "تاجر تاجرا صايغ حافله ركاب ركابها مسافرين شخص شخصا شخصان شخصين اشخاص اهالي سكان عايله زوجته زوجها زوجه والدته شقيقه شقيقين شقيقان اشقاء متظاهر مصلين حجاج " +
    "سايق سايقا راعي راعيا رعاه جثه civilian civilians child children woman man farmer journalist activist teacher driver people person",
);
/** Armed as those whom something hit; by what else is told of them they may be anybody. */
const TROOPS = nouns("عناصر مقاتلون مقاتلو مقاتلي حاجزين حواجز");
/** «عناصر الدفاع المدني», «عناصر الهلال الأحمر». */
const RESCUERS = words("المدني الاسعاف الاطفاء الهلال الصليب");
/** Behind these stands who did it: «برصاص عناصر». */
const BY = words("رصاص نيران يد ايدي قبل");
/** «عنصر سابق في فصيل»: he fights no more. */
const FIGHTERS = nouns(
  "عنصر عنصرا عنصرين عناصر قيادي قياديا قياديين قايد قايدا مقاتل مقاتلا مقاتلين مقاتلون جندي جنديا ضابط ضابطا شرطي شرطيا عسكري عسكريا متطوع متطوعا مجند مجندا عميد عقيد عقيدا مقدم رايد نقيب لواء امير",
);
const FORMER = nouns("سابق سابقا سابقين سابقون سابقه متقاعد متقاعدا متقاعدين");
const BOMBS = nouns("قنبله قنابل رمانه رمانات");
const HARMLESS_BOMBS = nouns("مسيل مسيله غاز غازيه دخانيه صوتيه");
const SUICIDE = nouns("انتحاري انتحاريا انتحاريان انتحاريين انغماسي انغماسيا");
const DISPERSED = nouns(
  "فض فضت فضوا فرقت فرقوا يفرق تفرق لفض تفريق لتفريق فرق هراوات مسيل مسيله للدموع اعتقلت اعتقال tear gas dispersed disperse arrested detained water",
);
/** Forces open a road again that protesters closed. */
const REOPENED = nouns("اعاد اعادت اعادوا اعاده باعاده تعيد يعيد");
const STONES = nouns(
  "اطارات مشتعله مشتعلا حرق احراق حجاره بالحجاره رشق رشقوا احرقوا شغب زجاجات اضرموا مولوتوف stones rocks torched",
);
/** They are brought under control, and nobody takes them. */
const FIRE = nouns("حريق حرايق نيران موقف نزاع وضع اعمال fire");
const HELD = nouns("مخطوف مختطف مخطوفين مختطفين مخطوفه رهينه رهاين محتجزين hostage hostages");
const GUNFIRE = nouns("رصاص حي رصاصا fire live shot bullets");
const FLAMES = nouns("نار نيران");
/** «أضرم محتجون النار بإطارات»: a fire that nobody shot. */
const LIT = words("اضرم اضرمت اضرموا اضرام اشعل اشعلت اشعلوا اشعال");

/** Who protests: what they and the forces against them do is a protest that turned violent. */
const PROTESTERS = nouns(
  "متظاهر متظاهرا متظاهران متظاهرين متظاهرون محتج محتجا محتجون محتجين معتصمون معتصمين",
);
/** Who closes a road with these is no protester, unless people are told of as well. */
const ROADS = nouns("طريق طرق طرقات اوتوستراد جسر جسور");
const FORCES = nouns("قوات جيش شرطه استخبارات مخابرات دوريات دوريه حكومه سلطات بلديه forces army police");
const CROWD = nouns(
  "محتجون محتجين متظاهرون متظاهرين معتصمون معتصمين اهالي سكان شبان شباب مواطنون مواطنين عمال موظفون موظفين سايقو سايقون سايقين عسكريون متقاعدون متقاعدين طلاب مودعون ناشطون ناشطين خريجون خريجين عشاير " +
    "احتجاج احتجاجا احتجاجات تظاهره تظاهرات مظاهره مظاهرات وقفه اعتصام رفضا تنديدا استنكارا تضامنا اطارات protesters residents",
);
/** Whom nobody knows takes people away and arrests nobody. */
const GUNMEN = nouns("مسلحون مسلحين مسلحان مجهولون مجهولين مجهولان ملثمون ملثمين خاطفون خاطفين");
const FACTIONS = nouns(
  "فصايل فصيل معارضه مسلحون مسلحين مقاتلون مقاتلو متمردون تنظيم مجموعات مجموعه فصايلها فرقه لواء كتايب عشاير مسلحو ثوار",
);
const BODY = words("راسه راسها الراس وجهه صدره بطنه رقبته اداه مطرقه عصا حاده سكين سكينا بسكين السكين");

const MILITARY: ReadonlySet<PartyKind> = new Set(["state-forces", "rebels", "external"]);
const FAMILIES: Partial<Record<IncidentType, string>> = {
  agreement: "deal",
  "transfer-of-territory": "land",
  "headquarters-established": "land",
  arrests: "arrests",
  abduction: "abduction",
  "disrupted-weapons-use": "weapons",
  "change-of-group": "group",
  looting: "looting",
  warning: "warning",
  "sexual-violence": "sexual",
  "other-development": "other",
  "peaceful-protest": "protest",
  "protest-with-intervention": "protest",
  "excessive-force-against-protesters": "protest",
  "violent-demonstration": "protest",
  "mob-violence": "mob",
};

/** What types of events may be the same thing in other words. */
export function familyOf(type: IncidentType): string {
  return FAMILIES[type] ?? "violence";
}

/** What stands around a cue. */
export interface Around {
  /** The words of its clause, with and without the letters that are written together with them. */
  keys: ReadonlySet<string>;
  /** The words next to it. */
  subject: readonly string[];
  /** Whom it hit, as far as that is told. */
  victim: Victim | undefined;
  /** «مقتل تسعة في عملية أمنية»: the operation is told by its dead, not by whom it took. */
  isKilling: boolean;
  /** Nearest first. */
  actors: readonly ActorMark[];
}

export type Victim = "armed" | "unarmed";

/** «عناصر من الدفاع المدني» */
const BESIDE = 3;

/** Whom it hit: the first that these words behind a toll or an attack name; undefined where they name nobody. */
export function victimIn(keys: readonly string[]): Victim | undefined {
  for (const [at, key] of keys.entries()) {
    if (FIGHTERS.has(key) && keys.slice(at + 1, at + 3).some((next) => FORMER.has(next))) return "unarmed";
    if (UNARMED.has(key)) return "unarmed";
    if (ARMED.has(key) || areTroops(keys, at)) return "armed";
  }
  return undefined;
}

function areTroops(keys: readonly string[], at: number): boolean {
  if (!TROOPS.has(keys[at] ?? "") || keys.slice(0, at).some((key) => BY.has(key))) return false;
  return !keys.slice(at + 1, at + 1 + BESIDE).some((key) => RESCUERS.has(key));
}

/**
 * The type of the event that a cue names, by what else stands in its clause; undefined when the cue is not enough by
 * itself: nobody «سيطر» who is no party.
 */
export function typeOf(
  { type, rank, isDefinite, first, last }: EventCue,
  cues: readonly EventCue[],
  around: Around,
): IncidentType | undefined {
  const { keys, actors, subject, victim, isKilling } = around;
  const all = [...keys];
  const has: Has = (list) => all.some((key) => list.has(key));
  if (type === "armed-group-takes-territory" || type === "government-regains-territory")
    return subject.slice(-NEXT_TO).some((key) => PROTESTERS.has(key))
      ? undefined
      : taken(actors, has, subject);
  if (familyOf(type) === "protest")
    return has(ROADS) && isClosedByForces(subject) ? undefined : protest(type, cues, keys, has);
  if (
    type === "arrests" &&
    !actors.some(({ kind }) => kind === "state-forces") &&
    subject.some((key) => GUNMEN.has(key))
  )
    return "abduction";
  if ((type === "remote-explosive" || isBlast(type, subject)) && has(SUICIDE)) return "suicide-bomb";
  if ((type === "looting" || (type === "armed-clash" && rank === "event")) && has(PROTESTERS))
    return "violent-demonstration";
  if (type === "arrests" && isKilling && victim !== "unarmed") return "armed-clash";
  if (type === "air-or-drone-strike" && has(BODY) && !has(AIR)) return "attack-on-civilians";
  if (type === "shelling" && first === last && has(AIR)) return "air-or-drone-strike";
  if (type === "shelling" && isByHand(keys)) return "armed-clash";
  if (rank === "event" || (isDefinite && rank === "toll")) return type;
  if (has(PROTESTERS) && has(DISPERSED)) return protest("peaceful-protest", cues, keys, has);
  return attack(rank === "attack" && type === "armed-clash", around, has);
}

type Has = (list: ReadonlySet<string>) => boolean;

/** «انفجار نفذه انتحاري» */
function isBlast(type: IncidentType, subject: readonly string[]): boolean {
  return type === "other-development" && subject.some((key) => /^انفجارا?$/.test(key));
}

function taken(actors: readonly ActorMark[], has: Has, subject: readonly string[]): IncidentType | undefined {
  const [taker] = actors.filter(({ kind }) => kind !== "civilians");
  const isFaction = subject.some((key) => FACTIONS.has(key));
  if ((!taker && !isFaction) || has(FIRE)) return undefined;
  if (has(HELD)) return "other-development";
  if (!taker || (isFaction && taker.kind === "state-forces")) return "armed-group-takes-territory";
  return taker.kind === "state-forces" ? "government-regains-territory" : "armed-group-takes-territory";
}

/** So many words at the end of those around a cue stand next to it. */
const NEXT_TO = 9;

function isClosedByForces(subject: readonly string[]): boolean {
  const near = subject.slice(-NEXT_TO);
  return near.some((key) => FORCES.has(key)) && !near.some((key) => CROWD.has(key));
}

function protest(
  type: IncidentType,
  cues: readonly EventCue[],
  keys: ReadonlySet<string>,
  has: Has,
): IncidentType {
  if (type === "violent-demonstration" || cues.some((cue) => cue.type === "violent-demonstration"))
    return "violent-demonstration";
  const isLit = has(LIT) && has(FLAMES);
  const isShot = has(GUNFIRE) || (has(FLAMES) && !isLit);
  if (isShot && cues.some(({ rank }) => rank !== "event")) return "excessive-force-against-protesters";
  if (isLit || has(STONES)) return "violent-demonstration";
  return has(DISPERSED) || (has(REOPENED) && keys.has("فتح") && has(FORCES))
    ? "protest-with-intervention"
    : type;
}

/** «قذيفة آر بي جي»: fired from a shoulder, at somebody near. */
function isByHand(keys: ReadonlySet<string>): boolean {
  return (keys.has("بي") && keys.has("جي")) || keys.has("rpg");
}

/** Of an attack on a party, one side is enough to be named: «هاجم مسلحون الجيش». */
function attack(isOnParty: boolean, { keys, actors, victim }: Around, has: Has): IncidentType {
  if (has(SUICIDE)) return "suicide-bomb";
  if (has(AIR)) return "air-or-drone-strike";
  if (has(SHELLS) && !isByHand(keys)) return "shelling";
  if (has(BOMBS) && !has(HARMLESS_BOMBS)) return "grenade";
  if (victim) return victim === "armed" ? "armed-clash" : "attack-on-civilians";
  if (has(UNARMED)) return "attack-on-civilians";
  const sides = new Set(actors.filter(({ kind }) => MILITARY.has(kind)).map(({ party }) => party.partyId));
  return has(ARMED) || sides.size > (isOnParty ? 0 : 1) ? "armed-clash" : "attack-on-civilians";
}
