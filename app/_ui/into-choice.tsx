"use client";

import type { ReactNode } from "react";

interface IntoChoiceProps<Row> {
  legend: string;
  /** Names the field, and stands in it while it is empty. */
  search: string;
  /** Said when nothing is left. */
  none: string;
  words: string;
  onWords: (words: string) => void;
  rows: readonly Row[];
  draw: (row: Row) => ReactNode;
  value: string;
  onChange: (id: string) => void;
}

/** One of many to put something into: a field that narrows them, and the rest as choices under it. */
export function IntoChoice<Row extends { id: string }>(props: IntoChoiceProps<Row>) {
  const { rows, words, value } = props;
  return (
    <fieldset className="space-y-2">
      <legend className="mb-1 text-sm font-semibold text-ink-2">{props.legend}</legend>
      <input
        type="search"
        dir="auto"
        aria-label={props.search}
        placeholder={props.search}
        value={words}
        onChange={(event) => props.onWords(event.target.value)}
        className="field placeholder:text-start"
      />
      <div className="scroll-quiet h-48 overflow-y-auto rounded-lg border">
        {rows.length === 0 && <p className="p-3 text-sm text-ink-3">{props.none}</p>}
        {rows.map((row) => (
          <label
            key={row.id}
            className="flex min-h-11 cursor-pointer items-start gap-2.5 border-b px-3 py-2 text-sm last:border-b-0 hover:bg-hover has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="into"
              value={row.id}
              checked={row.id === value}
              onChange={() => props.onChange(row.id)}
              className="mt-1.5 size-4 shrink-0 accent-accent"
            />
            <span className="min-w-0">{props.draw(row)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
