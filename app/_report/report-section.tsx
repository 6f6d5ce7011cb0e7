import type { ReactNode } from "react";

/** A titled part below the text of a report or story. */
export function ReportSection({
  title,
  aside,
  children,
}: {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section>
      <div className="mb-2 flex items-center gap-2">
        <h2 className="text-sm font-semibold text-ink-2">{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
