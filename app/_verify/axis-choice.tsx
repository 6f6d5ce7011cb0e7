"use client";

import { useId } from "react";

interface AxisChoiceProps<Sign extends string | number> {
  name: string;
  /** Sign and word, the best first. */
  choices: [Sign, string][];
  value: Sign;
  onChange: (sign: Sign) => void;
}

/** One axis of a grade, every sign with its word in sight. */
export function AxisChoice<Sign extends string | number>(props: AxisChoiceProps<Sign>) {
  const group = useId();
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-sm font-semibold text-ink-2">{props.name}</legend>
      <div className="divide-y overflow-hidden rounded-lg border">
        {props.choices.map(([sign, word]) => (
          <label
            key={sign}
            className="relative flex min-h-11 cursor-pointer items-center gap-2 px-2.5 text-xs leading-5 has-checked:bg-accent-soft has-checked:font-semibold has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent desk:min-h-9"
          >
            <input
              type="radio"
              name={group}
              checked={sign === props.value}
              onChange={() => props.onChange(sign)}
              className="peer sr-only"
            />
            <bdi className="grid size-6 shrink-0 place-content-center rounded-md bg-raised font-semibold tabular-nums peer-checked:bg-accent peer-checked:text-on-accent">
              {sign}
            </bdi>
            {word}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
