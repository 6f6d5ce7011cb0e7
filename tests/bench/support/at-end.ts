/** An ending that runs once: when it is called, or when a signal ends the bench before that. */
export function atEnd(end: () => Promise<void>): () => Promise<void> {
  let ending: Promise<void> | undefined;
  const leave = () => void stop().finally(() => process.exit(130));
  const stop = () => {
    ending ??= end().finally(() => process.off("SIGINT", leave).off("SIGTERM", leave));
    return ending;
  };
  process.on("SIGINT", leave).on("SIGTERM", leave);
  return stop;
}
