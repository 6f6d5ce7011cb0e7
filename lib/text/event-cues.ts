import type { IncidentType } from "../protocol/incidents.ts";
import { pairAt } from "./event-pairs.ts";
import { addName, createNameTree, longestName } from "./name-tree.ts";
import type { Token } from "./tokens.ts";

/**
 * How much a word tells: `event` names what happened, `attack` leaves open of which kind, `toll` names only whom it hit,
 * `found` is nothing until somebody finds it.
 */
export type CueRank = "event" | "attack" | "toll" | "found";

export interface EventCue {
  type: IncidentType;
  rank: CueRank;
  /** «الهجوم»: one that was told of before. */
  isDefinite: boolean;
  /** The number of its first token, and of its last. */
  first: number;
  last: number;
}

/** Nouns as `arKey` spells them, without the article; «_» is a blank. */
const NOUNS: Partial<Record<IncidentType, string>> = {
  "armed-clash":
    "اشتباك اشتباكا اشتباكات قتال قتالا عمليه_تسلل محاوله_تسلل معركه معارك معركتين مواجهتين اشتباكين مناوشات مناوشه مواجهه_مسلحه مواجهات مواجهات_مسلحه اقتتال نزاع_عشايري نزاعا_عشايريا نزاعات_عشايريه نزاع_مسلح تبادل_لاطلاق_النار تبادل_اطلاق_النار تبادل_لاطلاق_نار تبادل_اطلاق_نار",
  "air-or-drone-strike":
    "غاره غارات غارتين غارتان قصف_جوي ضربه_جويه ضربات_جويه ضربتين_جويتين ضربه ضربات ضربتين ضربتان ضربتان_جويتان غاره_جويه غارات_جويه برميل_متفجر براميل_متفجره " +
    "طايره_مسيره_مفخخه طايره_مفخخه مسيره_مفخخه مسيرات_مفخخه مسيره_انتحاريه طايره_مسيره_انتحاريه هجوم_بطايره_مسيره هجوم_بمسيره طايرات_مسيره_مفخخه",
  "suicide-bomb":
    "انفجار_حزام تفجير_حزام تفجير_حزامه هجومين_انتحاريين هجمات_انتحاريه تفجيرين_انتحاريين تفجيرات_انتحاريه هجوم_انتحاري تفجير_انتحاري عمليه_انتحاريه انغماسي هجوما_انتحاريا",
  shelling:
    "قصف قصفا اطلاق_صواريخ اطلاق_صاروخ اطلاق_قذايف اطلاق_رشقه قصف_مدفعي قصف_صاروخي قصف_بقذايف رشقات_صاروخيه رشقه_صاروخيه سقوط_قذيفه سقوط_قذايف سقوط_صاروخ سقوط_صواريخ قذايف_هاون قذايف_صاروخيه قذيفه_صاروخيه قذايف_مدفعيه قذايف_المدفعيه هجوم_صاروخي هجوما_صاروخيا هجمات_صاروخيه رمايات_مدفعيه قذيفه_هاون قنابر_هاون قذايف_الهاون",
  "remote-explosive":
    "انفجار_عبوه انفجار_عبوتين انفجار_عبوات انفجار_لغمين انفجار_قنابل انفجار_صاعق انفجار_حشوه انفجار_ستره انفجار_دراجه انفجار_اليه انفجار_حافله انفجار_مفخخه انفجار_لغم انفجار_الغام انفجار_سياره_مفخخه سياره_ملغمه سياره_ملغومه دراجه_ملغمه شاحنه_مفخخه انفجار_دراجه_مفخخه انفجار_سياره انفجار_مقذوف انفجار_جسم انفجار_قذيفه " +
    "انفجار_ذخيره انفجار_قنبله_عنقوديه عبوه_ناسفه عبوات_ناسفه عبوتين_ناسفتين عبوه_لاصقه عبوتان_ناسفتان عبوه_متفجره جسم_متفجر انفجار_قنبله انفجار_ذخاير انفجار_دراجه_ناريه مخلفات_الحرب لغم_ارضي سياره_مفخخه دراجه_مفخخه دراجه_ناريه_مفخخه لغم لغما " +
    "تفجير تفجيرا تفجيرات تفجيرين تفجيران انفجار_مخلفات انفجار_من_مخلفات انفجار_ذخيره_غير_منفجره مخلفات_حربيه",
  grenade: "قنبله_يدويه قنابل_يدويه قنبلتين_يدويتين رمانه_يدويه رمانات_يدويه قنبله_صوتيه",
  "chemical-weapon": "هجوم_كيميايي غاز_الكلور غاز_السارين سلاح_كيميايي هجوم_كيماوي",
  abduction: "خطف اختطاف اختفاء_شاب احتجاز_رهاين اخذ_رهاين اخفاء_قسري اختفاء_قسري عمليه_خطف عمليه_اختطاف",
  "sexual-violence": "اغتصاب اعتداء_جنسي عنف_جنسي تحرش_جنسي",
  "peaceful-protest":
    "تظاهره مظاهره مظاهرات تظاهرات احتجاج احتجاجات وقفه_احتجاجيه وقفه اعتصام اعتصاما اعتصامات وقفات وقفات_احتجاجيه تجمعات_احتجاجيه تظاهرتين مظاهرتين مظاهرتان تظاهرتان احتجاجا_شعبيا قطع_اوتوستراد قطع_الاوتوستراد اغلاق_الطريق اغلاق_طرق اغلاق_اوتوستراد عصيان_مدني اضرابا_عاما اضراب اضرابا اضراب_عام مسيره_احتجاجيه " +
    "وقفه_تضامنيه مظاهره_شعبيه مسيره_حاشده مسيرات_حاشده مسيره_شعبيه مسيرات_شعبيه مسيرات_احتجاجيه تجمع_احتجاجي حراك_احتجاجي قطع_طريق قطع_الطريق قطع_طرقات قطع_طرق قطع_الطرقات قطع_عدد_من_الطرقات اغلاق_طريق قطع_جسر اعتصام_مفتوح",
  "violent-demonstration": "اعمال_شغب شغب عصيان تمرد_سجناء تمرد اطارات_مشتعله حرق_اطارات احراق_اطارات",
  "mob-violence":
    "شجار شجارا شجارات شجار_جماعي عركه عراكا مشاده مشادات اشكالات اشكالا خلاف_عشايري اشكال اشكال_فردي خلاف_عايلي مشاجره مشاجرات مشاجره_جماعيه اعتداء_جماعي عراك مشاجره_عشايريه تضارب",
  agreement:
    "توقيع_اتفاق اتفاق_تسويه مذكره_تفاهم هدنه التوصل_الي_اتفاق توقيع_اتفاقيه اتفاق_يقضي اتفاقا_يقضي اتفاق_مصالحه مصالحه_عشايريه صلح_عشايري اتفاق_وقف_اطلاق_النار وقف_لاطلاق_النار توقيع_مذكره_تفاهم",
  arrests:
    "اعتقال اعتقالات توقيف توقيفات احتجازات ضبط_مطلوب ضبط_مطلوبين ضبط_متهم ضبط_متهمين القاء_القبض_علي القبض القاء_القبض حمله_امنيه حمله_مداهمات حمله_دهم مداهمه مداهمات عمليه_دهم عمليه_امنيه حمله_اعتقالات " +
    "حمله_تفتيش عمليه_تمشيط حمله_تمشيط حمله_دهم_واعتقال احتجاز تفكيك_خليه تفكيك_شبكه تفكيك_عصابه تفكيك_مفرزه حملات_دهم حملات_مداهمه حملات_اعتقال حمله_اعتقال حملات_امنيه عمليات_دهم الاطاحه",
  "change-of-group":
    "انشقاق تعزيزات تعزيزات_عسكريه اندماج اعاده_انتشار تعزيزات_عسكريه_كبيره تعزيزات_امنيه انتشار_عسكري انتشار_امني انشقاقات",
  "disrupted-weapons-use":
    "ابطال_مفعول تفكيك_عبوه تفكيك_عبوات تفكيك_لغم مخبا_اسلحه مصادره_اسلحه ضبط_اسلحه ضبط_شحنه احباط_هجوم " +
    "اسقاط_مسيره اسقاط_طايره_مسيره اسقاط_مسيرات تفكيك_سياره_مفخخه تدمير_نفق كدس_للعتاد كدس_عتاد اعتراض_صواريخ اعتراض_مسيره",
  "headquarters-established":
    "انشاء_قاعده قاعده_عسكريه_جديده نقطه_عسكريه_جديده انشاء_نقطه اقامه_قاعده استحداث_نقطه استحداث_موقع",
  looting:
    "نهب حرق_منازل احراق_منازل هدم_منازل تجريف_اراض تجريف_اراضي تخريب احراق_محاصيل حرق_محاصيل تفجير_منازل تفجير_منزل نسف_منازل فجرت_منزلا فجرت_منازل فجر_منزلا فجروا_منزلا فجروا_منازل نسف_منزل",
  "transfer-of-territory": "انسحاب اخلاء_مواقع تسليم_مواقع",
  "other-development":
    "اطلاق_سراح فك_اسر اخلاء_سبيل تحرير_الرهاين تحرير_الاسري تحرير_اسري توغلات تقدم_بري عمليه_توغل انزال_جوي انزالا_جويا عمليه_انزال عمليه_انزال_جوي انفجار انفجارا انفجارات افراج الافراج_عن اطلاق_سراح تبادل_اسرى تبادل_اسري عمليه_تبادل " +
    "دوي_انفجارات تحرير_مختطف تحرير_مخطوف تحرير_المخطوف تحرير_المختطف تحرير_رهاين تحرير_مختطفين محاوله_فرار فرار_جماعي هروب_جماعي محاوله_هروب توغل توغلا استنفار",
  warning: "تحذير تحذيرا تحذيرات انذار انذارا انذار_اخلاء اوامر_اخلاء",
};

