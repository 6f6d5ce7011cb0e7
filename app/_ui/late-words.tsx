"use client";

import { useTranslations } from "next-intl";
import { Button } from "./button.tsx";
import { CopyWords } from "./copy-words.tsx";

interface LateWordsProps {
  /** Why they were not sent. */
  reason: string;
  words: string;
  onDrop: () => void;
}

/** Whoever was typing sees why that came to an end. */
function bringHere(node: HTMLElement | null): void {
  if (node?.closest("form")?.contains(document.activeElement)) node.scrollIntoView({ block: "nearest" });
}

/** The end of a form that came too late: somebody did it while words were typed, which stay until they are dropped. */
export function LateWords({ reason, words, onDrop }: LateWordsProps) {
  const t = useTranslations("lateWords");
  const hasWords = words.trim() !== "";
  return (
    <>
      <p role="alert" className="text-sm text-urgent">
        {reason} {hasWords && t("notSent")}
      </p>
      <div ref={bringHere} className="flex flex-wrap gap-2">
        {hasWords && <CopyWords size="small" words={words} label={t("copy")} />}
        <Button size="small" look="quiet" onClick={onDrop}>
          {t(hasWords ? "drop" : "close")}
        </Button>
      </div>
    </>
  );
}
