import type { Meaning } from "./known-places.ts";
import type { Candidate } from "./place-candidates.ts";

/** Who names a capital means the city. */
const CAPITALS = new Set(["SY-DI", "IQ-BG", "LB-BA"]);
const IN = /^["»”)]?\s+(?:[بل]|في )$/u;
const SETTLEMENT = /^(?:قرية|قريه|بلدة|بلده|ناحية|ناحيه|قضاء|مدينة|مدينه)\s/u;
const BULLET = /^[\p{N}\s.)–\-•*]{0,6}$/u;
const BULLETS_LEAST = 2;
const LAND_LETTERS = 3;

/**
 * The places of a text, with the reach of a governorate for names that are a city's as well where the words around tell
 * of its land: behind a town («ناحية كاني ماسي بدهوك»), in a list of governorates («في كركوك والأنبار») and at the head
 * of the lines of a round-up («حلب: …»). In order; linear.
 */
export function asGovernorates(text: string, candidates: readonly Candidate[]): Candidate[] {
  const headings = candidates.filter((one) => isBoth(one) && isHeading(text, one));
  const isRoundUp = headings.length >= BULLETS_LEAST;
  return candidates.map((one, at) => {
    if (!isBoth(one)) return one;
    const isLand =
      isInside(text, candidates[at - 1], one) ||
      isListed(candidates[at - 1], one, candidates[at + 1]) ||
      (isRoundUp && headings.includes(one));
    return isLand ? { ...one, reach: "governorate" } : one;
  });
}

const governorateOf = ({ match }: Candidate) =>
  match?.name.meanings.find(({ level }) => level === "governorate")?.ref.governorate ?? null;

/** A city and a governorate, named without a word that says which. */
function isBoth(one: Candidate): boolean {
  if (one.reach !== "place" || one.isRoad || one.isQuarter || one.start !== one.name.start) return false;
  const governorate = governorateOf(one);
  if (governorate === null || CAPITALS.has(governorate)) return false;
  return one.match?.name.meanings.some(({ level }) => level === "place") === true;
}

function isInside(text: string, town: Candidate | undefined, one: Candidate): boolean {
  if (!town || town.isRoad || town.isQuarter || !IN.test(text.slice(town.end, one.start))) return false;
  if (!SETTLEMENT.test(text.slice(town.start, town.name.start))) return false;
  const its = town.match?.name.meanings;
  return !its || its.some(({ ref }) => ref.governorate === governorateOf(one));
}

const isLandOnly = ({ level }: Meaning) => level === "governorate";

function isListed(before: Candidate | undefined, one: Candidate, next: Candidate | undefined): boolean {
  const isLand = (other: Candidate | undefined) => other?.match?.name.meanings.every(isLandOnly) === true;
  const isNext = next?.continues && next.start - one.end <= LAND_LETTERS && isLand(next);
  return isNext || (one.continues && isLand(before) && one.start - (before?.end ?? 0) <= LAND_LETTERS);
}

function isHeading(text: string, { start, end }: Candidate): boolean {
  if (!/^ ?:/.test(text.slice(end, end + 2))) return false;
  return BULLET.test(text.slice(text.lastIndexOf("\n", start - 1) + 1, start));
}
