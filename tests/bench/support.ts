/** How a part is to be run. */
export interface BenchOptions {
  rounds: number;
  quick: boolean;
  /** Whether to take a CPU profile of the server where a part offers one. */
  profile: boolean;
}

/** What a part found: the table that is printed, and everything measured for the JSON. */
export interface Outcome {
  title: string;
  rows: Record<string, string | number>[];
  notes: string[];
  /** What must not happen and did; any of them makes the whole bench fail. */
  failures: string[];
  measured: unknown;
}

/** The value that `share` of the sorted values do not exceed; NaN for none. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted.length >> 1;
  return ((sorted[(sorted.length - 1) >> 1] ?? Number.NaN) + (sorted[upper] ?? Number.NaN)) / 2;
}

/** The median and, in brackets, the lowest and highest of all rounds. */
export function spread(values: readonly number[], digits = 1): string {
  if (values.length === 0) return "–";
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return `${median(values).toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`;
}

/** Monotonic milliseconds, the same clock in every process of this machine. */
export function monotonic(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** What to add to a wall-clock time to have it on the monotonic clock: read at a tick of the wall clock. */
export function wallToMonotonic(): number {
  const before = Date.now();
  let now = Date.now();
  while (now === before) now = Date.now();
  return monotonic() - now;
}

export function printTable(rows: readonly Record<string, string | number>[]): void {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [names, ...rows.map((row) => names.map((name) => String(row[name] ?? "")))];
  const widths = names.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  for (const line of lines) {
    console.log(`  ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd());
  }
}
