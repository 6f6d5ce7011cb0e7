import type { ReactNode } from "react";

interface CheckChipsProps {
  legend: string;
  options: readonly { value: string; label: ReactNode }[];
  chosen: readonly string[];
  onToggle: (value: string) => void;
  /** Letters and numbers that are a scale: the same way round in every language, and close together. */
  isScale?: boolean;
  /** Only one of them: the name of the group. */
  radio?: string;
}

/** Any of a few, or one of them, all in sight. */
export function CheckChips({ legend, options, chosen, onToggle, isScale = false, radio }: CheckChipsProps) {
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-semibold text-ink-2">{legend}</legend>
      <div
        className={`flex flex-wrap ${isScale ? "gap-1 rtl:justify-end" : "gap-1.5"}`}
        {...(isScale && { dir: "ltr" })}
      >
        {options.map(({ value, label }) => (
          <label
            key={value}
            className={`flex min-h-11 cursor-pointer items-center justify-center rounded-md border border-line-strong text-xs ${isScale ? "min-w-11 desk:min-w-7" : "px-2.5"} text-ink-2 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-checked:font-semibold has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-accent desk:min-h-8`}
          >
            <input
              type={radio ? "radio" : "checkbox"}
              name={radio}
              value={value}
              checked={chosen.includes(value)}
              onChange={() => onToggle(value)}
              className="sr-only"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
