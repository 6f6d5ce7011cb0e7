import type { PlaceRef } from "../protocol/places.ts";
import { remember } from "../text/remember.ts";
import { placeKey } from "./gazetteer.ts";
import { type KnownPlace, knownPlaces, type PlaceKnowledge } from "./known-places.ts";

const MOST = 20;
const EXACT = 3;
const BEGINS = 2;
const BEGINS_WORD = 1;

/**
 * The places whose names begin with the words asked for, in any spelling, at most so many. The newsroom's own come first;
 * then what is called just so before what begins so, and the larger before the smaller. An empty query finds the own ones
 * alone. Packaged rows are told by their `geonamesId`, own ones by their `placeId`. Linear in the places.
 */
export function searchPlaces(query: string, knowledge: PlaceKnowledge, most = MOST): PlaceRef[] {
  const asked = placeKey(query);
  return knownPlaces(asked === "" ? { places: [], own: knowledge.own } : knowledge)
    .map((known) => ({ meaning: known.meaning, score: scoreOf(asked, known) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || other.meaning.population - one.meaning.population)
    .slice(0, most)
    .map(({ meaning }) => meaning.ref);
}

const OWN_FIRST = 10;

function scoreOf(asked: string, { names, meaning }: KnownPlace): number {
  if (asked === "") return meaning.isOwn ? OWN_FIRST : 0;
  const met = Math.max(...names.map((name) => likeness(asked, keyOf(name))));
  return met > 0 ? met + (meaning.isOwn ? OWN_FIRST : 0) : 0;
}

function likeness(asked: string, key: string): number {
  if (key === asked) return EXACT;
  if (key.startsWith(asked) || key.startsWith(`ال${asked}`)) return BEGINS;
  return key.includes(` ${asked}`) ? BEGINS_WORD : 0;
}

/** Names are no pieces of a text. */
const NAME_LETTERS = 100;

/** Each letter typed asks for all names again. */
const keyOf = remember(placeKey, NAME_LETTERS);
