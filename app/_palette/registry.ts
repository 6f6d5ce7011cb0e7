import type { KeyAction } from "../_keys/key-map.ts";

/** Something that a screen can do just now. */
export interface Offer {
  /** Its own among all offers: of two with the same, the later one stands. */
  id: string;
  /** What it is called; what has a key is called as among the keys. */
  words?: string;
  key?: KeyAction;
  act: () => void;
}

const offering = new Set<() => readonly Offer[]>();

/** Makes known what can be done as long as it can; answers how to take it back. */
export function offer(offers: () => readonly Offer[]): () => void {
  offering.add(offers);
  return () => offering.delete(offers);
}

/** All that can be done just now. */
export function currentOffers(): Offer[] {
  const byId = new Map([...offering].flatMap((offers) => offers().map((one) => [one.id, one] as const)));
  return [...byId.values()];
}

const ASKED = "barq:palette";

/** Opens the command palette, from wherever somebody asks for it. */
export function askForPalette(): void {
  window.dispatchEvent(new Event(ASKED));
}

/** Calls when somebody asks for the palette. */
export function onPaletteAsked(listener: () => void): () => void {
  window.addEventListener(ASKED, listener);
  return () => window.removeEventListener(ASKED, listener);
}
