/** The server says something at least every 8 s; this long without a word means that nobody is there (W4). */
export const SILENCE_MS = 12_000;

export interface SilenceWatch {
  /** A word came: the watch begins anew. */
  heard: () => void;
  stop: () => void;
}

/** Calls `onSilence` when no word has come for 12 seconds since the last one. */
export function watchSilence(onSilence: () => void): SilenceWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    heard: () => {
      clearTimeout(timer);
      timer = setTimeout(onSilence, SILENCE_MS);
    },
    stop: () => clearTimeout(timer),
  };
}
