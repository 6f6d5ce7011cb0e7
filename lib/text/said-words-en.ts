import type { Attribution } from "./reading.ts";
import { words } from "./word-list.ts";

interface EnglishVerb {
  manner: Attribution["manner"];
  /** Says so by itself; the others need speech or a speaker beside them. */
  isStrong: boolean;
}

const LISTS: readonly (readonly [string, Attribution["manner"], boolean])[] = [
  ["said says", "says", true],
  [
    "told tells added adds announced announces stated states noted notes warned warns acknowledged acknowledges insisted insists explained explains wrote writes tweeted posted declared declares revealed reveals argued argues believe believes believed suggested suggests admitted admits pledged vowed estimates estimated testified recalled recounted described disclosed",
    "says",
    false,
  ],
  ["confirmed confirms", "confirms", false],
  ["denied denies", "denies", false],
  ["claimed claims alleged alleges accused accuses", "claims", false],
  ["reported reports documented recorded put puts", "reports", false],
];

/** Every form of the English verbs of saying. */
export const SAID_VERBS: ReadonlyMap<string, EnglishVerb> = new Map(
  LISTS.flatMap(([list, manner, isStrong]) =>
    list.split(" ").map((word): [string, EnglishVerb] => [word, { manner, isStrong }]),
  ),
);

export const CITES = words("according citing quoting");

/** Before a verb they take it back or turn it round: "was told", "did not say". */
export const NOT_BEFORE = words(
  "was were been be being is are not never t to would could should cannot will the a an that's more no any some of by its his her their these those all other further",
);

export const PRONOUNS = words("he she they it we who which i you");

/** Nobody is named by these alone. */
export const NOBODY = words(
  "reports unconfirmed some media local initial early several rumours rumors the intelligence conflicting",
);

/** Between a name and its verb. */
export const ASIDES = words(
  "also later has had have earlier further monday tuesday wednesday thursday friday saturday sunday today yesterday on in a statement separately previously then meanwhile officially repeatedly only since now still statement",
);

/** They begin the clause that a name stands in. */
export const BEFORE_STOPS = words(
  "that and but while as when after because although though whereas where if before since until so or nor what how is was were had has",
);

/** They end a name that follows. */
export const AFTER_STOPS = words(
  "who which that and but while as when after because although though whereas where if before since until so on said says told was were is are had has have he she it they monday tuesday wednesday thursday friday saturday sunday",
);

/** Those whose word it is. */
export const SPEAKERS = words(`
  official officials ministry minister spokesman spokeswoman spokesperson police army military forces sdf government governor mayor witness witnesses resident residents
  activist activists source sources observatory agency agencies report reports monitor monitors group groups organisation organization hospital doctor doctors medic medics
  rescuers committee council commander commanders coalition authorities authority company statement statements correspondent reporter reporters media news un unicef unhcr who ocha centcom
  pentagon kremlin israel syria iraq turkey iran russia hezbollah hamas hts president chief head director manager managers driver drivers farmer farmers worker workers
  civilians family families relative relatives analyst analysts expert experts researcher researchers lawyer judge court prosecutor department office officer officers diplomat diplomats
  envoy ambassador teacher teachers employee volunteer volunteers villagers villager locals eyewitnesses network team leader leaders defence defense helmets crescent cross reuters ap afp sana bbc
  administration camp elders elder commission mission embassy bank union party movement radio television tv channel newspaper website`);
