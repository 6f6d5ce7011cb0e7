"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "./button.tsx";
import { copyText } from "./copy-text.ts";

interface CopyWordsProps {
  words: string;
  label: string;
  size?: "normal" | "small";
}

/** Puts a person's own words on the clipboard, and says whether that worked. */
export function CopyWords({ words, label, size = "normal" }: CopyWordsProps) {
  const t = useTranslations("lateWords");
  const [outcome, setOutcome] = useState<"copied" | "notCopied" | null>(null);
  const Icon = outcome === "copied" ? Check : Copy;
  return (
    <>
      <Button size={size} onClick={async () => setOutcome((await copyText(words)) ? "copied" : "notCopied")}>
        <Icon size={size === "small" ? 13 : 15} aria-hidden />
        {label}
      </Button>
      <span role="status" className="self-center text-xs text-ink-2 empty:hidden">
        {outcome && t(outcome)}
      </span>
    </>
  );
}
