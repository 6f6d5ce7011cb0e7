import { PREFIX } from "./key-map.ts";

/** How long the second key of two may take. */
const PAUSE_MS = 1_500;
/** A box to tick takes no letters, but in a form one would leave it by mistake. */
const FIELDS = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], form input";

let pressedAt: number | null = null;
let follows = false;
let listening = false;

/** Begins to remember whether the key that begins others was pressed; once is enough for a page. */
export function followKeys(): void {
  if (listening) return;
  listening = true;
  // On the way down, so that it is known before any key acts.
  window.addEventListener("keydown", remember, true);
}

/** Whether the key that is pressed now is the second of two. */
export function isSecondKey(): boolean {
  return follows;
}

function remember(event: KeyboardEvent): void {
  // A modifier on its way to the second key is not the second key.
  if (/^(Shift|Control|Alt|Meta)/.test(event.code)) return;
  follows = pressedAt !== null && event.timeStamp - pressedAt < PAUSE_MS;
  const isFirst = !follows && codeName(event.code) === PREFIX && isPlain(event) && !isWritten(event);
  pressedAt = isFirst ? event.timeStamp : null;
}

const isPlain = (event: KeyboardEvent) =>
  !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat);

/** Whether the key goes into a field, where a letter is a letter. */
export function isWritten({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest(FIELDS) !== null;
}

/** A physical key as the map of keys spells it. */
export function codeName(code: string): string {
  return code.replace(/^(Key|Digit|Numpad)/, "").toLowerCase();
}
