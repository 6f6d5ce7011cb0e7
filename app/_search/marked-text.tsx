import { Fragment } from "react";

interface MarkedTextProps {
  text: string;
  /** What to mark, by its UTF-16 places from `offset` on, in order. */
  marks: readonly { start: number; end: number }[];
  /** The place of the text's beginning in what the marks count in. */
  offset?: number;
}

/** A text with the words that were looked for marked. */
export function MarkedText({ text, marks, offset = 0 }: MarkedTextProps) {
  const inside = marks.filter(({ start, end }) => start >= offset && end <= offset + text.length);
  let at = 0;
  return (
    <>
      {inside.map(({ start, end }) => {
        const before = text.slice(at, start - offset);
        at = end - offset;
        return (
          <Fragment key={start}>
            {before}
            <mark className="rounded-sm bg-bolt/35 text-ink [box-decoration-break:clone]">
              {text.slice(start - offset, at)}
            </mark>
          </Fragment>
        );
      })}
      {text.slice(at)}
    </>
  );
}
