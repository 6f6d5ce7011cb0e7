import type { Span } from "../../../../lib/text/reading.ts";

/** Where a quote stands in a text; `#2` at its end is its second occurrence. Fails when it is not there. */
export function spanOf(quote: string, text: string): Span {
  const [, words = quote, count = "1"] = /^(.*)#(\d+)$/s.exec(quote) ?? [];
  let start = -1;
  for (let nth = 0; nth < Number(count); nth++) {
    start = text.indexOf(words, start + 1);
    if (start < 0) throw new Error(`«${quote}» is not in «${text.slice(0, 60)}…»`);
  }
  return { start, end: start + words.length };
}
