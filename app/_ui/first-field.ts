const FIELD = ":is(input:not([type=hidden], [type=radio]:not(:checked)), textarea, select):enabled";

/** The field in which writing begins: of radio buttons the one that is chosen; null without any. */
export function firstField(within: HTMLElement | null): HTMLElement | null {
  return within?.querySelector<HTMLElement>(FIELD) ?? null;
}
