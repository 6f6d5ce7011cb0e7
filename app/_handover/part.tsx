"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useFormats } from "../_ui/use-formats.ts";

interface PartProps {
  title: string;
  total: number;
  /** How many of them are listed. */
  shown: number;
  aside?: ReactNode;
  children: ReactNode;
}

/** One list of the handover under its title and how much there is; on paper its title stays with its first lines. */
export function Part({ title, total, shown, aside, children }: PartProps) {
  const t = useTranslations("handover");
  const { number } = useFormats();
  return (
    <section aria-label={title}>
      <h3 className="mb-1 flex items-baseline gap-2 text-sm font-semibold text-ink-2 print:break-after-avoid">
        {title}
        <span className="rounded-md bg-raised px-1.5 text-xs tabular-nums">{number(total)}</span>
        {aside}
      </h3>
      <ul className="divide-y overflow-hidden rounded-lg border bg-surface print:overflow-visible print:rounded-none">
        {children}
      </ul>
      {total > shown && <p className="pt-1 text-xs text-ink-3">{t("more", { count: total - shown })}</p>}
    </section>
  );
}
