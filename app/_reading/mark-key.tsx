"use client";

import { useTranslations } from "next-intl";
import { useFormats } from "../_ui/use-formats.ts";
import { MARK_KINDS, standingOf } from "./aid-marks.ts";
import type { ReadingView } from "./reading-context.ts";
import { Sign } from "./sign.tsx";

/** What the signs in the text mean, and how many there are of each. */
export function MarkKey({ view }: { view: ReadingView }) {
  const t = useTranslations("reading");
  const { number } = useFormats();
  const drawn = view.marks.filter((mark) => standingOf(mark) !== "refused");
  return (
    <ul aria-label={t("key")} className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
      {MARK_KINDS.map((kind) => {
        const count = drawn.filter((mark) => mark.kind === kind).length;
        return (
          count > 0 && (
            <li key={kind} className="flex items-center gap-1 whitespace-nowrap">
              <Sign kind={kind} />
              {t(`kinds.${kind}`)}
              <span className="tabular-nums">{number(count)}</span>
            </li>
          )
        );
      })}
    </ul>
  );
}
