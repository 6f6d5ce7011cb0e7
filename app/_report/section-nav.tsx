"use client";

import { useTranslations } from "next-intl";
import { type MouseEvent, useRef } from "react";
import { useKey } from "../_keys/use-key.ts";
import { goToSection, sectionBeside, useShownSections } from "./sections.tsx";

/** The parts of an open report, where there are some to choose from; by keys to the one below or above. */
export function SectionNav() {
  const t = useTranslations("panel");
  const nav = useRef<HTMLElement>(null);
  const shown = useShownSections();
  const step = (by: 1 | -1) => () => {
    const article = nav.current?.closest("article");
    const next = article && sectionBeside(article, by);
    if (next) goToSection(article, next);
  };
  useKey("jump", step(1));
  useKey("jumpBack", step(-1));
  return (
    <nav
      ref={nav}
      aria-label={t("parts")}
      className="scroll-quiet -mx-1 hidden overflow-x-auto empty:hidden desk:block"
    >
      {shown.length > 1 && (
        <ul className="flex">
          {shown.map((name) => (
            <li key={name}>
              <a
                href={`#${name}`}
                onClick={(event: MouseEvent) => {
                  event.preventDefault();
                  goToSection(nav.current, name);
                }}
                className="flex min-h-8 items-center rounded-lg px-2 text-xs whitespace-nowrap text-ink-2 hover:bg-hover hover:text-ink focus-visible:outline-offset-[-2px]"
              >
                {t(`part.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}
