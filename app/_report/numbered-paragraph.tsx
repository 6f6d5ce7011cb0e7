"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import type { KeyboardEvent, MouseEvent } from "react";
import type { ReportBackground } from "@/lib/protocol/background.ts";
import type { Paragraph } from "@/lib/text/paragraphs.ts";
import { ParagraphText } from "../_reading/paragraph-text.tsx";
import { part } from "../_ui/part.tsx";
import { goToParagraph } from "./paragraph-address.ts";

const BackgroundLine = part(() => import("./background-line.tsx").then((module) => module.BackgroundLine));

interface NumberedParagraphProps {
  part: Paragraph;
  /** Where it stood before; absent when it is new to the wire. */
  background: ReportBackground["paragraphs"][number] | undefined;
  /** The whole report is held. */
  isStruck: boolean;
  /** The address names it. */
  isAsked: boolean;
}

/** A paragraph with its number in the margin, which no selection takes along and which is the way to link to it. */
export function NumberedParagraph({ part, background, isStruck, isAsked }: NumberedParagraphProps) {
  const t = useTranslations("report");
  const repeats = part.repeats !== undefined;
  const isOld = repeats || background !== undefined;
  return (
    <div
      id={`p${part.number}`}
      data-repeats={part.repeats}
      data-background={background && ""}
      data-asked={isAsked || undefined}
      className="grid scroll-mt-32 grid-cols-[1.75rem_minmax(0,1fr)] gap-x-1.5 rounded-sm data-asked:bg-accent-soft data-asked:outline-8 data-asked:outline-accent-soft"
    >
      <span className="pt-1 text-end select-none">
        <NumberLink number={part.number} isFirst={part.number === 1} />
      </span>
      <div className={isOld ? "border-s-2 border-dashed border-line-strong ps-3" : ""}>
        {repeats && (
          <p className="mb-0.5 flex items-center gap-1.5 text-xs leading-5 font-semibold text-urgent select-none">
            <Copy size={12} aria-hidden />
            {t("repeated", { number: part.repeats ?? 0 })}
          </p>
        )}
        {background && !repeats && <BackgroundLine {...background} />}
        <p className={repeats ? "text-sm leading-7 text-ink-3" : isOld ? "text-ink-2" : ""}>
          {isStruck ? (
            // Thinly: a desk that has to correct it must still read it.
            <s className="decoration-urgent/70 decoration-1">
              <ParagraphText part={part} />
            </s>
          ) : (
            <ParagraphText part={part} />
          )}
        </p>
      </div>
    </div>
  );
}

/** One stop for the whole text; from there by the arrows. */
function NumberLink({ number, isFirst }: { number: number; isFirst: boolean }) {
  const t = useTranslations("panel");
  const go = (event: MouseEvent) => {
    event.preventDefault();
    goToParagraph(number);
  };
  return (
    <a
      href={`#p${number}`}
      data-number
      tabIndex={isFirst ? 0 : -1}
      aria-label={t("paragraph", { number })}
      onClick={go}
      onKeyDown={moveByArrows}
      className="inline-block min-w-6 rounded-sm leading-6 px-0.5 text-center text-2xs text-ink-3 tabular-nums hover:text-accent hover:underline"
    >
      {number}
    </a>
  );
}

function moveByArrows(event: KeyboardEvent<HTMLAnchorElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const here = event.currentTarget;
  const links = [...(here.closest("[data-text-of]")?.querySelectorAll<HTMLElement>("[data-number]") ?? [])];
  const next = links[links.indexOf(here) + step];
  if (!next) return;
  for (const link of links) link.tabIndex = link === next ? 0 : -1;
  next.focus();
}
