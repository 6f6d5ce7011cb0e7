import type { ReactNode } from "react";

const TONES = {
  accent: "has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent",
  flag: "has-checked:border-flag has-checked:bg-flag-soft has-checked:text-flag",
} as const;

interface RadioChipsProps<Value extends string> {
  legend: string;
  /** Of the group in its form. */
  name: string;
  options: readonly { value: Value; label: ReactNode }[];
  value: Value;
  onChange: (value: Value) => void;
  tone?: keyof typeof TONES;
}

/** One of a few, all of them in sight. */
export function RadioChips<Value extends string>(props: RadioChipsProps<Value>) {
  const { legend, name, options, value, onChange, tone = "accent" } = props;
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-semibold text-ink-2">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map((option) => (
          <label
            key={option.value}
            className={`flex min-h-11 cursor-pointer items-center gap-1.5 rounded-lg border border-line-strong px-3 text-sm text-ink-2 has-checked:font-semibold has-focus-visible:outline-2 has-focus-visible:outline-accent desk:min-h-9 ${TONES[tone]}`}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="sr-only"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
