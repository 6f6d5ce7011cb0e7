import { setTimeout as sleep } from "node:timers/promises";

/** Waits for everybody to be complete to one number, without looking at everybody again and again. */
export class Completion {
  /** How many are not there yet. */
  behind = 0;
  private target = Number.POSITIVE_INFINITY;
  private onAll = () => {};

  /** From now on `behind` followers are awaited at `target`. */
  expect(target: number, behind: number): void {
    this.target = target;
    this.behind = behind;
  }

  /** A follower has come from `before` to `to`. */
  note(before: number, to: number): void {
    if (to < this.target || before >= this.target) return;
    this.behind -= 1;
    if (this.behind === 0) this.onAll();
  }

  /** Waits until nobody is behind or the time is over. */
  async wait(patienceMs: number): Promise<void> {
    const giveUp = new AbortController();
    const all = new Promise<void>((resolve) => {
      this.onAll = resolve;
      if (this.behind === 0) resolve();
    });
    await Promise.race([all, sleep(patienceMs, undefined, { signal: giveUp.signal }).catch(() => {})]);
    giveUp.abort();
    this.onAll = () => {};
  }
}
