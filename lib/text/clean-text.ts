import { stripBidiControls, withDirectionMarks } from "./bidi.ts";
import { type Direction, directionOf } from "./language.ts";

/** What of a report is taken along as text. */
export interface CleanSource {
  state: "filed" | "published" | "held" | "killed" | "spiked";
  language: string;
  slug: string | null;
  headline: string;
  /** As the public reads it. */
  byline: string;
  dateline: string | null;
  advisory: string | null;
  body: string;
}

const OPEN = "\u2068";
const CLOSE = "\u2069";

/** Words of the other script, with what stands between two of them: a name, a number with its unit, an address. */
const LATIN_RUN = /[\p{Script=Latin}\p{N}](?:[^\p{Script=Arabic}\n]*[\p{Script=Latin}\p{N}])?/gu;
const ARABIC_RUN = /\p{Script=Arabic}(?:[^\p{Script=Latin}\n]*[\p{Script=Arabic}\p{M}])?/gu;
const ISOLATED = new RegExp(`(${OPEN}[^${CLOSE}]*${CLOSE})`);

/**
 * A report as plain text that keeps its order wherever it is pasted: slug, headline, advisory, byline and place, then
 * the paragraphs, each thing on lines of its own. Every line has the mark of the report's direction, words of the other
 * script are isolated, and no other direction control comes through. `stateLine` stands first on a report that must not
 * be used as it is. Null for a killed report: there is nothing to take along.
 */
export function cleanText(source: CleanSource, stateLine?: string): string | null {
  const { state, slug, headline, advisory, byline, dateline, body } = source;
  if (state === "killed") return null;
  const direction = directionOf(source.language);
  const isUsable = state !== "held" && state !== "spiked";
  const blocks = [
    linesOf(isUsable ? null : stateLine, slug),
    linesOf(headline, advisory),
    [linesOf(byline, dateline).map(isolated).join(" – ")],
    linesOf(...body.split(/\r\n|[\n\r\u2028\u2029]/)),
  ];
  const text = blocks
    .filter((block) => block.length > 0)
    .map((block) => block.map((line) => withRunsIsolated(line, direction)).join("\n"))
    .join("\n\n");
  return withDirectionMarks(text, direction);
}

/** Those of these that have words, without what would reorder them. */
function linesOf(...texts: (string | null | undefined)[]): string[] {
  return texts.map((text) => stripBidiControls(text ?? "").trim()).filter((text) => text !== "");
}

/** The line with each run of the other script set apart, so that its own direction reorders nothing around it. */
function withRunsIsolated(line: string, direction: Direction): string {
  const runs = direction === "rtl" ? LATIN_RUN : ARABIC_RUN;
  const apart = (part: string) => (part.startsWith(OPEN) ? part : part.replace(runs, isolatedRun));
  return line.split(ISOLATED).map(apart).join("");
}

// A number alone takes the direction of the words around it: only what has a letter is set apart.
function isolatedRun(run: string): string {
  return /\p{L}/u.test(run) ? isolated(run) : run;
}

function isolated(text: string): string {
  return `${OPEN}${text}${CLOSE}`;
}