/** Verbs in all that a report has of them. */
const VERBS: Partial<Record<IncidentType, string>> = {
  "government-regains-territory":
    "استعاد_السيطره انتزع_السيطره انتزعت_السيطره دخلت_قوات استعادت_السيطره استعاده_السيطره استعادت استرجعت",
  "armed-group-takes-territory":
    "سيطر سيطرت سيطروا فرضت_سيطرتها فرض_سيطرته احكمت_سيطرتها بسط_سيطرته بسطت_سيطرتها السيطره_علي سيطرته_علي سيطرتها_علي سيطرتهم_علي فرضوا_سيطرتهم بسطوا_سيطرتهم احكموا_سيطرتهم احكم_سيطرته فرضت_السيطره فرض_السيطره بسطت_السيطره استولت_علي_مقر استولت_علي_مقرات captured seized_control took_control overran",
  "armed-clash":
    "تحييد حيدت حيد حيدوا اشتبك اشتبكت اشتبكوا تجدد_المواجهات تجددت_الاشتباكات اندلعت_اشتباكات clashed clashes clash fighting_erupted firefight gun_battle fighting_between " +
    "exchanged_fire exchange_of_fire battles",
  "air-or-drone-strike":
    "اغار اغارت airstrike airstrikes air_strike air_strikes drone_strike drone_strikes drone_attack strike_on strikes_on bombed warplanes_struck warplanes_hit " +
    "israeli_strike israeli_strikes israeli_drone drone_hit drone_struck armed_drone explosive_drone drones_hit strike_near strike_in strikes_in strikes_near similar_strike strike_hit strike_killed",
  "suicide-bomb": "فجر_نفسه فجر_انتحاري suicide_bomber suicide_bombing suicide_attack blew_himself_up",
  shelling:
    "قصف قصفت قصفوا يقصف تقصف سقطت_قذيفه سقطت_قذايف سقط_صاروخ سقطت_صواريخ shelled shelling rocket_fire rockets_landed rockets_hit mortar artillery_fire rockets_fell " +
    "rocket_attack rockets_fired",
  "remote-explosive":
    "انفجرت_عبوه انفجرت_قنبله انفجرت_ذخيره انفجر_بهم_لغم انفجر_به_لغم انفجرت_بهم انفجر_لغم انفجرت_سياره انفجرت_دراجه انفجر_جسم انفجرت_قذيفه انفجرت_عبوتان landmine landmines roadside_bomb car_bomb improvised_explosive ied " +
    "unexploded_ordnance explosive_device bombing mine_explosion bomb_exploded",
  grenade: "grenade hand_grenade",
  "chemical-weapon": "chemical_attack chlorine sarin",
  abduction:
    "خطف خطفت خطفوا خطفه اسر_عناصر وقع_في_الاسر فقد_الاتصال اختطف اختطفت اختطفوا اقتاد اقتادت اقتادوا kidnapped abducted kidnapping abduction",
  "sexual-violence": "اغتصب اغتصبت raped sexual_violence",
  "peaceful-protest":
    "فض_تجمع فض_اعتصام فض_احتجاج فض_تجمع_احتجاجي المتظاهرين_يتوافدون تظاهر تظاهرت تظاهروا احتج احتجت احتجوا اعتصم اعتصموا خرج_متظاهرون خرج_عشرات خرج_ميات خرج_العشرات خرج_الميات خروج_عشرات خروج_ميات خروج_مظاهره خرج_الاهالي خرج_اهالي تجمع_عشرات تجمع_ميات تجمع_اهالي تجمع_عدد_من تجمع_العشرات احتشد احتشدت تجمهر قطعوا_الطريق قطعوا_طريق قطعوا_جسر قطعوا_جسور قطعوا_الجسر قطع_محتجون قطع_متظاهرون قطع_اهالي قطع_شبان قطع_عدد_من_المتظاهرين قطع_عدد_من_المحتجين قطع_المحتجون قطع_المتظاهرون المحتجون_قطعوا المتظاهرون_قطعوا المتظاهرين_قطعوا المحتجين_قطعوا اغلق_محتجون اغلق_متظاهرون خرجت_مظاهره خرجت_تظاهره protested protest protests demonstration demonstrations rallied sit_in rally " +
    "demonstrated strike_action",
  "violent-demonstration":
    "اضرموا_النار احرق_محتجون احرقوا_اطارات riot riots rioting rioted burned_tyres burned_tires burning_tyres",
  agreement:
    "توصل_الي_اتفاق توصلت_الي_اتفاق توصلا_الي_اتفاق وقعت_اتفاقا وقع_اتفاقا وقعت_اتفاقيه وقع_اتفاقيه اتفق_الطرفان ابرم ابرمت signed_an_agreement signed reached_an_agreement ceasefire " +
    "ceasefire_agreement reached_a_deal truce memorandum_of_understanding",
  arrests:
    "اعتقل اعتقلت اعتقلوا يعتقل اوقف اوقفت اوقفوا قبض_علي قبضت القوا_القبض تلقي_القبض يلقي_القبض تعتقل القت_القبض القي_القبض القي_القبض_علي داهم داهمت داهموا احتجزت احتجز دهم دهمت دهموا اطاحت اطاح فككت_خليه فككت_شبكه فكك_خليه arrested arrests detained raid raided raids arrest",
  "change-of-group":
    "انشق انشقت انضم_الي انضمت_الي وصلت_تعزيزات ارسلت_تعزيزات دفعت_بتعزيزات ارسل_تعزيزات defected reinforcements redeployed",
  "disrupted-weapons-use":
    "ابطلت ابطل ضبطت_اسلحه صادرت_اسلحه احبطت_هجوما احبط_هجوما اسقطت_مسيره اسقطت_طايره اسقط_مسيره اعترضت_صواريخ اعترضت shot_down intercepted defused seized_weapons " +
    "weapons_cache weapons_seized",
  "headquarters-established":
    "انشات_قاعده اقامت_قاعده انشات_نقطه ثبتت_نقطه تثبيت_نقطه استحدثت established_a_base set_up_a_base",
  looting:
    "نهب نهبت نهبوا استولي_مسلحون استولوا_علي اقتلعت_اشجار احرق احرقت احرقوا هدمت هدم جرفت جرف اضرمت نسفت looted looting burned_homes torched demolished set_fire bulldozed",
  "transfer-of-territory":
    "انسحب انسحبت انسحبوا سلمت_مواقع withdrew withdrawal pulled_out handed_over_control handed_over_positions took_over_positions",
  "other-development":
    "افرج_عن افرجت_عن اطلق_سراحه اطلق_سراحها اطلق_سراحهم اخلي_سبيل اخلي_سبيله افرج افرجت افرجوا اطلق_سراح اطلقت_سراح توغل توغلت توغلوا دوت_انفجارات سمع_دوي سمع_دوي_انفجار هز_انفجار explosion explosions blast incursion curfew released_from_prison airborne_landing " +
    "prison_break prisoner_exchange",
  warning:
    "انذر انذرت انذروا حذر حذرت حذروا يحذر تحذر محذرا محذره هدد هددت توعد توعدت warned warns warning threatened evacuation_order evacuation_warning",
};

