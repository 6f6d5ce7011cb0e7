import { IRAQ } from "./villages-iraq.mjs";
import { LEBANON } from "./villages-lebanon.mjs";
import { SYRIA } from "./villages-syria.mjs";

/**
 * Villages and towns of Syria, Iraq and Lebanon that GeoNames' short table lacks, put down by hand and not held against
 * a survey: a point may be a few kilometres off. A line is the name in Arabic and in English, latitude, longitude and
 * what else it is called; `@` begins a governorate.
 */
const LISTS = [
  { lines: SYRIA, first: -1_001 },
  { lines: IRAQ, first: -3_001 },
  { lines: LEBANON, first: -5_001 },
];

/** All of them; a list's places are numbered downwards from its first number, by their order. */
export function villages() {
  return LISTS.flatMap(({ lines, first }) =>
    placesIn(lines).map((place, at) => ({ id: first - at, ...place })),
  );
}

function placesIn(lines) {
  let governorate = "";
  return lines
    .trim()
    .split("\n")
    .flatMap((line) => {
      if (!line.startsWith("@")) return [placeOf(line, governorate)];
      governorate = line.slice(1);
      return [];
    });
}

function placeOf(line, governorate) {
  const [ar, en, lat, lon, aliases = ""] = line.split("|");
  return {
    ar,
    en,
    aliases: aliases.split(",").filter(Boolean),
    country: governorate.slice(0, 2),
    governorate,
    lat: Number(lat),
    lon: Number(lon),
    population: 0,
  };
}
