/** The axis of a chart: its end, and the values that have a line; all round numbers, the last is the end. */
export function axisOf(most: number): number[] {
  if (most <= 0) return [1];
  const rough = most / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((unit) => unit * power).find((one) => one >= rough) ?? rough);
  const lines = Math.ceil(most / step);
  return Array.from({ length: lines }, (_, at) => (at + 1) * step);
}

/** Which of so many steps have their time written under them: at most `most`, evenly, from the first on. */
export function labelledSteps(count: number, most: number): number[] {
  const every = Math.max(1, Math.ceil(count / most));
  return Array.from({ length: Math.ceil(count / every) }, (_, at) => at * every);
}

/** The sum of each step over all lists. */
export function totalsOf(lists: readonly (readonly number[])[]): number[] {
  return (lists[0] ?? []).map((_, step) => lists.reduce((sum, list) => sum + (list[step] ?? 0), 0));
}

export function sum(counts: readonly number[]): number {
  return counts.reduce((all, one) => all + one, 0);
}