/** «تجدد الاشتباكات»: it is new, though it has the article. */
const RENEWED = new Set("تجدد تجددت بتجدد اندلاع اندلعت عوده عادت استيناف استونفت".split(" "));

/** They say that somebody attacked; what else stands in the sentence says how. */
const ATTACKS: readonly [IncidentType, string][] = [
  [
    "armed-clash",
    "هجوم هجوما هجمات هجومين كمين كمينا هاجم هاجمت هاجموا يهاجم مهاجمه استهدف استهدفت استهدفوا استهداف يستهدف تستهدف عمليه_عسكريه هجوم_مسلح هجوما_مسلحا هجومين_مسلحين هجمات_مسلحه اعتداء_ارهابي اعتداء_مسلح اعتداءات_ارهابيه اعتداءين_ارهابيين القاء_قنابل القاء_القنابل القاء_قنبله القت_قنابل القت_قنبله القي_مجهولون_قنبله رمي_قنبله هجوم_بقنبله القي_قنبله القي_قنابل القوا_قنبله attack attacks attacked ambush ambushed targeted " +
      "targeting stormed assault اقتحم اقتحمت اقتحام",
  ],
  [
    "attack-on-civilians",
    "اطلاق_نار اطلاق_النار اطلاق_رصاص اطلق_النار اطلقت_النار اطلقوا_النار اطلقو_النار اطلق_مسلحون_النار اطلق_مجهولون_النار اطلق_الرصاص فتح_النار فتحوا_النار فتحت_النار " +
      "مجزره مجازر اعتداء_علي اعتدي_علي اعتدت_علي اعتدوا_علي اعتدي_بالضرب اعتدوا_بالضرب محاوله_اغتيال طلق_ناري طلقات_ناريه رصاص_مجهولين رصاص_مسلحين رصاص_قناص قناص قناصه قنص ضرب_مبرح اعتداء_بالضرب تحت_التعذيب ذبح اغتيال اغتال اغتالت اغتيل اعدام اعدمت اعدموا طعن طعنا opened_fire shot_dead shot_and_killed gunned_down shooting assassinated assassination executed stabbed beat_to_death " +
      "fired_on",
  ],
];

