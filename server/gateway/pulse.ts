import type { Line } from "./line.ts";
import { PING } from "./message.ts";

const EVERY_MS = 3_000;
/** Not everybody is pinged in the same moment: that would hold up a frame. */
const SLOTS = 12;

interface PulseParts {
  /** The line has not answered for 3 to 9 s. */
  onLost(line: Line): void;
  /** It answers after all. */
  onFound(line: Line): void;
}

/** A line that is watched. One object and no closures: there is one for each socket. */
class Watch {
  /** Whether it matters which of the person's lines is lost: this one says that they have a report open. */
  isHolding = false;
  isAwaited = false;
  isLost = false;

  constructor(
    readonly line: Line,
    private readonly lines: Set<Watch>,
    private readonly parts: PulseParts,
  ) {}

  hear(): void {
    this.isAwaited = false;
    if (!this.isLost) return;
    this.isLost = false;
    this.parts.onFound(this.line);
  }

  lose(): void {
    this.isLost = true;
    this.parts.onLost(this.line);
  }

  holds(open: boolean): void {
    this.isHolding = open;
  }

  end(): void {
    this.lines.delete(this);
  }
}

export interface Watched {
  /** Is to be called whenever anything comes from the line. */
  hear(): void;
  /** Tells whether a report is open behind the line. */
  holds(open: boolean): void;
  /** Is to be called when the line is closed. */
  end(): void;
}

export interface Pulse {
  watch(line: Line): Watched;
  stop(): void;
}

/**
 * Notices within 9 s that nobody is behind a person's lines any more, though nothing closed them. One line of a
 * person is asked, and those behind which a report is open; the rest only when that one is silent. It only tells:
 * a line is closed by engine.io's own, slower ping.
 */
export function startPulse(parts: PulseParts): Pulse {
  const slots = Array.from({ length: SLOTS }, () => new Map<string, Set<Watch>>());
  let turn = 0;

  const beat = () => {
    const slot = slots[turn++ % SLOTS] ?? new Map<string, Set<Watch>>();
    for (const [person, lines] of slot) {
      if (lines.size === 0) slot.delete(person);
      for (const watch of lines) if (watch.isAwaited && !watch.isLost) watch.lose();
      ask(lines);
    }
  };
  const timer = setInterval(beat, EVERY_MS / SLOTS);

  return {
    watch(line) {
      const { id } = line.actor;
      const slot = slots[slotOf(id)] ?? new Map<string, Set<Watch>>();
      const lines = slot.get(id) ?? new Set();
      const watch = new Watch(line, lines, parts);
      slot.set(id, lines.add(watch));
      return watch;
    },
    stop: () => clearInterval(timer),
  };
}

/** Pings those lines of a person that must answer now. */
function ask(lines: Iterable<Watch>): void {
  let isHeard = false;
  for (const watch of lines) {
    if (isHeard && !watch.isHolding) continue;
    isHeard ||= !watch.isLost;
    watch.isAwaited = true;
    watch.line.send(PING);
  }
}

function slotOf(id: string): number {
  let sum = 0;
  for (let at = 0; at < id.length; at++) sum = (sum * 31 + id.charCodeAt(at)) % SLOTS;
  return sum;
}
