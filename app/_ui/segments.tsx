interface SegmentsProps<Value extends string> {
  legend: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
  className?: string;
}

/** One of two or three ways to look at the same list, all in sight. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  return (
    <fieldset className={`flex rounded-lg border bg-surface p-px desk:p-0.5 ${props.className ?? ""}`}>
      <legend className="sr-only">{props.legend}</legend>
      {props.options.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === props.value}
          onClick={() => props.onChange(value)}
          className="min-h-11 min-w-11 rounded-md px-3 text-xs whitespace-nowrap text-ink-3 aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-accent desk:min-h-7.5"
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}