const TOLLS =
  "مقتل قتل قتلت قتلوا استشهد استشهاد استشهدت قتيل قتيلان قتلي شهيد شهداء اصابه اصابات اصيب اصيبت اصيبوا جرح جرحي جريح ضحايا لمقتله مقتله جثه جثث جثتي جثتين جثامين مقتولا مقتوله مقتولين لقي_حتفه لقي_مصرعه لقيت_حتفها لقيت_مصرعها لقيا_حتفهما لقيا_مصرعهما لقوا_حتفهم لقوا_مصرعهم مصرع ارتقي ارتقت ارتقوا ارتقاء killed wounded injured dead deaths " +
  "casualties injuring killing wounding";

/** Who protests: enough where nothing else is told. */
const PROTESTERS = "متظاهرون متظاهرين محتجون محتجين معتصمون معتصمين protesters demonstrators";

type Known = Pick<EventCue, "type" | "rank" | "isDefinite">;
const TREE = createNameTree<Known>();
const DEFINITE_TOLLS = TOLLS.split(" ").filter((word) => /^[\u0621-\u064A]+$/.test(word));
addAll(PROTESTERS, { type: "peaceful-protest", rank: "toll", isDefinite: false });
for (const word of PROTESTERS.split(" "))
  addName(TREE, `ال${word}`, { type: "peaceful-protest", rank: "toll", isDefinite: true });
