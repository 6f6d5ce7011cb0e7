/** One part of a dateline: a name, and how much of the land around it the words mean. */
export interface DatelinePart {
  name: string;
  /** The place itself; close to it; the land that belongs to it; the governorate of that name. */
  reach: "place" | "near" | "countryside" | "governorate";
}

export interface Dateline {
  parts: DatelinePart[];
  /** The two ends of a road, when it names one. */
  road: [string, string] | null;
}

const SEPARATOR = /\s*[–—،,؛;/|]\s*|\s+-\s+|\s+(?=ب(?:ريف|محافظة|ناحية|قضاء)\s)/u;
/** Between two Arabic names a hyphen needs no spaces; inside a Latin name it is a letter like any other. */
const ROAD_SEPARATOR = /\s*[–—]\s*|\s+-\s+|(?<=\p{Script=Arabic})-(?=\p{Script=Arabic})/u;

const ROAD = /^(?:ال)?طريق\s+(?:ال)?(?:سريع\s+|دولي\s+)?|^road\s+|\s+(?:road|highway)$/iu;
const SIDE = "(?:ال)?(?:شمال|جنوب|شرق|غرب)(?:ي|ية)?";
const REACHES: readonly [RegExp, DatelinePart["reach"]][] = [
  [/^ب?محافظة\s+|\s+(?:governorate|province)$/iu, "governorate"],
  [/^ب?ريف\s+|^rural\s+|\s+countryside$/iu, "countryside"],
  [new RegExp(`^${SIDE}\\s+`, "u"), "countryside"],
  [/^(?:ب?ناحية|ب?قضاء|منطقة|قرب|محيط|ضواحي)\s+|^(?:near|outside)\s+|\s+district$/iu, "near"],
  [/^(?:مدينة|بلدة|قرية|مخيم)\s+/u, "place"],
];
/** «ريف حلب الشمالي»: the side is told after the name. */
const SIDE_AFTER = new RegExp(`\\s+${SIDE}$`, "u");

/** Takes a dateline apart. Linear in its length; never throws; an empty one has no parts. */
export function readDateline(dateline: string): Dateline {
  const bare = dateline.replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, "");
  // One blank for many: from each of a long row of them, a separator would be looked for to the end of the row.
  const text = bare.replace(/\s+/g, " ").trim();
  const isRoad = ROAD.test(text);
  if (isRoad) {
    const [from, to] = namesIn(text.replace(ROAD, ""), ROAD_SEPARATOR);
    if (from && to) return { parts: [], road: [from, to] };
  }
  return { parts: namesIn(text, SEPARATOR).map(readPart), road: null };
}

function namesIn(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((name) => name.trim())
    .filter(Boolean);
}

function readPart(text: string): DatelinePart {
  for (const [words, reach] of REACHES) {
    if (!words.test(text)) continue;
    const name = text.replace(words, "");
    return { name: reach === "countryside" ? name.replace(SIDE_AFTER, "") : name, reach };
  }
  return { name: text, reach: "place" };
}
