import type { Areas } from "./choose-place.ts";
import type { Meaning } from "./known-places.ts";
import { longestPlace, type PlaceIndex } from "./place-index.ts";
import { placeTokens } from "./place-tokens.ts";

export const NOWHERE: Areas = { countries: new Set(), governorates: new Set() };

/** Of names that can only lie there. */
export function areasOf(names: readonly (readonly Meaning[])[]): Areas {
  const only = (values: (string | null)[]) => (new Set(values).size === 1 ? [values[0] ?? []].flat() : []);
  return {
    countries: new Set(names.flatMap((all) => only(all.map(({ ref }) => ref.country)))),
    governorates: new Set(
      names.flatMap((all) =>
        only(all.flatMap(({ ref, level }) => (level === "country" ? [] : ref.governorate))),
      ),
    ),
  };
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