addAll(TOLLS, { type: "attack-on-civilians", rank: "toll", isDefinite: false });
for (const word of DEFINITE_TOLLS)
  addName(TREE, `ال${word}`, { type: "attack-on-civilians", rank: "toll", isDefinite: true });
for (const word of [
  "العمليه",
  "جثث القتلي",
  "جثث الضحايا",
  "جثث الشهداء",
  "جثامين الشهداء",
  "جثه القتيل",
  "عمليه القبض",
  "الاستهداف",
  "المجزره",
  "الحادثه",
  "الحادث",
  "الاعتداء",
  "the attack",
  "the incident",
  "the blast",
  "the explosion",
  "the strike",
])
  addName(TREE, word, { type: "armed-clash", rank: "toll", isDefinite: true });
/** Weapons are an event only where they are found: «ضبط أسلحة», «العثور على صواريخ». */
const WEAPONS =
  "اسلحه سلاح ذخاير ذخيره متفجرات مواد_متفجره صواريخ قذايف الغام عبوات بنادق احزمه_ناسفه احزمه رشاشات مستودع_للاسلحه مستودعا_للاسلحه مستودع_اسلحه مخزن_اسلحه شحنه_اسلحه";
addAll(WEAPONS, { type: "disrupted-weapons-use", rank: "found", isDefinite: false });
addAll("الاسلحه الذخاير الاسلحه_والذخاير", {
  type: "disrupted-weapons-use",
  rank: "found",
  isDefinite: false,
});
/** So the agencies of a state tell of raids from the air; «العدوان» is the war. */
addAll("عدوان عدوانا اعتداء_اسراييلي اعتداء_اسراييليا", {
  type: "air-or-drone-strike",
  rank: "attack",
  isDefinite: false,
});
/** Verbs of the past, of which all persons are known. */
const PASTS: readonly [IncidentType, CueRank, string][] = [
  ["attack-on-civilians", "toll", "قتل استشهد جرح اصيب"],
  ["attack-on-civilians", "attack", "اغتال اغتيل اعدم طعن ذبح قنص"],
  ["armed-clash", "attack", "هاجم استهدف اقتحم باغت"],
  ["armed-clash", "event", "اشتبك"],
  ["shelling", "event", "قصف"],
  ["abduction", "event", "خطف اختطف اقتاد"],
  ["arrests", "event", "اعتقل اوقف احتجز داهم دهم"],
  ["other-development", "event", "افرج توغل"],
  ["peaceful-protest", "event", "تظاهر اعتصم احتشد تجمهر اضرب"],
  ["looting", "event", "نهب احرق"],
  ["transfer-of-territory", "event", "انسحب"],
];
/** Nouns for what was done to somebody, who may be named by a pronoun: «اختطافه», «استهدافهما». */
const DONE_TO: readonly [IncidentType, CueRank, string][] = [
  ["abduction", "event", "اختطاف خطف"],
  ["arrests", "event", "اعتقال توقيف"],
  ["armed-clash", "attack", "استهداف"],
  ["attack-on-civilians", "attack", "اغتيال اعدام"],
  ["attack-on-civilians", "toll", "مقتل اصابت"],
];
for (const [type, rank, words] of DONE_TO)
  for (const word of words.split(" "))
    for (const who of ["ه", "ها", "هم", "هما"])
      addName(TREE, `${word}${who}`, { type, rank, isDefinite: false });
