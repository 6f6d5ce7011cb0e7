/** Something that was started and can be ended in order. */
interface Stoppable {
  stop(): Promise<void>;
}

/** Everything that was started, to be ended last first. */
export interface Shutdown {
  /**
   * Waits for something to start, and ends it with the rest; what is still starting when the end comes is ended
   * as soon as it runs. Once the end has come nobody is told of a start any more, so nothing is built upon it.
   */
  hold<T extends Stoppable>(starting: Promise<T>): Promise<T>;
  /** Ends everything, each even when an earlier one failed; the same run for everybody who asks. */
  stop(): Promise<void>;
}

const FORCE_AFTER_MS = 10_000;
/** One Ctrl-C arrives twice under npm: from the terminal, and once more handed on by npm. */
const SAME_KEYPRESS_MS = 500;

/**
 * Ends the process in order on SIGINT, SIGTERM or SIGHUP: code 0 when all went well, 1 when something failed or when
 * it takes longer than ten seconds. A second signal ends it at once; `abandon` then sees to what would be left behind.
 */
export function catchSignals(begin: () => void, abandon: () => void): Shutdown {
  const shutdown = orderedShutdown();
  const leave = (code: number) => {
    if (code !== 0) abandon();
    process.exit(code);
  };
  let firstSignalAt = 0;
  const onSignal = () => {
    if (firstSignalAt && Date.now() - firstSignalAt > SAME_KEYPRESS_MS) leave(1);
    if (firstSignalAt) return;
    firstSignalAt = Date.now();
    setTimeout(() => leave(1), FORCE_AFTER_MS);
    begin();
    shutdown.stop().then(
      () => leave(0),
      () => leave(1),
    );
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
  return shutdown;
}

function orderedShutdown(): Shutdown {
  const held: (() => Promise<void>)[] = [];
  let stopping: Promise<void> | undefined;
  return {
    async hold(starting) {
      // A start that failed has ended its own; whoever waits for it is told why.
      held.push(() =>
        starting.then(
          (started) => started.stop(),
          () => {},
        ),
      );
      const started = await starting;
      return stopping ? new Promise(() => {}) : started;
    },
    stop() {
      stopping ??= endAll(held.toReversed());
      return stopping;
    },
  };
}

async function endAll(steps: (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const step of steps) await step().catch((error) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
