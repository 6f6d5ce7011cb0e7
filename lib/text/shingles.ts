import { arKey } from "./ar-key.ts";
import { stem } from "./stem.ts";

/** Words in a row that make one shingle. */
const SHINGLE_WORDS = 3;

/** The runs of three words of a text, stemmed, each as a number of 32 bits; fewer words make none. */
export function shingles(text: string): Set<number> {
  return runsOf(stemNumbers(arKey(text)));
}

/** The stems of a text's words, in order, each as a number of 32 bits; the text as `arKey` spells it. */
export function stemNumbers(key: string): number[] {
  return key === "" ? [] : key.split(" ").map((word) => hash(stem(word), 0));
}

/** The runs of three of these stems, each as a number of 32 bits. */
export function runsOf(stems: readonly number[]): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at + SHINGLE_WORDS <= stems.length; at++) {
    let run = 0;
    for (let next = at; next < at + SHINGLE_WORDS; next++) run = scatter(run ^ (stems[next] ?? 0));
    found.add(run);
  }
  return found;
}

/** The share of `part` that `whole` has too, 0–1; 0 of nothing. */
export function held(part: ReadonlySet<number>, whole: ReadonlySet<number>): number {
  return part.size === 0 ? 0 : common(part, whole) / part.size;
}

/** How many members two sets share. */
export function common(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let count = 0;
  for (const member of few) if (many.has(member)) count += 1;
  return count;
}

/** A number of 32 bits for a text (FNV-1a); another seed gives another one. */
export function hash(text: string, seed: number): number {
  let sum = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return scatter(sum);
}

/** Another number of 32 bits for each (the finalizer of MurmurHash3): near ones come far apart, no two together. */
export function scatter(number: number): number {
  let bits = number;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** Two numbers of 32 bits as one of 64, signed, as Postgres keeps it. */
export function wide(high: number, low: number): bigint {
  return BigInt.asIntN(64, (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0));
}
