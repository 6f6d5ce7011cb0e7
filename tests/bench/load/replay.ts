import { setTimeout as sleep } from "node:timers/promises";
import { monotonic } from "../support/bench.ts";

/** One event in a frame of its own, as Barq sends it to the desk. */
export interface ReplayFrame {
  to: number;
  text: string;
}

/** What was sent: the seq of each event and its intended moment one after another, and the last seq. */
export interface Sent {
  intended: Float64Array;
  to: number;
}

/** Sends given frames one after another, at a pace or all at once; `send` gives one to everybody. */
export function createReplay(send: (frame: ReplayFrame) => void) {
  let frames: ReplayFrame[] = [];
  let next = 0;
  function take(count: number): ReplayFrame[] {
    const taken = frames.slice(next, next + count);
    if (taken.length < count) throw new Error(`there are ${taken.length} frames left, not ${count}`);
    next += count;
    return taken;
  }
  return {
    async load(input: { frames: ReplayFrame[] }) {
      frames = input.frames;
    },
    /** Begins again with the first frame: nobody follows yet. */
    async rewind(_: unknown) {
      next = 0;
    },
    /** Open loop: the next `count` frames, one every `everyMs`. */
    async pace({ everyMs, count }: { everyMs: number; count: number }): Promise<Sent> {
      const started = monotonic() + everyMs;
      const taken = take(count);
      for (const [index, frame] of taken.entries()) {
        const wait = started + index * everyMs - monotonic();
        if (wait > 0) await sleep(wait);
        send(frame);
      }
      return sent(taken, (index) => started + index * everyMs);
    },
    /** The next `count` frames at once: each to everybody, then the next. */
    async burst({ count }: { count: number }): Promise<Sent> {
      const started = monotonic();
      const taken = take(count);
      for (const frame of taken) {
        send(frame);
        await new Promise(setImmediate);
      }
      return sent(taken, () => started);
    },
  };
}

function sent(frames: ReplayFrame[], momentOf: (index: number) => number): Sent {
  const pairs = frames.flatMap(({ to }, index) => [to, momentOf(index)]);
  return { intended: Float64Array.from(pairs), to: frames.at(-1)?.to ?? 0 };
}