for (const [type, words] of ATTACKS) addNouns(words, { type, rank: "attack", isDefinite: false });
for (const [type, words] of Object.entries(NOUNS))
  addNouns(words, { type: type as IncidentType, rank: "event", isDefinite: false });
for (const [type, words] of Object.entries(VERBS))
  addAll(words, { type: type as IncidentType, rank: "event", isDefinite: false });
for (const [type, rank, words] of PASTS)
  addAll(words.split(" ").flatMap(personsOf).join(" "), { type, rank, isDefinite: false });

/** A verb of the past for whoever did it and, by a pronoun, to whom: «خطفوا», «خطفتهم». */
function personsOf(verb: string): string[] {
  return [verb, `${verb}ت`, `${verb}وا`, `${verb}ا`, `${verb}تا`].concat(
    ["ه", "ها", "هم", "هما"].flatMap((whom) => [`${verb}${whom}`, `${verb}ت${whom}`, `${verb}و${whom}`]),
  );
}

function addAll(words: string, known: Known): void {
  for (const word of words.split(" ")) addName(TREE, word.replaceAll("_", " "), known);
}

/** With the article on the noun, and on the adjectives with it: «القصف الجوي», «العبوة الناسفة». */
function addNouns(words: string, known: Known): void {
  addAll(words, known);
  for (const word of words.split(" ").filter((one) => /^[\u0621-\u064A_]+$/.test(one))) {
    const [first = "", ...rest] = word.split("_");
    addName(TREE, `ال${[first, ...rest].join(" ")}`, { ...known, isDefinite: true });
    if (rest.length > 0)
      addName(TREE, [first, ...rest].map((one) => `ال${one}`).join(" "), { ...known, isDefinite: true });
  }
}

