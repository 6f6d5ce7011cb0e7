import { type ReactNode, useId } from "react";

interface LabelledProps {
  label: string;
  hint?: string | undefined;
  problem?: string | undefined;
  children: (control: { id: string; "aria-describedby"?: string; "aria-invalid"?: true }) => ReactNode;
}

/** A form control under its label, with its hint, and what is wrong with it. */
export function Labelled({ label, hint, problem, children }: LabelledProps) {
  const id = useId();
  const about = problem || hint ? `${id}-about` : undefined;
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-semibold text-ink-2">
        {label}
      </label>
      {children({
        id,
        ...(about && { "aria-describedby": about }),
        ...(problem && { "aria-invalid": true as const }),
      })}
      {about && (
        <p id={about} className={`mt-1 text-xs ${problem ? "text-flash" : "text-ink-3"}`}>
          {problem ?? hint}
        </p>
      )}
    </div>
  );
}
