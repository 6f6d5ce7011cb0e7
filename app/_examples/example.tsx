import type { ReactNode } from "react";

/** A part of the page of examples. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="space-y-4 border-t pt-5">
      <h2 className="text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}

/** One component in its states, under the name that it has in the code. */
export function Example({ of, children }: { of: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 gap-y-2 desk:grid-cols-[9rem_1fr]">
      <h3 className="pt-0.5 text-xs text-ink-3">
        <bdi dir="ltr" lang="en">
          {of}
        </bdi>
      </h3>
      <div className="flex min-w-0 flex-wrap items-center gap-2">{children}</div>
    </div>
  );
}
