import type { Party, PartyKind, PartyRef } from "../protocol/parties.ts";
import { addName, createNameTree, longestName, type NameTree } from "./name-tree.ts";
import { type KnownParty, PARTIES } from "./parties.ts";
import type { ActorMark } from "./reading.ts";
import { remember } from "./remember.ts";
import { type Token, tokensIn } from "./tokens.ts";

interface Actor {
  party: PartyRef;
  kind: PartyKind;
  isOffice: boolean;
}

/** What a name may mean: one party for certain, or one of several that share a short name. */
interface Name {
  sure: Actor | undefined;
  short: readonly { actor: Actor; isAlone: boolean; country: KnownParty["country"] }[];
  /** As it is written, where only that will do: "SNA", not "sna". */
  exact: string | undefined;
}

const ABBREVIATION = /^[A-Z]{2,5}$/;
/** Of so few letters, a name behind «ب» or «ك» is more often another word: «بحماس». */
const SHORT_LETTERS = 4;
/** «التحالف الانتخابي» is another one than «التحالف». */
const OTHER_ADJECTIVE = /^ال.+(?:ي|يه)$/;
const COUNTRIES = [
  [/سوري|^syria/, "SY"],
  [/عراق(?!يل)|^iraq/, "IQ"],
  [/لبنان|^leban/, "LB"],
] as const;
/** Its land and its cities, by which a text that names no country, or several, still says which it is about. */
const LANDS: readonly [string, "SY" | "IQ" | "LB"][] = [
  [
    "دمشق حلب حمص حماه ادلب درعا السويداء الرقه الحسكه ديرالزور الزور اللاذقيه طرطوس القنيطره القامشلي منبج عفرين",
    "SY",
  ],
  [
    "بغداد البصره نينوي الموصل كركوك ديالي الانبار اربيل دهوك السليمانيه كربلاء النجف بابل ميسان واسط قار",
    "IQ",
  ],
  ["بيروت بعلبك البقاع النبطيه عكار الهرمل مرجعيون البترون زحله عرسال", "LB"],
];
const LAND_COUNTRY = new Map(
  LANDS.flatMap(([names, country]) => names.split(" ").map((name) => [name, country] as const)),
);
/** Names that are words as well, «حماة الديار», «شهادة الزور»: they tell of a country behind these words alone. */
const ALSO_WORDS = new Set("حماه الزور بابل واسط قار".split(" "));
const BEFORE_LANDS = new Set(
  "في ريف بريف محافظه بمحافظه مدينه بمدينه دير ودير بدير لدير ذي وذي بذي لذي شمال شمالي جنوب جنوبي شرق شرقي غرب غربي".split(
    " ",
  ),
);
/** «إسقاط النظام» is a demand. */
const OVERTHROWN = /^[وبل]?(?:اسقاط|رحيل)$/;
/** The country that a text is about is named so many times as often as any other. */
const CLEARLY = 2;
const SAME_ADJECTIVES = new Set(["الارهابي", "الارهابيه"]);

/**
 * Finds the parties that a text names, by the lexicon of the program and the newsroom's own rows, which stand in place of
 * the program's of the same slug. The longest name wins. A short name that several parties have («الجيش», «التنظيم»)
 * means the one of them that the text names in full, and nobody when it names more than one; when it names none, that of the
 * country it is about; «التحالف» alone is
 * the international coalition unless the text names another alliance. Marks are in order and never overlap. Linear.
 */
export function createActorFinder(own: readonly Party[]): (text: string) => ActorMark[] {
  const tree = treeOf(own);
  return (text) => {
    const tokens = tokensIn(text);
    const found = findNames(tree, tokens, text);
    const country = found.every(({ name }) => name.sure) ? undefined : countryOf(tokens);
    const named = new Set(found.flatMap(({ name }) => name.sure?.party.partyId ?? []));
    return found.flatMap(({ name, start, end }) => {
      const actor = name.sure ?? meantBy(name, named, country);
      return actor && !actor.isOffice ? { start, end, party: actor.party, kind: actor.kind } : [];
    });
  };
}

function treeOf(own: readonly Party[]): NameTree<Name> {
  const tree = createNameTree<Name>();
  const corrected = new Map(own.flatMap((row) => (row.slug === null ? [] : [[row.slug, row] as const])));
  const shorts = new Map<string, Name["short"]>();
  for (const packaged of PARTIES) {
    const row = corrected.get(packaged.slug);
    const actor = actorOf(row ? row.id : packaged.slug, row ?? packaged);
    addAll(tree, row ?? packaged, actor);
    for (const short of packaged.short ?? [])
      shorts.set(short, [
        ...(shorts.get(short) ?? []),
        {
          actor,
          isAlone: packaged.alone?.includes(short) === true,
          country: packaged.aloneIn?.[short] ?? packaged.country,
        },
      ]);
  }
  for (const [short, actors] of shorts)
    addName(tree, short, { sure: undefined, short: actors, exact: undefined });
  // Last, so that the newsroom's own word for a name is the one that counts.
  for (const row of own) addAll(tree, row, actorOf(row.id, row));
  return tree;
}