/** The words of some tokens that say what kind of thing happened, in order and never overlapping. Linear; never throws. */
export function findCues(tokens: readonly Token[], from: number, to: number): EventCue[] {
  const cues: EventCue[] = [];
  for (let at = from; at < to; at++) {
    if (!tokens[at]?.isWord) continue;
    const found = longestName(TREE, tokens, at);
    const pair = found && !isBombing(tokens[at]) ? undefined : pairAt(tokens, at, to);
    if (pair) {
      cues.push({ type: pair.type, rank: pair.rank, isDefinite: false, first: at, last: pair.last });
      at = pair.last;
    }
    if (pair || !found || found.last >= to) continue;
    const isDefinite = found.value.isDefinite && !RENEWED.has(bareOf(tokens[at - 1]));
    cues.push({ ...found.value, isDefinite, first: at, last: found.last });
    at = found.last;
  }
  return cues;
}

/** Whether any of some tokens says what kind of thing happened. */
export function hasCue(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (!tokens[at]?.isWord) continue;
    const found = longestName(TREE, tokens, at);
    if (found && found.last < to) return true;
    if ((!found || isBombing(tokens[at])) && pairAt(tokens, at, to)) return true;
  }
  return false;
}

/** «تفجير عنصر نفسه» says more than «تفجير». */
const isBombing = (token: Token | undefined): boolean => /^و?[بل]?تفجير$/.test(token?.key ?? "");
const bareOf = (token: Token | undefined): string => token?.key.replace(/^و/, "") ?? "";
