/** What short words are typed for; each is kept by the id of what it is about. */
export type WordsFor = "answer" | "question" | "flag.resolve" | "flag.reopen" | "flag.reassign" | "check-in";

/** Signing out asks about what begins with this, and erases it. */
const PREFIX = "barq.draft";
/** What the device does not hold: forms that are begun with nothing typed, and words for which it has no room. */
const onPage = new Map<string, string>();
const listeners = new Set<() => void>();

/** Under what the words of a person are kept; with an empty id, what all such keys begin with. */
export function wordsKey(what: WordsFor, personId: string, id: string): string {
  return `${PREFIX}.${what}.${personId}.${id}`;
}

/** The words under a key, not sent yet; empty where a form is begun with nothing typed, null where none is. */
export function keptWords(key: string): string | null {
  const here = onPage.get(key);
  if (here !== undefined) return here;
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    return typeof kept === "string" ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps words under a key through a closed form and a reload; null forgets them, empty ones last as long as the page. */
export function keepWords(key: string, words: string | null): void {
  onPage.delete(key);
  if (words === "") onPage.set(key, words);
  try {
    if (words) localStorage.setItem(key, JSON.stringify(words));
    else localStorage.removeItem(key);
  } catch {
    if (words !== null) onPage.set(key, words);
  }
  tell();
}

/** The ids of what a person has words or begun forms for. */
export function idsWithWords(what: WordsFor, personId: string): string[] {
  const start = wordsKey(what, personId, "");
  const keys = new Set([...onPage.keys(), ...keysOnDevice()]);
  return [...keys].flatMap((key) => (key.startsWith(start) ? key.slice(start.length) : []));
}

/** Calls when any words change, here or in another window; answers how to end that. */
export function subscribeToWords(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener("storage", tell);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener("storage", tell);
  };
}

function tell(): void {
  for (const listener of listeners) listener();
}

function keysOnDevice(): string[] {
  try {
    return Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? "");
  } catch {
    return [];
  }
}
