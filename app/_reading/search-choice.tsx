"use client";

import { Check } from "lucide-react";
import { type ReactNode, useDeferredValue, useId, useState } from "react";
import { Labelled } from "../_ui/labelled.tsx";

interface SearchChoiceProps<Row> {
  label: string;
  hint?: string | undefined;
  /** Already in the field. */
  words: string;
  /** What the words in the field may mean, the likeliest first. */
  search: (words: string) => readonly Row[];
  keyOf: (row: Row) => string;
  draw: (row: Row) => ReactNode;
  chosen: string | null;
  /** Said when nothing is found. */
  none: string;
  onChoose: (row: Row) => void;
}

/** One of very many: a field, and what its words may mean as buttons under it. */
export function SearchChoice<Row>(props: SearchChoiceProps<Row>) {
  const { search, keyOf, draw, chosen, none, onChoose } = props;
  const [words, setWords] = useState(props.words);
  const settled = useDeferredValue(words);
  const id = useId();
  const rows = settled.trim() === "" ? [] : search(settled);
  return (
    <div>
      <Labelled label={props.label} hint={props.hint}>
        {(control) => (
          <input
            {...control}
            type="search"
            dir="auto"
            autoComplete="off"
            aria-controls={id}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            className="field desk:min-h-9 desk:py-1"
          />
        )}
      </Labelled>
      <ul
        id={id}
        className="scroll-quiet mt-1 max-h-48 divide-y overflow-y-auto rounded-lg border empty:hidden"
      >
        {rows.map((row) => {
          const key = keyOf(row);
          return (
            <li key={key}>
              <button
                type="button"
                aria-pressed={key === chosen}
                onClick={() => onChoose(row)}
                className="flex min-h-11 w-full items-center gap-2 px-2.5 py-1 text-start text-sm hover:bg-hover focus-visible:-outline-offset-2 aria-pressed:bg-accent-soft desk:min-h-8"
              >
                <span className="min-w-0 flex-1">{draw(row)}</span>
                {key === chosen && <Check size={14} aria-hidden className="shrink-0 text-accent" />}
              </button>
            </li>
          );
        })}
      </ul>
      {settled.trim() !== "" && rows.length === 0 && <p className="mt-1 text-xs text-ink-3">{none}</p>}
    </div>
  );
}
