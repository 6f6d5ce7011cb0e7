import type { Areas } from "./choose-place.ts";
import type { Meaning } from "./known-places.ts";
import { longestPlace, type PlaceIndex } from "./place-index.ts";
import { placeTokens } from "./place-tokens.ts";

export const NOWHERE: Areas = { countries: new Set(), governorates: new Set() };

/** Of names that can only lie there. */
export function areasOf(names: readonly (readonly Meaning[])[]): Areas {
  const countries = new Set<string>();
  const governorates = new Set<string>();
  for (const meanings of names) {
    const { country, governorate } = onlyAreaOf(meanings);
    if (country !== null) countries.add(country);
    if (governorate !== null) governorates.add(governorate);
  }
  return { countries, governorates };
}

interface OnlyArea {
  country: string | null;
  governorate: string | null;
}

/** Of the names of an index, as long as it is used: each is looked up in every report that has it. */
const onlyAreas = new WeakMap<readonly Meaning[], OnlyArea>();

/** Where alone all that a name may mean lies. */
function onlyAreaOf(meanings: readonly Meaning[]): OnlyArea {
  const known = onlyAreas.get(meanings);
  if (known) return known;
  const inside = meanings.filter(({ level }) => level !== "country");
  const area = {
    country: onlyOne(meanings.map(({ ref }) => ref.country)),
    governorate: onlyOne(inside.map(({ ref }) => ref.governorate)),
  };
  onlyAreas.set(meanings, area);
  return area;
}

function onlyOne(values: readonly (string | null)[]): string | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

/** What a dateline names: places of one name are told apart by the country beside them. */
export function datelineAreas(index: PlaceIndex, dateline: string | null): Areas {
  if (!dateline) return NOWHERE;
  const tokens = placeTokens(dateline);
  const names = tokens.flatMap((_, at) => longestPlace(index, tokens, at)?.name ?? []);
  const all = areasOf(names.map(({ meanings }) => meanings));
  const inCountry = (meanings: readonly Meaning[]) =>
    meanings.filter(({ ref }) => all.countries.size === 0 || all.countries.has(ref.country ?? ""));
  return areasOf(
    names.map(({ meanings }) => inCountry(meanings)).concat(names.map(({ meanings }) => meanings)),
  );
}
