import { count, createHistogram, type Histogram } from "../support/histogram.ts";

/** What arrived at which moment: every frame at every socket, three numbers each, in an array that only grows. */
export class Receipts {
  frames = 0;
  /** Events in those frames. */
  events = 0;
  private kept = new Float64Array(3 * 65_536);

  /** A frame that covers (from, to] was whole at `at`. */
  add(from: number, to: number, at: number): void {
    const place = 3 * this.frames;
    if (place === this.kept.length) {
      const larger = new Float64Array(2 * place);
      larger.set(this.kept);
      this.kept = larger;
    }
    this.kept[place] = from;
    this.kept[place + 1] = to;
    this.kept[place + 2] = at;
    this.frames += 1;
    this.events += to - from;
  }

  /** How long after its intended moment each event was there; `intended` is [seq, moment] one after another. */
  latencies(intended: Float64Array): Histogram {
    const moments = new Map<number, number>();
    for (let at = 0; at < intended.length; at += 2) moments.set(intended[at] ?? 0, intended[at + 1] ?? 0);
    const histogram = createHistogram();
    for (let place = 0; place < 3 * this.frames; place += 3) {
      const [from = 0, to = 0, at = 0] = this.kept.subarray(place, place + 3);
      for (let seq = from + 1; seq <= to; seq++) {
        const moment = moments.get(seq);
        if (moment !== undefined) count(histogram, at - moment);
      }
    }
    return histogram;
  }

  /** The moment of the last receipt. */
  lastAt(): number {
    return this.frames === 0 ? Number.NaN : (this.kept[3 * this.frames - 1] ?? Number.NaN);
  }

  clear(): void {
    this.frames = 0;
    this.events = 0;
  }
}
