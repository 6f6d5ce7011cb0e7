const BIDI_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Removes the marks, embeddings, overrides and isolates that reorder text (UAX #9, section 2). */
export function stripBidiControls(text: string): string {
  return text.replace(BIDI_CONTROLS, "");
}

/** Whether a text has signs that reorder it, which nobody sees. */
export function hasBidiControls(text: string): boolean {
  return text.search(BIDI_CONTROLS) !== -1;
}

const MARKS = { rtl: "\u200F", ltr: "\u200E" } as const;

/** The text with a mark at the start of each line that has words, so that it keeps its direction wherever it is pasted. */
export function withDirectionMarks(text: string, direction: "rtl" | "ltr"): string {
  return text
    .split("\n")
    .map((line) => (line.trim() === "" ? line : `${MARKS[direction]}${line}`))
    .join("\n");
}
