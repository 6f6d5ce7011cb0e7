import type { IncidentType } from "../protocol/incidents.ts";
import type { CueRank } from "./event-cues.ts";
import { handedOverAt } from "./handed-over.ts";
import { remember } from "./remember.ts";
import type { Token } from "./tokens.ts";
import { words } from "./word-list.ts";

/** A verb and what it is done to tell what happened, whatever stands between: «ألقى الجيش يوم أمس قنابل». */
interface Pair {
  type: IncidentType;
  rank: CueRank;
  verbs: string;
  objects: string;
}

const PAIRS: readonly Pair[] = [
  { type: "armed-clash", rank: "attack", verbs: "القي القت القوا", objects: "قنابل قنبله القنابل" },
  {
    type: "attack-on-civilians",
    rank: "attack",
    verbs: "اطلق اطلقت اطلقوا اطلقا اطلقتا فتح فتحت فتحوا فتحا",
    objects: "النار الرصاص نيران رصاصا نيرانها نيرانه نيرانهم عيارات رشقات",
  },
  {
    type: "shelling",
    rank: "event",
    verbs: "اطلق اطلقت اطلقوا سقط سقطت",
    objects: "صواريخ صاروخا صاروخين صاروخ قذيفه قذايف قذيفتين",
  },
  {
    type: "peaceful-protest",
    rank: "event",
    verbs: "قطع قطعوا قطعت اغلق اغلقوا اغلقت اغلاق",
    objects: "طريق الطريق طرق الطرق طرقات الطرقات جسر الجسر جسور اوتوستراد الاوتوستراد",
  },
  {
    type: "remote-explosive",
    rank: "event",
    verbs: "انفجر انفجرت ينفجر تنفجر انفجرا انفجرتا",
    objects:
      "لغم لغمان الغام عبوه عبوات عبوتان قنبله قذيفه ذخيره ذخاير جسم سياره دراجه مقذوف صاعق مخلفات مفخخه شاحنه",
  },
  {
    type: "other-development",
    rank: "event",
    verbs: "اطلق اطلقت اطلقوا يطلق اخلي اخلت اخلوا",
    objects: "سراح سراحه سراحها سراحهم سراحهما سبيل سبيله سبيلهم",
  },
  {
    type: "other-development",
    rank: "event",
    verbs: "حرر حررت حرروا تحرير",
    objects:
      "مخطوف مخطوفا مخطوفين مخطوفه مخطوفيه المخطوف المخطوفه المخطوفين مختطف مختطفا مختطفه مختطفين المختطف المختطفه المختطفين رهينه الرهينه رهاين الرهاين محتجزين المحتجزين محتجز مواطن مواطنا المواطن مواطنين مدنيين طفل طفلا الطفل طفله الطفله شاب شابا الشاب فتاه الفتاه سيده اسير اسري الاسري",
  },
  {
    type: "other-development",
    rank: "event",
    verbs: "تقدمت دخلت تسللت اجتازت توغلت عبرت",
    objects: "دبابات اليات دوريه جرافات جرافه اليه",
  },
  {
    type: "disrupted-weapons-use",
    rank: "event",
    verbs: "اسقط اسقطت اسقطوا اعترض اعترضت",
    objects: "مسيره طايره مسيرات طايرات مسيرتين طايرتين صاروخا صواريخ صاروخين",
  },
  {
    type: "arrests",
    rank: "event",
    verbs: "فكك فككت فككوا",
    objects: "خليه شبكه عصابه مفرزه خلايا شبكات عصابات",
  },
  {
    type: "disrupted-weapons-use",
    rank: "event",
    verbs: "فكك فككت فككوا تفكيك معالجه ابطال اتلاف",
    objects: "عبوه عبوات عبوتين لغما الغام الغاما سياره صاروخ صاروخا قذيفه قنبله",
  },
  {
    type: "arrests",
    rank: "event",
    verbs: "ضبط ضبطت ضبطوا",
    objects:
      "متهم متهما متهمين المتهم مطلوب مطلوبا مطلوبين شخص شخصا شخصين اشخاص شابا شابين عصابه عنصرا ارهابيا ارهابيين مهربين مشتبه",
  },
  {
    type: "agreement",
    rank: "event",
    verbs: "توصل توصلت توصلوا توصلا وقع وقعت وقعوا وقعا ابرم ابرمت ابرموا",
    objects: "اتفاق اتفاقا اتفاقيه هدنه تفاهم مصالحه",
  },
  {
    type: "transfer-of-territory",
    rank: "event",
    verbs: "تسلم تسلمت تسلموا اخلي اخلت اخلوا",
    objects:
      "السيطره قاعده القاعده قواعد قواعدها موقع موقعا مواقع مواقعه مواقعها مواقعهم مقر مقرا مقرات مقراته مقراتها نقطه نقاط نقاطا نقاطه نقاطها حاجز حاجزا حواجز حواجزه حواجزها حقل حقول سد معبر المعبر مطار مطارا المطار ثكنه ثكنات",
  },
  {
    type: "looting",
    rank: "event",
    verbs: "فجر فجرت فجروا نسف نسفت",
    objects: "منزلا منازل منزل مبني مباني مبان منزلين مبنيين",
  },
  {
    type: "suicide-bomb",
    rank: "event",
    verbs: "تفجير فجر فجرا يفجر",
    objects: "نفسه نفسها نفسيهما نفسهما انفسهم",
  },
];
/** So many words may stand between the two, and so many with commas. */
const REACH = 7;
const REACH_MOST = 10;

