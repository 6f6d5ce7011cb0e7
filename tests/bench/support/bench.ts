/** How a part is to be run. */
export interface BenchOptions {
  rounds: number;
  quick: boolean;
  /** Whether to take a CPU profile of the server where a part offers one. */
  profile: boolean;
  /** Whether to print every mistake of the readers of texts, not the worst ones alone. */
  all: boolean;
  /** The half of the gold set whose mistakes are printed; who works on a reader asks for `dev` alone. */
  mistakes: string | undefined;
  /** No part opens more sockets at once than this. */
  sockets: number;
  /** How many processes Barq's server shares its port among. */
  workers: number;
}

/** Whether a line that the product promises to hold was held in this run. */
export interface Verdict {
  work: string;
  line: string;
  /** Undefined when the run cannot tell; `by` says why. */
  isHeld: boolean | undefined;
  by: string;
}

/** What a part found: the table that is printed, and everything measured for the JSON. */
export interface Outcome {
  title: string;
  rows: Record<string, string | number>[];
  notes: string[];
  /** What must not happen and did; any of them makes the whole bench fail. */
  failures: string[];
  verdicts: Verdict[];
  measured: unknown;
}

/** The value that `share` of the sorted values do not exceed; NaN for none. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** The one in the middle; NaN for none. */
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

/** Judges a line that sets a bound to the median of all rounds; with no rounds, nobody can tell. */
export function judge(
  { work, line }: Pick<Verdict, "work" | "line">,
  values: readonly number[],
  bound: { most: number } | { least: number },
  { unit = "", digits = 2 } = {},
): Verdict {
  const known = values.filter(Number.isFinite);
  if (known.length === 0) return { work, line, isHeld: undefined, by: "no round that counts" };
  const value = median(known);
  const isHeld = "most" in bound ? value <= bound.most : value >= bound.least;
  const share = "most" in bound ? value / bound.most : value / bound.least;
  return {
    work,
    line,
    isHeld,
    by: `${spread(known, digits)}${unit}, ${(100 * share).toFixed(0)} % of the bound`,
  };
}

/** Monotonic milliseconds, the same clock in every process of this machine. */
export function monotonic(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/**
 * What to add to a wall-clock time to have it on the monotonic clock. The wall clock shows whole milliseconds, and the
 * process may be interrupted after it was read: both make the difference only larger, so the least is the true one.
 */
export function wallToMonotonic(): number {
  let least = Number.POSITIVE_INFINITY;
  for (const end = monotonic() + 50; monotonic() < end; ) {
    const wall = Date.now();
    least = Math.min(least, monotonic() - wall);
  }
  return least;
}

/** Prints rows under the names of their columns, aligned. */
export function printTable(rows: readonly Record<string, string | number>[]): void {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [names, ...rows.map((row) => names.map((name) => String(row[name] ?? "")))];
  const widths = names.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  for (const line of lines) {
    console.log(`  ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd());
  }
}
