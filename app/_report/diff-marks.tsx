"use client";

import { useTranslations } from "next-intl";
import type { Direction } from "@/lib/text/language.ts";

interface MarkProps {
  /** Its own direction sets the marked words apart, so that they reorder nothing around them. */
  dir: Direction;
  children: string;
}

/** Words that came in: underlined and with a plus, besides their colour; said aloud, too. */
export function Added({ dir, children }: MarkProps) {
  const t = useTranslations("diff");
  return (
    <ins
      dir={dir}
      className="rounded-sm bg-done-soft box-decoration-clone px-1 text-done underline decoration-2 underline-offset-4"
    >
      <Spoken text={t("added")} />
      <span aria-hidden className="me-0.5 inline-block font-semibold no-underline">
        +
      </span>
      {children}
      <Spoken text={`(${t("end")})`} />
    </ins>
  );
}

/** Words that went: struck and with a minus, besides their colour; said aloud, too. */
export function Removed({ dir, children }: MarkProps) {
  const t = useTranslations("diff");
  return (
    <del
      dir={dir}
      className="rounded-sm bg-flash-soft box-decoration-clone px-1 text-flash line-through decoration-1"
    >
      <Spoken text={t("removed")} />
      <span aria-hidden className="me-0.5 inline-block font-semibold">
        −
      </span>
      {children}
      <Spoken text={`(${t("end")})`} />
    </del>
  );
}

function Spoken({ text }: { text: string }) {
  return <span className="sr-only"> {text} </span>;
}
