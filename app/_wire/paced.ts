const HIDDEN_MS = 500;

/**
 * Draws what changed in the next frame, everything that changed by then at once. A drawing that took long is followed by
 * as long a rest, so that a slow machine in a busy hour still has half of its time for whoever uses it. A page that
 * nobody sees has no frames: its store still moves on, twice a second.
 */
export function paced(): (flush: () => void) => void {
  let restsUntil = 0;
  const draw = (flush: () => void) => {
    const from = performance.now();
    flush();
    // After React, which draws in a microtask of its own.
    queueMicrotask(() => {
      const now = performance.now();
      restsUntil = now + (now - from);
    });
  };
  return (flush) => {
    if (document.visibilityState === "hidden") {
      setTimeout(() => draw(flush), HIDDEN_MS);
      return;
    }
    const inFrame = () => {
      const frame = requestAnimationFrame(() => {
        clearTimeout(unseen);
        draw(flush);
      });
      // The page may be hidden before the frame comes: then none would.
      const unseen = setTimeout(() => {
        cancelAnimationFrame(frame);
        draw(flush);
      }, HIDDEN_MS);
    };
    const wait = restsUntil - performance.now();
    if (wait <= 0) inFrame();
    else setTimeout(inFrame, wait);
  };
}
