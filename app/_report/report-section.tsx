"use client";

import { ChevronDown } from "lucide-react";
import { type ReactNode, useId } from "react";
import { useFolded } from "./folded.ts";
import { type SectionName, useJoin } from "./sections.tsx";

interface ReportSectionProps {
  title: string;
  /** With a name it can be gone to and folded away, and stays so on this device. */
  name?: SectionName;
  /** How many things are in it, said beside the title. */
  count?: string | number | undefined;
  aside?: ReactNode;
  children: ReactNode;
}

/** A titled part below the text of a report or story. */
export function ReportSection({ title, name, count, aside, children }: ReportSectionProps) {
  useJoin(name);
  if (name) {
    return (
      <FoldingSection title={title} name={name} count={count} aside={aside}>
        {children}
      </FoldingSection>
    );
  }
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

function FoldingSection(props: ReportSectionProps & { name: SectionName }) {
  const { title, name, count, aside, children } = props;
  const [isFolded, turn] = useFolded(name);
  const id = useId();
  return (
    <section data-section={name} aria-labelledby={`${id}-title`} className="scroll-mt-28">
      <div className="mb-2 flex min-h-11 items-center gap-2 desk:min-h-8">
        <h2 id={`${id}-title`} className="text-sm font-semibold text-ink-2">
          <button
            type="button"
            data-section-head
            aria-expanded={!isFolded}
            aria-controls={isFolded ? undefined : id}
            onClick={turn}
            className="-ms-1.5 flex min-h-11 items-center gap-1.5 rounded-lg px-1.5 hover:bg-hover desk:min-h-8"
          >
            <ChevronDown
              size={14}
              aria-hidden
              className={`shrink-0 text-ink-3 ${isFolded ? "-rotate-90 rtl:rotate-90" : ""}`}
            />
            {title}
          </button>
        </h2>
        {count !== undefined && <span className="text-xs text-ink-3 tabular-nums">{count}</span>}
        {!isFolded && aside}
      </div>
      {!isFolded && <div id={id}>{children}</div>}
    </section>
  );
}
