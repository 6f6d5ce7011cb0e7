"use client";

import { MessageCircleQuestion } from "lucide-react";
import { useTranslations } from "next-intl";
import { createPortal } from "react-dom";
import type { Passage } from "./use-passage.ts";

/** Half of the button's width with room to spare: so it stays on the screen. */
const HALF = 80;

/** Under the selected words, the way to ask about them. */
export function AskThis({ passage, onAsk }: { passage: Passage; onAsk: () => void }) {
  const t = useTranslations("question");
  const top = Math.min(Math.max(passage.bottom + 8, 56), window.innerHeight - 64);
  const left = Math.min(Math.max(passage.middle, HALF), window.innerWidth - HALF);
  return createPortal(
    <button
      type="button"
      // The selection would be gone before the click arrives.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onAsk}
      // Where the eye is has nothing to do with the direction of the page.
      style={{ top, left, translate: "-50% 0" }}
      className="fixed z-30 flex min-h-11 items-center gap-1.5 rounded-full bg-accent px-4 text-sm font-semibold text-on-accent shadow-pop desk:min-h-8"
    >
      <MessageCircleQuestion size={15} aria-hidden />
      {t("askThis")}
    </button>,
    document.body,
  );
}