const DESPITE = words("رغم ورغم بعد قبل بموجب خلال عقب ضمن");
const BY_WAY = words("من عبر في الي عند قرب");

const SUBJECT_REACH = 3;
const EXPLODED = /^و?انفجرت?ا?$/;

const TYPES = new Map<string, Map<string, Pair>>();
for (const pair of PAIRS)
  for (const verb of pair.verbs.split(" ")) {
    const objects = TYPES.get(verb) ?? new Map<string, Pair>();
    TYPES.set(verb, objects);
    for (const object of pair.objects.split(" ")) objects.set(object, pair);
  }

/** By a verb, whatever is written together with it. */
const objectsOf = remember(
  (key) =>
    TYPES.get(key) ?? TYPES.get(key.replace(/^و/, "")) ?? TYPES.get(key.replace(/^و?[بل](?=ت)/, "")) ?? null,
);

/** What the verb at a token and its object tell to have happened, and the number of the object's token. */
export function pairAt(
  tokens: readonly Token[],
  at: number,
  to: number,
): (Pick<Pair, "type" | "rank"> & { last: number }) | undefined {
  const key = tokens[at]?.key ?? "";
  const land = handedOverAt(tokens, at, to);
  if (land !== undefined) return { type: "transfer-of-territory", rank: "event", last: land };
  const objects = objectsOf(key);
  if (!objects) return undefined;
  const subject = EXPLODED.test(key) ? subjectOf(tokens, at, objects) : undefined;
  if (subject) return { type: subject.type, rank: subject.rank, last: at };
  for (let [last, end] = [at + 1, at + REACH]; last < to && last <= end; last++) {
    const token = tokens[last];
    // «أطلق الجيش، صباح اليوم، النار».
    if (!token || (!token.isWord && !/^[,"“”]$/.test(token.key))) return undefined;
    if (!token.isWord && end < at + REACH_MOST) end += 1;
    const pair = objects.get(token.key);
    if (pair && isObjectOf(pair, tokens[last - 1])) return { type: pair.type, rank: pair.rank, last };
  }
  return undefined;
}

/** «وقعت اشتباكات رغم اتفاق», «تسلم أسرى عبر معبر»: such a word before it makes it no object. */
function isObjectOf({ type }: Pair, before: Token | undefined): boolean {
  if (type === "agreement") return !DESPITE.has(before?.key ?? "");
  return type !== "transfer-of-territory" || !BY_WAY.has(before?.key ?? "");
}

/** «سيارة مفخخة انفجرت»: what stands before the verb. */
function subjectOf(
  tokens: readonly Token[],
  at: number,
  objects: ReadonlyMap<string, Pair>,
): Pair | undefined {
  for (let before = at - 1; before >= at - SUBJECT_REACH && tokens[before]?.isWord; before--) {
    const pair = objects.get(tokens[before]?.key ?? "");
    if (pair) return pair;
  }
  return undefined;
}
