import type { MouseEvent } from "react";

/** The id of the element that shows this flag. */
export function cardId(flagId: string): string {
  return `flag-${flagId}`;
}

/** Puts the focus on the flag's card, where it stands. */
export function focusCard(flagId: string): void {
  document.getElementById(cardId(flagId))?.focus({ preventScroll: true });
}

/** Brings the flag's card before the eyes; answers whether this page shows one. */
export function showCard(flagId: string): boolean {
  const card = document.getElementById(cardId(flagId));
  card?.scrollIntoView({ block: "center" });
  focusCard(flagId);
  return card !== null;
}

/** For a link to a flag: stays on the page that shows it, unless a dialog stands before it. */
export function showHere(event: MouseEvent<HTMLElement>, flagId: string): void {
  const behind = event.currentTarget.closest("[role=dialog]");
  if (!behind && showCard(flagId)) event.preventDefault();
}
