import type { Report } from "../protocol/rows.ts";
import { arKey } from "../text/ar-key.ts";
import { forms } from "../text/forms.ts";
import { stem } from "../text/stem.ts";

/** The words of a report's headline, slug and place, a space before each, their stems beside them. */
export const headWords = memoized(
  ({ headline, slug, dateline }) => `${headline} ${slug ?? ""} ${dateline ?? ""}`,
);
/** The same of its dateline alone. */
export const placeWords = memoized(({ dateline }) => dateline ?? "");

/** Makes what filters by words ask of a report, so that the first of them finds it ready. */
export function prepareWords(report: Report): void {
  headWords(report);
  placeWords(report);
}

/** A stem stands there only where its word does not begin with it; made once for each row. */
function memoized(textOf: (report: Report) => string): (report: Report) => string {
  const known = new WeakMap<Report, string>();
  return (report) => {
    let words = known.get(report);
    if (words === undefined) {
      words = arKey(textOf(report)).split(" ").map(withStem).join("");
      known.set(report, words);
    }
    return words;
  };
}

/** Words come again and again: each is taken apart once. */
const taken = new Map<string, string>();
const TAKEN_MOST = 20_000;

function withStem(word: string): string {
  let both = taken.get(word);
  if (both === undefined) {
    const others = new Set([stem(word), ...forms(word)].filter((one) => !word.startsWith(one)));
    both = [" ", word, ...others].join(" ").slice(1);
    if (taken.size >= TAKEN_MOST) taken.clear();
    taken.set(word, both);
  }
  return both;
}
