"use client";

import { useTranslations } from "next-intl";
import type { Span } from "@/lib/text/reading.ts";
import { wordsOf } from "./quoted.tsx";
import type { ReadingView } from "./reading-context.ts";

/** The words that something rests on: shown in the text as long as they are pointed to, and brought there by a press. */
export function EvidenceWords({ view, spans }: { view: ReadingView; spans: readonly Span[] }) {
  const t = useTranslations("reading");
  const { body, language } = view.report;
  const [first] = spans;
  if (!first) return null;
  const light = () => view.light(spans);
  const dim = () => view.light([]);
  return (
    <button
      type="button"
      lang={language}
      dir="auto"
      aria-label={t("showNamed", { words: wordsOf(body, first) })}
      onPointerEnter={light}
      onPointerLeave={dim}
      onFocus={light}
      onBlur={dim}
      onClick={() => {
        light();
        // The words are drawn lit in the next moment.
        requestAnimationFrame(() =>
          document.querySelector("[data-text-of] [data-lit]")?.scrollIntoView({ block: "center" }),
        );
      }}
      className="line-clamp-3 w-full border-s-2 border-line-strong ps-2.5 text-start text-sm leading-6 text-ink-2 hover:border-bolt hover:text-ink"
    >
      {wordsOf(body, first)}
    </button>
  );
}
