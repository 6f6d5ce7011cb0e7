/** Latencies counted in steps of one per cent from a microsecond on: rounds are merged by adding them up. */
export type Histogram = Uint32Array;

const STEP = Math.log(1.01);
/** Up to a hundred seconds; what is later counts as that. */
const BUCKETS = Math.ceil(Math.log(100e6) / STEP) + 1;

export function createHistogram(): Histogram {
  return new Uint32Array(BUCKETS);
}

/** Counts one latency in milliseconds. */
export function count(histogram: Histogram, ms: number): void {
  const bucket = Math.ceil(Math.log(Math.max(ms * 1_000, 1)) / STEP);
  const place = Math.min(bucket, BUCKETS - 1);
  histogram[place] = (histogram[place] ?? 0) + 1;
}

/** All of them as one. */
export function merge(histograms: readonly Histogram[]): Histogram {
  const sum = createHistogram();
  for (const histogram of histograms) {
    for (const [place, times] of histogram.entries()) sum[place] = (sum[place] ?? 0) + times;
  }
  return sum;
}

/** The milliseconds that `share` of all latencies do not exceed, to one per cent; NaN for none. */
export function latencyAt(histogram: Histogram, share: number): number {
  const total = histogram.reduce((sum, times) => sum + times, 0);
  const wanted = Math.max(1, Math.ceil(share * total));
  let seen = 0;
  for (const [place, times] of histogram.entries()) {
    seen += times;
    if (seen >= wanted) return Math.exp(place * STEP) / 1_000;
  }
  return Number.NaN;
}
