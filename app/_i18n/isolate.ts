const FIRST_STRONG = "\u2068";
const LEFT_TO_RIGHT = "\u2066";
const END = "\u2069";

/** A name or title set apart, so that its own direction does not reorder the sentence around it. */
export function isolate(text: string | null): string {
  return `${FIRST_STRONG}${text ?? ""}${END}`;
}

/** A wire number as people write it: its sign before it, in either direction of text. */
export function wireNumber(text: string): string {
  return `${LEFT_TO_RIGHT}#${text}${END}`;
}

/** A number with a plus before it, in either direction of text. */
export function signed(text: string): string {
  return `${LEFT_TO_RIGHT}+${text}${END}`;
}

/** A run of wire numbers, lowest first. */
export function wireNumbers(from: string, to: string): string {
  return `${LEFT_TO_RIGHT}#${from}–#${to}${END}`;
}
