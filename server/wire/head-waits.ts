interface Wait {
  seq: number;
  end(): void;
}

/** Those who wait for one wire's head to pass a number. */
export class HeadWaits {
  private readonly waits = new Set<Wait>();

  /** Fulfils once `reached` was told a head past `seq`, or as soon as `signal` is aborted; it never fails. */
  past(seq: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wait: Wait = {
        seq,
        end: () => {
          this.waits.delete(wait);
          signal.removeEventListener("abort", wait.end);
          resolve();
        },
      };
      this.waits.add(wait);
      signal.addEventListener("abort", wait.end);
    });
  }

  /** Ends every wait that this head is past. */
  reached(head: number): void {
    for (const wait of this.waits) if (wait.seq < head) wait.end();
  }
}
