const BACKOFF_MS = { first: 2_000, most: 15_000 };

/** Full jitter: anywhere up to the bound, so that ten thousand screens do not come back together. */
export function backoff(attempt: number, random: () => number): number {
  return random() * Math.min(BACKOFF_MS.most, BACKOFF_MS.first * 2 ** attempt);
}

/** One thing to be done later, and how long each next try waits. */
export interface Retry {
  /** Does this in `ms` milliseconds, and nothing of what was put off before. */
  after: (ms: number, run: () => void) => void;
  /** The same after the next pause, each longer than the one before it could be. */
  again: (run: () => void) => void;
  /** It works again: the next pause is a short one. */
  reset: () => void;
  cancel: () => void;
}

export function createRetry(random: () => number): Retry {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let attempt = 0;
  const after = (ms: number, run: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };
  return {
    after,
    again: (run) => after(backoff(attempt++, random), run),
    reset: () => {
      attempt = 0;
    },
    cancel: () => clearTimeout(timer),
  };
}
