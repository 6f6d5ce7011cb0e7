"use client";

import { useTranslations } from "next-intl";
import { memo, type RefObject, useEffect, useRef, useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";

const EVERY_MS = 5_000;

/**
 * The one polite live region of a list: speaks how many came in, at most every five seconds, and nothing else. It is
 * drawn when it speaks, not when they come. A FLASH is not for it: that is spoken at once, over every page.
 */
export const FeedSpeaker = memo(function FeedSpeaker(props: { rows: RefObject<readonly Report[]> }) {
  const { rows } = props;
  const t = useTranslations("wire");
  const spokenTo = useRef<number | null>(null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => {
      const top = rows.current[0]?.filedSeq ?? 0;
      const known = spokenTo.current ?? top;
      spokenTo.current = top;
      const first = rows.current.findIndex(({ filedSeq }) => filedSeq <= known);
      setCount(first === -1 ? rows.current.length : first);
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [rows]);
  return (
    <div aria-live="polite" aria-atomic="true" className="sr-only">
      {count > 0 && t("spoken", { count })}
    </div>
  );
});
