/** Faults of one victim follow each other; those of different victims overlap. */
export interface Lanes {
  /** Runs `work` alone on all these lanes, after what was asked for earlier on any of them. */
  run(names: readonly string[], work: () => Promise<void>): Promise<void>;
  /** Fulfils when nothing runs any more. */
  empty(): Promise<void>;
}

/** Lanes that are all free. */
export function createLanes(): Lanes {
  const ends = new Map<string, Promise<void>>();
  return {
    run(names, work) {
      const before = Promise.all(names.map((name) => ends.get(name)));
      const done = before.then(work);
      const settled = done.catch(() => {});
      for (const name of names) ends.set(name, settled);
      return done;
    },
    async empty() {
      await Promise.all(ends.values());
    },
  };
}
