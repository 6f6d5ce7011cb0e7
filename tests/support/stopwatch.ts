const TICK_MS = 10;
/** Of a longer silence, what is more than this counts only as far as this process was at work in it. */
const TICK_MOST_MS = 50;

/**
 * Starts a stopwatch and answers how to stop it, which answers in ms how long this process could run or did run
 * meanwhile: what is promised within a time is held against that, so that a machine that stands still for a moment, or
 * gives the processor to somebody else, breaks no promise. What this process computes without a pause is counted whole,
 * the nodes that run in it among it; what another process computes is not.
 */
export function startWatch(): () => number {
  let ran = 0;
  let last = performance.now();
  let worked = process.cpuUsage();
  const tick = () => {
    const now = performance.now();
    const { user, system } = process.cpuUsage(worked);
    const gap = now - last;
    // The processor's time is that of every thread: together they may have more of it than went by.
    ran += Math.min(gap, Math.max(TICK_MOST_MS, (user + system) / 1_000));
    last = now;
    worked = process.cpuUsage();
  };
  const timer = setInterval(tick, TICK_MS);
  return () => {
    clearInterval(timer);
    tick();
    return ran;
  };
}
