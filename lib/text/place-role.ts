import type { PlaceMark, Span } from "./reading.ts";
import type { Token } from "./tokens.ts";
import { words } from "./word-list.ts";

/** What the words before a place make of it; a `word` names none: «أحياء المدينة», «صور أفراد الخلية». */
export type PlaceRole = "site" | "goal" | "station" | "origin" | "office" | "word";

/** A place with what it is in its sentence. */
export interface RoledPlace {
  mark: PlaceMark;
  role: PlaceRole;
  /** It stands in a row of places that another one begins: «بلدة بريتال – بعلبك», «الشحيل بريف دير الزور». */
  isNext: boolean;
  /** Joined to the one before it by «و» or a comma, or named only to say on which side of it: «شرق بعقوبة». */
  isOther: boolean;
}

/** Kinds and sides of land, with what is written together with them. */
const LAND = new Set(
  (
    "بلده مدينه قريه قري بلدات مدن محافظه محافظتي ريف ريفي منطقه منطقتي مناطق ناحيه قضاء اقضيه محيط اطراف حي احياء مخيم مزرعه مزارع جبل جبال وادي تل شمال جنوب شرق غرب شرقي غربي شمالي " +
    "جنوبي وسط خارج داخل مطار قاعده معبر سوق شارع طريق قرب ضواحي مشارف مدخل مداخل بلدتي قريتي مدينتي باديه اقليم العاصمه خراج جرود سهل نواحي تخوم اجزاء عموم الحدود"
  )
    .split(" ")
    .flatMap((word) => [word, `ب${word}`, `ل${word}`, `و${word}`]),
);
/** «من» behind these is no origin. */
const NEAR_FROM = words(
  "بالقرب القرب مقربه قريبا قريبه كل كلا اجزاء عدد كيلومتر كيلومترات كم متر امتار العديد واحده عده شمال جنوب شرق غرب الشرق الغرب الشمال الجنوب متفرقه مختلفه متعدده القسم الجزء جزء الجانب الجهه القطاع الاول الثاني الثالث الرابع الخامس الايمن الايسر جانب مناطق احياء قري بلدات نواحي",
);
const PEOPLE_OF = words("ابناء اهالي سكان اهل مواليد نازحي مهجري وجهاء عشاير شيوخ شباب سكانها ابنا");
/** Of whom or of what pictures are: «صور» is a town as well. */
const PICTURED = words(
  "افراد الخليه المتهم المتهمين الموقوف الموقوفين الضحايا الشهداء القتلي الجثث جثث ضحايا شهداء قتلي تظهر توثق متداوله تداولها نشرها نشرتها بثها مقاطع فيديو من له لها لهم الاسلحه المضبوطات اقمار الاقمار جويه الدمار دمار المكان الحادث الموقع",
);
const STATIONS = words(
  "المتمركزه المتمركزين متمركزه معسكر معسكرات المقيم المقيمين مقيم المتواجده المتواجدين العامله العامل المنتشره المتموضعه التمركز مصدره مصدرها انطلقت انطلق",
);
const POSTS = words(
  "مواقع مواقعها مواقعه مواقعهم مقرات مقراتها مقراته مقراتهم مقار مقارها قواعد ثكنه ثكنات مرابض مرابضها",
);
const GOALS = words("الي باتجاه نحو صوب متجها متجهه قادما");
/** They stand before the name of a place in the names of offices, and of those who speak. */
const OFFICES = words(
  "شرطه صحه بلديه مجلس محافظ عمليات مديريه جامعه محكمه مشفي مستشفي بمشفي بمستشفي لمشفي تربيه مرصد شبكه قناه تجمع راديو اذاعه وكاله استيناف جنايات نايب مطران مفتي استخبارات امن دايره اسايش متصرفيه لواء كتيبه " +
    "عشيره فرع قايممقام فوج سجن",
);
const LAND_MOST = 4;
/** No more words than these stand between the places of one row. */
const LINK_MOST = 5;
const LINKS = words(
  "في ب من و التابعه التابع ضمن الواقعه الواقع بين علي باقصي كذلك ايضا قضاء التابعتين التابعتان لناحيه لمحافظه لقضاء لمنطقه لبلده لمدينه كم مركز بالجانب الجانب الايمن الايسر بمركز",
);

