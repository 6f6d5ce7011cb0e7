const BIDI_CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Removes the marks, embeddings, overrides and isolates that reorder text (UAX #9, section 2). */
export function stripBidiControls(text: string): string {
  return text.replace(BIDI_CONTROLS, "");
}