function actorOf(partyId: string, row: Pick<KnownParty, "ar" | "en" | "kind" | "isOffice">): Actor {
  const { ar, en, kind, isOffice = false } = row;
  return { party: { partyId, ar, en }, kind, isOffice };
}

function addAll(tree: NameTree<Name>, row: Pick<KnownParty, "ar" | "en" | "aliases">, actor: Actor): void {
  for (const name of [row.ar, row.en, ...row.aliases]) {
    const exact = ABBREVIATION.test(name) ? name : undefined;
    addName(tree, name, { sure: actor, short: [], exact });
  }
}

function findNames(tree: NameTree<Name>, tokens: readonly Token[], text: string) {
  const names: { name: Name; start: number; end: number }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const first = tokens[at];
    if (!first?.isWord) continue;
    const found = longestName(tree, tokens, at);
    const last = tokens[found?.last ?? at];
    if (!found || !last || !isMeant(found.value, found.key, first, last, text)) continue;
    if (found.value.sure === undefined && isOther(tokens[found.last + 1])) continue;
    if (OVERTHROWN.test(tokens[at - 1]?.key ?? "") && found.last === at) continue;
    names.push({ name: found.value, start: first.start, end: endOf(tokens, at, found.last) });
    at = found.last;
  }
  return names;
}

/** With the quote that closes behind «تنظيم «داعش», where it opened inside the name. */
function endOf(tokens: readonly Token[], first: number, last: number): number {
  const isOpen = tokens.slice(first, last).some(({ key }) => key === "“" || key === '"');
  const next = tokens[last + 1];
  const end = isOpen && next && (next.key === "”" || next.key === '"') ? next.end : tokens[last]?.end;
  return end ?? 0;
}

function isMeant({ exact }: Name, key: string, first: Token, last: Token, text: string): boolean {
  if (exact !== undefined) return text.slice(first.start, last.end).endsWith(exact);
  const isShort = first === last && key.length <= SHORT_LETTERS;
  return !(isShort && key !== first.key && /^[وف]?[بك]/.test(first.key.slice(0, -key.length)));
}

function isOther(next: Token | undefined): boolean {
  return next !== undefined && OTHER_ADJECTIVE.test(next.key) && !SAME_ADJECTIVES.has(next.key);
}

/** The country that the text is about, by how often it names each and its cities; undefined where that is not clear. */
function countryOf(tokens: readonly Token[]): KnownParty["country"] {
  const counts = { SY: 0, IQ: 0, LB: 0 };
  for (let at = 0; at < tokens.length; at++) {
    const named = countryNamed(tokens[at]?.key ?? "");
    if (named === null) continue;
    const isLand = named.land && (!named.isWord || BEFORE_LANDS.has(tokens[at - 1]?.key ?? ""));
    const country = isLand ? named.land : named.country;
    if (country) counts[country] += 1;
  }
  const [first, second] = (["SY", "IQ", "LB"] as const).toSorted((a, b) => counts[b] - counts[a]);
  if (!first || !second || counts[first] === 0) return undefined;
  return counts[first] >= counts[second] * CLEARLY ? first : undefined;
}

/** The country whose land or city a word may be, and the one whose name it has; null when it is neither, as most are. */
const countryNamed = remember((key) => {
  const name = LAND_COUNTRY.has(key) ? key : key.replace(/^[وبل](?=...)/, "");
  const isWord = ALSO_WORDS.has(name) && !/^[بل]/.test(key.slice(0, -name.length));
  const land = LAND_COUNTRY.get(name);
  const country = COUNTRIES.find(([one]) => one.test(key))?.[1];
  return land || country ? { land, isWord, country } : null;
});

function meantBy(
  { short }: Name,
  named: ReadonlySet<string>,
  country: KnownParty["country"],
): Actor | undefined {
  const known = short.filter(({ actor }) => named.has(actor.party.partyId));
  if (known.length > 0) return known.length === 1 ? known[0]?.actor : undefined;
  const its = country && short.find((one) => one.country === country);
  return (its ?? short.find(({ isAlone }) => isAlone))?.actor;
}
