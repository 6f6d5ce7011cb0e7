import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

/** What stands where there is nothing: a picture, a sentence, and what will happen or can be done. */
export function Empty(props: { icon: LucideIcon; title: string; text?: string; children?: ReactNode }) {
  const Icon = props.icon;
  return (
    <div className="grid h-full min-h-56 place-content-center justify-items-center gap-1 p-8 text-center">
      <Icon size={28} strokeWidth={1.5} aria-hidden className="mb-2 text-ink-3" />
      <p className="font-semibold text-balance text-ink-2">{props.title}</p>
      {props.text && <p className="max-w-80 text-sm text-balance text-ink-3">{props.text}</p>}
      {props.children && <div className="mt-3">{props.children}</div>}
    </div>
  );
}
