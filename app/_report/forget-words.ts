import { keepWords, wordsKey } from "../_ui/kept-words.ts";
import { forgetText } from "./kept-text.ts";

/** Forgets all that a person typed here on a report, and began to ask about it: it was killed (W10). */
export function forgetWords(personId: string, reportId: string): void {
  forgetText(personId, reportId);
  keepWords(wordsKey("question", personId, reportId), null);
}
