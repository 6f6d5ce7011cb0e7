/** A stream of chance that a seed repeats. */
export interface Random {
  /** From 0 up to but not 1. */
  (): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  chance(probability: number): boolean;
  /** One of them; there must be one. */
  pick<T>(from: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
  /** A stream of its own, so that what one part draws does not change what another gets. */
  branch(name: string): Random;
}

/** mulberry32. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(from: readonly T[]) => from[whole(0, from.length - 1)] as T;
  return Object.assign(next, {
    whole,
    pick,
    chance: (probability: number) => next() < probability,
    shuffled<T>(list: readonly T[]) {
      const left = [...list];
      return list.map(() => left.splice(whole(0, left.length - 1), 1)[0] as T);
    },
    branch: (name: string) => seeded(seed ^ hashOf(name)),
  });
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const unit of text) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
