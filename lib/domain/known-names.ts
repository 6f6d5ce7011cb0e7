/** Other names, each once and none that is the name itself. */
export function otherNames(aliases: readonly string[], ...names: (string | null)[]): string[] {
  return [...new Set(aliases)].filter((alias) => !names.includes(alias));
}
