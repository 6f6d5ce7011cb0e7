import type { LoggedEvent } from "../../lib/domain/project.ts";
import { Pump, type Run } from "../../server/wire/pump.ts";
import { CLOSING } from "./closing.ts";

/** Late enough that every screen follows live. */
const FAULTY_RUN = 12;

type Emit = (run: Run) => void;

/** What becomes of one run of events, once; every other run is emitted as it is. */
const SPOILT: Record<string, (first: Run, second: Run, emit: Emit) => void> = {
  "claims an event that it does not carry": (first, second, emit) =>
    emit({ from: first.from, to: second.to, events: [...first.events.slice(1), ...second.events] }),
  "emits one event twice": (first, second, emit) => {
    emit({ ...first, events: [...first.events.slice(0, 1), ...first.events] });
    emit(second);
  },
  "swaps two events": (first, second, emit) =>
    emit({ from: first.from, to: second.to, events: swapped([...first.events, ...second.events]) }),
};

export const DROPS_LAST = "drops one publish with the head poll off";

/** Puts one fault into this process's own code. Fails on a name that no mutant has. */
export function mutate(name: string): void {
  if (name === DROPS_LAST) {
    dropLast();
    return;
  }
  const spoil = SPOILT[name];
  if (!spoil) throw new Error(`there is no mutant ${name}`);
  const { ring } = Pump.prototype;
  const spoilt = new WeakSet<Pump>();
  Pump.prototype.ring = function (this: Pump, events: LoggedEvent[]) {
    if (!spoilt.has(this)) spoilRuns(this, spoil);
    spoilt.add(this);
    ring.call(this, events);
  };
}

function spoilRuns(pump: Pump, spoil: (typeof SPOILT)[string]): void {
  const { parts } = pump as unknown as { parts: { onRun: Emit } };
  const emit = parts.onRun;
  let count = 0;
  let held: Run | undefined;
  parts.onRun = (run) => {
    count += 1;
    if (count === FAULTY_RUN) held = run;
    else if (held) {
      spoil(held, run, emit);
      held = undefined;
    } else emit(run);
  };
}

/** Nobody tells of the last event, and nobody asks. */
function dropLast(): void {
  const { ring } = Pump.prototype;
  Pump.prototype.ring = function (this: Pump, events: LoggedEvent[]) {
    ring.call(
      this,
      events.filter(({ payload }) => payload.report?.headline !== CLOSING),
    );
  };
  Pump.prototype.seeHead = function (this: Pump, _head: number, at: number) {
    this.knownAt = at;
  };
}

function swapped<T>([one, other, ...rest]: T[]): T[] {
  return [other as T, one as T, ...rest];
}