/** The places of a text with what the words before each make of it. Linear; never throws. */
export function rolesOf(places: readonly PlaceMark[], tokens: readonly Token[]): RoledPlace[] {
  const sorted = [...places].sort((one, other) => one.name.start - other.name.start);
  const found: RoledPlace[] = [];
  let [at, before] = [0, -1];
  for (const mark of sorted) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= mark.name.start) at += 1;
    const isNext = before >= 0 && isLinked(tokens, before, at);
    const last = lastOf(tokens, at, mark.name);
    found.push({
      mark,
      role: isWord(mark, tokens, at, last) ? "word" : roleAt(tokens, at, last),
      isNext,
      isOther: isNext && isOther(tokens, before, at),
    });
    before = last;
  }
  return found;
}

/** A kind of land without its name, or pictures. */
function isWord({ place }: PlaceMark, tokens: readonly Token[], at: number, last: number): boolean {
  if (at !== last) return false;
  const [before, key, next] = [tokens[at - 1]?.key ?? "", tokens[at]?.key ?? "", tokens[at + 1]];
  if (place === null) return LAND.has(key.replace(/^[بلو]?ال/, ""));
  return /^و?صورا?$/.test(key) && next?.isWord === true && PICTURED.has(next.key) && !LAND.has(before);
}

function lastOf(tokens: readonly Token[], at: number, { end }: Span): number {
  let last = at;
  while ((tokens[last + 1]?.end ?? Number.POSITIVE_INFINITY) <= end) last += 1;
  return last;
}

function isLinked(tokens: readonly Token[], before: number, at: number): boolean {
  let count = 0;
  for (let next = before + 1; next < at; next++) {
    const token = tokens[next];
    if (!token?.isWord) {
      if (/[.;\n:]/.test(token?.key ?? ".")) return false;
      continue;
    }
    count += 1;
    if (!LAND.has(token.key) && !LINKS.has(token.key) && !/^\d+$/.test(token.key) && !isSide(token.key))
      return false;
    if (count > LINK_MOST) return false;
  }
  return true;
}

const isSide = (key: string) => /^(?:ال)?(?:شمال|جنوب|شرق|غرب)(?:ي|يه)?$/.test(key);

function isOther(tokens: readonly Token[], before: number, at: number): boolean {
  const first = tokens[before + 1];
  // «ريف درعا، في مدينة نوى»: the comma lists nothing.
  const isFiner = first?.key === "," && tokens[before + 2]?.key === "في";
  if ((first?.key === "," && !isFiner) || (first?.isWord === true && first.key.startsWith("و"))) return true;
  return tokens.slice(before + 1, at).some(({ key }) => isSide(key));
}

function roleAt(tokens: readonly Token[], at: number, last: number): PlaceRole {
  let before = at - 1;
  // «دمشق: أفادت …» is where it was filed.
  if ((at === 0 || tokens[before]?.key === "\n") && /^[:–(-]$/.test(tokens[last + 1]?.key ?? ""))
    return "office";
  // «حلب اليوم» in quotes is who tells it.
  if (tokens[before]?.isWord === false && tokens[last + 1]?.key === "اليوم") return "office";
  if (OFFICES.has(tokens[before]?.key ?? "")) return "office";
  for (let n = 0; n < LAND_MOST && isPart(tokens[before]); n++) before -= 1;
  // «ببلدة» and «لمحافظة» hold their own preposition.
  const isOpen = !/^[بل](?!ل)/.test(tokens[before + 1]?.key ?? "") || before === at - 1;
  const [key, prior] = [tokens[before]?.key ?? "", tokens[before - 1]?.key ?? ""];
  if (PEOPLE_OF.has(key)) return prior === "من" ? "origin" : "site";
  if (isOpen && key === "من") return NEAR_FROM.has(prior) || isSide(prior) ? "site" : "origin";
  if (isOpen && GOALS.has(key)) return "goal";
  if (STATIONS.has(key) || STATIONS.has(prior)) return "station";
  return isFiredFrom(tokens, before) ? "station" : "site";
}

/** «من مواقع الجيش في …» */
function isFiredFrom(tokens: readonly Token[], before: number): boolean {
  return [1, 2, 3].some(
    (back) => POSTS.has(tokens[before - back]?.key ?? "") && tokens[before - back - 1]?.key === "من",
  );
}

function isPart(token: Token | undefined): boolean {
  return token !== undefined && (token.isWord ? LAND.has(token.key) : /["“”(]/.test(token.key));
}
