import { arKey } from "../text/ar-key.ts";
import { COUNTRIES, type CountryCode, GOVERNORATES, type Governorate } from "./governorates.ts";

/** A town of the gazetteer. */
export interface Place {
  /** GeoNames' number; below 0 for the places that were put down by hand. */
  id: number;
  ar: string;
  en: string;
  aliases: readonly string[];
  country: CountryCode;
  /** By ISO 3166-2; null where the map has no governorates. */
  governorate: string | null;
  lat: number;
  lon: number;
  /** 0 when nobody says. */
  population: number;
}

/** What a name may mean. */
export interface Meanings {
  towns: readonly Place[];
  governorates: readonly Governorate[];
  country: CountryCode | undefined;
}

export type Gazetteer = (name: string) => Meanings;

/** Towns that are called like a day or a word of every report: in a dateline they are that. */
const NO_PLACES = new Set(
  ["السبت", "الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "التحالف"].map(arKey),
);
const LATIN_ARTICLE = /^(al|el|ar|as|ash|at|ath|ad|adh|az|an) (?=\p{Script=Latin})/u;

/** What two spellings of a place's name share: the text's key, and for Latin letters no signs and no article. */
export function placeKey(name: string): string {
  const bare = name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/['’‘`ʿʾ]/g, "");
  return arKey(bare).replace(LATIN_ARTICLE, "");
}

/** Finds what a name means by its whole key; a part of a word never does. */
export function createGazetteer(places: readonly Place[]): Gazetteer {
  const towns = indexed(places, ({ ar, en, aliases }) => [ar, en, ...aliases]);
  const governorates = indexed(GOVERNORATES, ({ ar, en, aliases }) => [ar, en, ...aliases]);
  const countries = indexed(COUNTRIES, ({ names }) => names);
  return (name) => {
    const key = placeKey(name);
    return {
      towns: (!NO_PLACES.has(key) && towns.get(key)) || [],
      governorates: governorates.get(key) ?? [],
      country: countries.get(key)?.[0]?.code,
    };
  };
}

function indexed<Row>(rows: readonly Row[], namesOf: (row: Row) => readonly string[]): Map<string, Row[]> {
  const index = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of new Set(namesOf(row).map(placeKey))) {
      const known = index.get(key);
      if (known) known.push(row);
      else index.set(key, [row]);
    }
  }
  return index;
}
