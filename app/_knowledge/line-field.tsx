import { Labelled } from "../_ui/labelled.tsx";

interface LineFieldProps {
  label: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  problem?: string | undefined;
  required?: boolean;
  dir?: "ltr" | "auto";
  maxLength?: number;
}

/** One line of words in a form. */
export function LineField(props: LineFieldProps) {
  const { label, hint, problem, name, value, onChange, required, dir = "auto", maxLength = 200 } = props;
  return (
    <Labelled label={label} hint={hint} problem={problem}>
      {(control) => (
        <input
          {...control}
          type="text"
          name={name}
          dir={dir}
          required={required}
          maxLength={maxLength}
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className="field"
        />
      )}
    </Labelled>
  );
}
