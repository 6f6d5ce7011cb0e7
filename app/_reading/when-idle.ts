/** Does this once the browser has nothing more urgent; answers how to give up. */
export function whenIdle(act: () => void): () => void {
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback !== "function") {
    const timer = setTimeout(act, 50);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(act, { timeout: 1_000 });
  return () => cancelIdleCallback(asked);
}
