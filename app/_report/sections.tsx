"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";

/** The parts of an open report that can be gone to and folded away, in the order of the page. */
export const SECTIONS = [
  "text",
  "reading",
  "acknowledgements",
  "flags",
  "verification",
  "questions",
  "story",
  "same",
  "versions",
  "audit",
] as const;
export type SectionName = (typeof SECTIONS)[number];

interface Sections {
  shown: ReadonlySet<SectionName>;
  join: (name: SectionName) => () => void;
}

const SectionsContext = createContext<Sections | null>(null);

/** Knows which parts of a report are on the page: each joins while it is drawn. */
export function SectionsProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<ReadonlySet<SectionName>>(new Set());
  const sections = useMemo<Sections>(
    () => ({
      shown,
      join(name) {
        setShown((was) => new Set([...was, name]));
        return () => setShown((was) => new Set([...was].filter((one) => one !== name)));
      },
    }),
    [shown],
  );
  return <SectionsContext value={sections}>{children}</SectionsContext>;
}

/** The parts that are on the page. */
export function useShownSections(): SectionName[] {
  const shown = useContext(SectionsContext)?.shown;
  return SECTIONS.filter((name) => shown?.has(name));
}

/** Makes the caller a part that can be gone to; nothing outside an open report. */
export function useJoin(name: SectionName | undefined): void {
  const join = useContext(SectionsContext)?.join;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `join` is another function each time a part joins, and does the same
  useEffect(() => (name && join ? join(name) : undefined), [name]);
}

/** Goes to a part of the report that the caller stands in, and puts the focus on its heading. */
export function goToSection(within: Element | null, name: SectionName): void {
  const part = within?.closest("article")?.querySelector<HTMLElement>(`[data-section="${name}"]`);
  const target = part?.querySelector<HTMLElement>("[data-section-head]") ?? part;
  part?.scrollIntoView({ block: "start" });
  target?.focus({ preventScroll: true });
}

/** The part above or below the one with the focus, else the one at the top of the screen; undefined at either end. */
export function sectionBeside(article: Element, step: 1 | -1): SectionName | undefined {
  const parts = [...article.querySelectorAll<HTMLElement>("[data-section]")];
  const focused = document.activeElement?.closest<HTMLElement>("[data-section]");
  const top = (article.parentElement?.getBoundingClientRect().top ?? 0) + 160;
  const seen = parts.findLastIndex((part) => part.getBoundingClientRect().top <= top);
  const from = focused ? parts.indexOf(focused) : seen;
  return parts[from + step]?.dataset.section as SectionName | undefined;
}
