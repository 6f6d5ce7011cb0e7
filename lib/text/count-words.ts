import { NUMBER_WORDS } from "./number-words.ts";

/** Which of three numbers is given. */
export type Bound = "low" | "best" | "high";

/** What stands before a number and says which of the three it is; the longest first. */
const BEFORE: readonly [string, Bound][] = [
  ["ما لا يقل عن", "low"],
  ["ما لا يزيد عن", "high"],
  ["ما لا يزيد علي", "high"],
  ["no fewer than", "low"],
  ["no less than", "low"],
  ["as many as", "high"],
  ["لا يقل عن", "low"],
  ["لا تقل عن", "low"],
  ["لا يزيد عن", "high"],
  ["لا يتجاوز", "high"],
  ["ما يزيد عن", "low"],
  ["ما يزيد علي", "low"],
  ["يزيد عن", "low"],
  ["يزيد علي", "low"],
  ["علي الاقل", "low"],
  ["اكثر من", "low"],
  ["ازيد من", "low"],
  ["اقل من", "high"],
  ["ما يقارب", "best"],
  ["ما يقرب من", "best"],
  ["at least", "low"],
  ["more than", "low"],
  ["fewer than", "high"],
  ["less than", "high"],
  ["up to", "high"],
  ["over", "low"],
  ["يقارب", "best"],
  ["نحو", "best"],
  ["بنحو", "best"],
  ["حوالي", "best"],
  ["قرابه", "best"],
  ["زهاء", "best"],
  ["about", "best"],
  ["around", "best"],
  ["nearly", "best"],
  ["almost", "best"],
  ["some", "best"],
  ["approximately", "best"],
  ["roughly", "best"],
];

/** Words for a quantity that is no number, with the least that they can mean. */
export const VAGUE = new Map<string, number>([
  ...["عشرات", "العشرات"].map((word) => [word, 20] as const),
  ...["ميات", "الميات", "hundreds"].map((word) => [word, 200] as const),
  ...["الاف", "الالاف", "thousands"].map((word) => [word, 2000] as const),
  ...["عده", "بضعه", "بضع", "several"].map((word) => [word, 3] as const),
  ["dozens", 24],
  ["scores", 40],
]);
/** The same, where «من» or "of" follows. */
export const VAGUE_OF = new Map([
  ["عدد", 2],
  ["عددا", 2],
  ["العديد", 3],
  ["number", 2],
]);

interface Phrase {
  keys: readonly string[];
  bound: Bound;
}
/** What stands before a number, by its first word. */
export const BEFORE_BY_FIRST = new Map<string, Phrase[]>();
for (const [words, bound] of BEFORE) {
  const keys = words.split(" ");
  BEFORE_BY_FIRST.set(keys[0] ?? "", [...(BEFORE_BY_FIRST.get(keys[0] ?? "") ?? []), { keys, bound }]);
}

/** The words that a count may begin with; digits may, too. */
export const FIRSTS = new Set<string>();
for (const word of [
  ...NUMBER_WORDS,
  ...VAGUE.keys(),
  ...VAGUE_OF.keys(),
  ...BEFORE_BY_FIRST.keys(),
  "بين",
  "between",
  "from",
])
  for (const prefix of ["", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل"]) FIRSTS.add(`${prefix}${word}`);

/** «كمية» is no hundred. */
export const NO_NUMBERS = new Set("كميه وكميه كميات وكميات".split(" "));
