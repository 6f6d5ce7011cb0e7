const ASKED = "barq:keys";

/** Opens the list of the keys, from wherever somebody asks for it. */
export function askForKeys(): void {
  window.dispatchEvent(new Event(ASKED));
}

/** Calls when somebody asks for the list of the keys. */
export function onKeysAsked(listener: () => void): () => void {
  window.addEventListener(ASKED, listener);
  return () => window.removeEventListener(ASKED, listener);
}
