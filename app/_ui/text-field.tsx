import { Labelled } from "./labelled.tsx";

interface TextFieldProps {
  label: string;
  hint?: string | undefined;
  problem?: string | undefined;
  name?: string;
  rows?: 2 | 3;
  required?: boolean;
  /** It is on its way, or can go no more: what is typed would be lost. */
  readOnly?: boolean;
  value: string;
  onChange: (value: string) => void;
}

/** A few lines of a person's words: a reason, a note, a question. It grows with them. */
export function TextField({
  name,
  rows = 2,
  required,
  readOnly,
  value,
  onChange,
  ...labelled
}: TextFieldProps) {
  return (
    <Labelled {...labelled}>
      {(control) => (
        <textarea
          {...control}
          name={name}
          dir="auto"
          rows={rows}
          required={required}
          readOnly={readOnly}
          maxLength={2_000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={`field ${rows === 3 ? "min-h-20" : "min-h-16"} [field-sizing:content]`}
        />
      )}
    </Labelled>
  );
}
