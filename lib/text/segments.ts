import type { Span } from "./reading.ts";

/** A piece of text between two borders of marks, with the marks that lie over all of it, the widest first. */
export interface Segment<Mark extends Span> extends Span {
  marks: readonly Mark[];
}

/**
 * Cuts a piece of text at the borders of its marks, however these overlap: the segments follow each other from its first
 * unit to its last, so that they put together are the text. What lies outside, or is empty, marks nothing. Never throws.
 */
export function segments<Mark extends Span>({ start, end }: Span, marks: readonly Mark[]): Segment<Mark>[] {
  const inside = marks.filter((mark) => mark.start < mark.end && mark.end > start && mark.start < end);
  const borders = new Set([start, end]);
  for (const mark of inside) {
    borders.add(Math.max(start, mark.start));
    borders.add(Math.min(end, mark.end));
  }
  const sorted = [...borders].sort((one, other) => one - other);
  const waiting = [...inside].sort((one, other) => other.start - one.start);
  let over: Mark[] = [];
  return sorted.slice(0, -1).map((from, at) => {
    over = over.filter((mark) => mark.end > from);
    for (let next = waiting.at(-1); next && next.start <= from; next = waiting.at(-1)) {
      over.push(next);
      waiting.pop();
    }
    return { start: from, end: sorted[at + 1] ?? end, marks: [...over].sort(widestFirst) };
  });
}

function widestFirst(one: Span, other: Span): number {
  return other.end - other.start - (one.end - one.start) || one.start - other.start;
}

const LINE = /[^\r\n\u2028\u2029]+/g;

/** Where each paragraph of a body stands, in the order in which `paragraphs` numbers them. */
export function paragraphSpans(body: string): Span[] {
  return [...body.matchAll(LINE)]
    .filter(([line]) => line.trim() !== "")
    .map(({ index, 0: line }) => ({ start: index, end: index + line.length }));
}
