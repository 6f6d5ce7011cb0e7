import type { LucideIcon } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Segments } from "../_ui/segments.tsx";

interface PartProps {
  id: string;
  icon: LucideIcon;
  title: string;
  children: ReactNode;
}

/** What belongs together on the page of the settings. */
export function Part({ id, icon: Icon, title, children }: PartProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="scroll-mt-4">
      <h2 id={`${id}-title`} className="mb-2 flex items-center gap-2 px-1 text-sm font-semibold text-ink-2">
        <Icon size={16} aria-hidden className="text-ink-3" />
        {title}
      </h2>
      <div className="divide-y divide-line rounded-xl border border-line bg-surface">{children}</div>
    </section>
  );
}

interface RowProps {
  label: string;
  hint?: ReactNode;
  children: ReactNode;
}

/** A setting that is not a switch: its words, and beside or below them what sets it. */
export function Row({ label, hint, children }: RowProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-40 flex-1">
        <p className="text-sm">{label}</p>
        {hint && <p className="text-xs text-ink-3">{hint}</p>}
      </div>
      {children}
    </div>
  );
}

interface SwitchRowProps {
  label: string;
  hint?: ReactNode;
  checked: boolean;
  disabled?: boolean;
  onChange: (on: boolean) => void;
}

/** A setting that is on or off. */
export function SwitchRow({ label, hint, checked, disabled = false, onChange }: SwitchRowProps) {
  const id = useId();
  return (
    <div className={`flex items-center gap-4 px-4 ${hint ? "py-2.5" : "py-1 desk:py-0.5"}`}>
      <div className="min-w-0 flex-1">
        <label htmlFor={id} className="flex min-h-6 items-center text-sm">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-xs text-ink-3">
            {hint}
          </p>
        )}
      </div>
      <label htmlFor={id} className="grid size-11 shrink-0 place-content-center desk:h-9">
        <span className="relative block h-6 w-10">
          <input
            type="checkbox"
            role="switch"
            id={id}
            checked={checked}
            aria-checked={checked}
            disabled={disabled}
            aria-describedby={hint ? `${id}-hint` : undefined}
            onChange={(event) => onChange(event.target.checked)}
            className="peer absolute inset-0 size-full cursor-pointer appearance-none rounded-full border border-ink-3 bg-raised checked:border-accent checked:bg-accent disabled:cursor-not-allowed disabled:opacity-50"
          />
          <span
            aria-hidden
            className="pointer-events-none absolute start-1 top-1 size-4 rounded-full bg-ink-3 transition-[inset-inline-start] peer-checked:start-5 peer-checked:bg-on-accent"
          />
        </span>
      </label>
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  legend: string;
  hint?: ReactNode;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** One of a few, beside their words. */
export function Choice<Value extends string>({ legend, hint, ...choice }: ChoiceProps<Value>) {
  return (
    <Row label={legend} hint={hint}>
      <Segments legend={legend} {...choice} />
    </Row>
  );
}
