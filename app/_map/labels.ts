import { GOVERNORATES } from "@/lib/geo/governorates.ts";
import { type Box, type Label, placeLabels } from "@/lib/geo/label-places.ts";
import { type MapPoint, toMap } from "@/lib/geo/mercator.ts";
import type { Lang } from "../_i18n/locales.ts";
import type { Geography } from "./geography.ts";
import type { Mark } from "./marks.ts";
import { countryName } from "./use-place-name.ts";
import { onScreen, type Size, type View } from "./view.ts";

type Kind = "mark" | "country" | "governorate" | "town";

/** A name on the map, at its middle. */
export interface MapLabel extends MapPoint {
  key: string;
  kind: Kind;
  text: string;
  /** Where the town itself is, which has no mark of its own. */
  dot?: MapPoint;
}

interface Wanted extends Label {
  key: string;
  kind: Kind;
  text: string;
}

/** The size of the letters, in pixels, and how wide one of them is for its size. */
const LETTERS: Record<Kind, number> = { mark: 12, country: 14, governorate: 11, town: 11 };
const LETTER_WIDTH = 0.56;
const MARK_PX = 30;
/** From which zoom on governorates are named, where their names fit in them. */
const GOVERNORATES_FROM = 1.6;
/** How many people a town has to have to be named, at zoom 1; a tenth of them at ten times that. */
const TOWN_PEOPLE = 900_000;
const TOWNS_MOST = 60;
/** How far a country's name may reach over its borders, where there is room. */
const COUNTRY_ROOM = 2.4;
/** What lies over the corners of the map, in pixels. */
const CORNER = { width: 116, height: 140 };
const FOOT_PX = 28;

interface Named {
  marks: { points: readonly Mark[]; areas: readonly Mark[] };
  nameOf: (mark: Mark) => string;
}

/**
 * The names that there is room for: first of what is marked, then of countries, governorates and large towns, none of
 * them over another or over a mark.
 */
export function labelsOf(named: Named, geography: Geography, view: View, size: Size, lang: Lang): MapLabel[] {
  const first = [
    ...markLabels(named),
    ...countryLabels(geography, view, lang),
    ...townLabels(geography, view, size, lang),
  ];
  // A governorate that is called like its town is not named twice.
  const said = new Set(first.map(({ text }) => text));
  const rest = governorateLabels(geography, view, lang).filter(({ text }) => !said.has(text));
  const wanted = [...first, ...rest].filter(
    ({ x, y }) => x > 0 && y > 0 && x < size.width && y < size.height,
  );
  const marks = named.marks.points.map(({ x, y }) => ({ x, y, width: MARK_PX, height: MARK_PX }));
  const obstacles = [...marks, ...overlays(size)];
  const places = placeLabels(wanted, obstacles);
  return wanted.flatMap(({ key, kind, text, gap, x, y }, at) => {
    const place = places[at];
    if (!place) return [];
    return [{ key, kind, text, ...place, ...(kind === "town" && gap > 0 && { dot: { x, y } }) }];
  });
}

function overlays({ width, height }: Size): Box[] {
  return [
    { ...CORNER, x: CORNER.width / 2, y: CORNER.height / 2 },
    { ...CORNER, x: width - CORNER.width / 2, y: CORNER.height / 2 },
    { x: width / 2, y: height - FOOT_PX / 2, width, height: FOOT_PX },
  ];
}

function wantedAt(kind: Kind, key: string, text: string, point: MapPoint, gap: number): Wanted {
  const letter = LETTERS[kind];
  return {
    kind,
    key: `${kind} ${key}`,
    text,
    ...point,
    gap,
    width: text.length * letter * LETTER_WIDTH + 6,
    height: letter + 5,
  };
}

function markLabels({ marks, nameOf }: Named): Wanted[] {
  return [...marks.areas, ...marks.points].map((mark) => {
    const isArea = marks.areas.includes(mark);
    // A country's name stands on it, a governorate's beside whatever is in its middle.
    const gap = isArea && mark.key.length === 2 ? 0 : MARK_PX / 2;
    return wantedAt("mark", mark.key, nameOf(mark), mark, gap);
  });
}

function countryLabels({ countries }: Geography, view: View, lang: Lang): Wanted[] {
  return countries.flatMap(({ code, middle, width }) => {
    const label = wantedAt("country", code, countryName(code, lang), onScreen(middle, view), 0);
    return label.width < width * view.k * COUNTRY_ROOM ? [label] : [];
  });
}

const governorateNames = new Map(GOVERNORATES.map((one) => [one.code, one]));

function governorateLabels({ governorates }: Geography, view: View, lang: Lang): Wanted[] {
  if (view.k < GOVERNORATES_FROM) return [];
  return governorates.flatMap(({ code, middle, width }) => {
    const name = governorateNames.get(code)?.[lang] ?? "";
    const label = wantedAt("governorate", code, name, onScreen(middle, view), 0);
    return label.width < width * view.k ? [label] : [];
  });
}

function townLabels({ towns }: Geography, view: View, size: Size, lang: Lang): Wanted[] {
  const wanted: Wanted[] = [];
  for (const town of towns) {
    if (town.population < TOWN_PEOPLE / view.k || wanted.length >= TOWNS_MOST) break;
    const point = onScreen(toMap(town), view);
    if (point.x < 0 || point.y < 0 || point.x > size.width || point.y > size.height) continue;
    wanted.push(wantedAt("town", `${town.id}`, town[lang], point, 4));
  }
  return wanted;
}
