export interface Beat {
  /** Runs the work now instead of at the next beat. */
  now(): void;
  stop(): void;
}

/** Runs `work` every so many milliseconds, never twice at once: a beat that comes while it still runs is left out. */
export function beat(everyMs: number, work: () => Promise<void>, onError: (error: unknown) => void): Beat {
  let running = false;
  async function run(): Promise<void> {
    if (running) return;
    running = true;
    try {
      await work();
    } catch (error) {
      onError(error);
    } finally {
      running = false;
    }
  }
  const timer = setInterval(() => void run(), everyMs);
  return { now: () => void run(), stop: () => clearInterval(timer) };
}
