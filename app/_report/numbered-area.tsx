"use client";

import { type TextareaHTMLAttributes, useDeferredValue, useMemo } from "react";
import { paragraphs } from "@/lib/text/paragraphs.ts";

interface NumberedAreaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "value" | "children"> {
  value: string;
}

/** A field for a text, with the number of each paragraph in the margin as it will be read, a repeated one marked. */
export function NumberedArea({ value, className = "", ...rest }: NumberedAreaProps) {
  const settled = useDeferredValue(value);
  const lines = useMemo(() => numbered(settled), [settled]);
  return (
    <div className="relative">
      {/* The same words in the same shape under the field, unseen but for the numbers. */}
      <div
        aria-hidden
        dir={rest.dir}
        className={`${SHAPE} pointer-events-none absolute inset-0 overflow-hidden text-transparent select-none not-supports-[field-sizing:content]:hidden`}
      >
        {lines.map(({ text, number, isRepeated }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <div key={index} className="relative min-h-[1lh] whitespace-pre-wrap">
            {number !== undefined && (
              <span
                className={`absolute -start-8 top-2 w-6 text-end text-2xs tabular-nums ${isRepeated ? "font-semibold text-urgent" : "text-ink-3"}`}
              >
                {number}
                {isRepeated && "⟲"}
              </span>
            )}
            {text}
          </div>
        ))}
      </div>
      <textarea {...rest} value={value} className={`${SHAPE} relative bg-transparent ${className}`} />
    </div>
  );
}

const SHAPE = "field text-reading ps-10 [overflow-wrap:anywhere]";

interface NumberedLine {
  text: string;
  /** Absent on a line without words. */
  number?: number;
  isRepeated?: boolean;
}

function numbered(body: string): NumberedLine[] {
  const parts = paragraphs(body)[Symbol.iterator]();
  return body.split("\n").map((text) => {
    if (text.trim() === "") return { text };
    const { value: part } = parts.next();
    return { text, ...(part && { number: part.number, isRepeated: part.repeats !== undefined }) };
  });
}
