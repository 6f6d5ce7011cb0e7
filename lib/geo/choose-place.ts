import type { PlaceRef, Precision } from "../protocol/places.ts";
import type { Meaning } from "./known-places.ts";
import type { Reach } from "./place-cues.ts";

/** What else the report names: it tells places of one name apart. */
export interface Surroundings {
  /** Of the dateline. */
  dateline: Areas;
  /** Of the whole text. */
  text: Areas;
  /** Of the words right around the name. */
  near: Areas;
}

export interface Areas {
  countries: ReadonlySet<string>;
  governorates: ReadonlySet<string>;
}

/** What is meant, and what else may be; null when nothing is likelier than the next. */
export interface Choice {
  place: PlaceRef | null;
  others: PlaceRef[];
}

const OTHERS_MOST = 5;
const SURE_BY = 0.5;
const HOME = new Set(["SY", "IQ", "LB"]);

/** Chooses among what a name may mean, given the words before it and what else the report names. */
export function choosePlace(meanings: readonly Meaning[], reach: Reach, around: Surroundings): Choice {
  const scored = meanings
    .map((meaning) => ({ meaning, score: score(meaning, reach, around) }))
    .sort((one, other) => other.score - one.score);
  const [best, second] = scored;
  const isSure = best !== undefined && best.score > 0 && (!second || best.score - second.score >= SURE_BY);
  const refs = scored.slice(0, OTHERS_MOST).map(({ meaning }) => withReach(meaning, reach));
  return isSure ? { place: refs[0] ?? null, others: refs.slice(1) } : { place: null, others: refs };
}

function score(meaning: Meaning, reach: Reach, { dateline, text, near }: Surroundings): number {
  const { country, governorate } = meaning.ref;
  const named = (areas: Areas, byGovernorate: number, byCountry: number) =>
    (governorate && areas.governorates.has(governorate) ? byGovernorate : 0) +
    (country && areas.countries.has(country) ? byCountry : 0);
  return (
    suit(meaning, reach) +
    named(near, 6, 3) +
    named(dateline, 3, 2) +
    named(text, 2, 1) +
    Math.log10(meaning.population + 10) / 2 +
    (meaning.isOwn ? 4 : 0) +
    (meaning.isByHand ? 1 : 0) +
    (country && HOME.has(country) ? 1 : 0)
  );
}

const WIDE: ReadonlySet<Reach> = new Set(["governorate", "countryside"]);
const FITS = 10;

/** A name that is a city's and a governorate's is the governorate behind «محافظة» and «ريف», else the city. */
function suit({ level }: Meaning, reach: Reach): number {
  if (level === "country")
    return reach === "place" || reach === "side" || reach === "near" ? FITS / 2 : -FITS;
  if (level === "governorate") return WIDE.has(reach) || reach === "side" ? FITS : 0;
  if (reach === "governorate") return -FITS;
  return level === "place" && !WIDE.has(reach) ? FITS / 2 : 0;
}

const PRECISIONS: Readonly<Record<Reach, Precision>> = {
  place: "locality",
  facility: "locality",
  near: "vicinity",
  side: "vicinity",
  district: "district",
  countryside: "district",
  governorate: "governorate",
};
const COARSENESS: readonly Precision[] = [
  "exact",
  "locality",
  "vicinity",
  "district",
  "governorate",
  "country",
];

/** A place as far as the words reach: never closer than the place itself is known. */
export function withReach({ ref }: Meaning, reach: Reach): PlaceRef {
  const wanted = PRECISIONS[reach];
  const isCoarser = COARSENESS.indexOf(wanted) > COARSENESS.indexOf(ref.precision);
  return isCoarser ? { ...ref, precision: wanted } : ref;
}
