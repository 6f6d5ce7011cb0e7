import type { Token } from "./tokens.ts";
import { words } from "./word-list.ts";

const VERBS = new Map(
  Object.entries({ take: "تسلم تسلمت تسلموا", leave: "اخلي اخلت اخلوا", give: "سلم سلمت سلموا" }).flatMap(
    ([deed, list]) => list.split(" ").flatMap((verb) => [[verb, deed] as const, [`و${verb}`, deed] as const]),
  ),
);
const FORCES = words(
  "جيش الجيش قوات القوات قوي القوي وحدات الوحدات وحداته وحداتها الامن شرطه الشرطه فصايل الفصايل فصيل فرقه الفرقه لواء اللواء كتايب تنظيم التنظيم حزب قسد الحشد البيشمركه مقاتلو المقاتلون مليشيا ميليشيا المليشيا الميليشيا",
);
/** Who takes over a town without being a force: «السلطات», «الحكومة». */
const RULERS = words("الحكومه حكومه السلطات سلطات الدوله");
const LANDS = words(
  "بلده البلده بلدات البلدات بلدتي قريه القريه قري القري قريتي مدينه المدينه مدن المدن مدينتي حي الحي احياء الاحياء مخيم المخيم محافظه المحافظه محافظتي ناحيه الناحيه منشات المنشات",
);
/** So many words behind the verb the land may stand. */
const REACH = 9;
/** A force may stand so many words before the verb. */
const BEFORE = 4;
/** They may stand right before the land; «مفتاح المدينة», «في المدينة» make it no object. */
const BETWEEN = words("علي كل كامل جميع باقي بقيه اليوم امس صباحا مساء فجرا ليلا قسد السيطره");
const OTHERS = /^(?:سكان|اهالي|المدنيين|قاطني|السكان|الاهالي|مدنيين)/;

/**
 * The number of the land's token where, at a verb, a force takes over a town, leaves it or hands it to another: «تسلّم
 * الجيش البلدة», and no minister who takes office, nobody who brings residents away. Undefined elsewhere.
 */
export function handedOverAt(tokens: readonly Token[], at: number, to: number): number | undefined {
  const deed = VERBS.get(tokens[at]?.key ?? "");
  if (!deed) return undefined;
  const isSubject = ({ key }: Token) => FORCES.has(key) || (deed === "take" && RULERS.has(key));
  const land = landBehind(tokens, at, to);
  if (land === undefined) return undefined;
  const around = [...tokens.slice(Math.max(0, at - BEFORE), at), ...tokens.slice(at + 1, land)];
  if (!around.some(isSubject)) return undefined;
  if (deed === "give" && !isGivenTo(tokens, land, to)) return undefined;
  return deed === "leave" && hasResidents(tokens, land, to) ? undefined : land;
}

function landBehind(tokens: readonly Token[], at: number, to: number): number | undefined {
  for (let next = at + 1; next < to && next <= at + REACH; next++) {
    const token = tokens[next];
    if (!token || /^[.;:\n]/.test(token.key)) return undefined;
    if (LANDS.has(token.key)) return isObject(tokens[next - 1], next === at + 1) ? next : undefined;
  }
  return undefined;
}

function isObject(before: Token | undefined, isFirst: boolean): boolean {
  if (isFirst || !before?.isWord) return true;
  return before.key.startsWith("ال") || BETWEEN.has(before.key);
}

function isGivenTo(tokens: readonly Token[], land: number, to: number): boolean {
  return tokens
    .slice(land + 1, Math.min(to, land + REACH))
    .some(({ key }) => key === "الي" || /^لل/.test(key));
}

function hasResidents(tokens: readonly Token[], land: number, to: number): boolean {
  const behind = tokens.slice(land + 1, Math.min(to, land + REACH));
  return behind.some(({ key }, n) => OTHERS.test(key) && behind[n - 1]?.key === "من");
}
