/** How often a node has read the log from the database; NaN when its /metrics does not say. */
export async function logReads(origin: string): Promise<number> {
  const text = await (await fetch(`${origin}/metrics`)).text();
  const found = [...text.matchAll(/^barq_log_reads_total(?:\{[^}]*\})? (\S+)$/gm)];
  if (found.length === 0) return Number.NaN;
  return found.reduce((sum, [, value]) => sum + Number(value), 0);
}
