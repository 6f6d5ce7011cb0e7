"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";

const EVERY_MS = 5_000;

/** The one polite live region of the wire: speaks how many came in, at most every five seconds, and nothing else. */
export function FeedSpeaker({ reports, topSeq }: { reports: Report[]; topSeq: number }) {
  const t = useTranslations("wire");
  const spokenTo = useRef(topSeq);
  const latest = useRef(reports);
  latest.current = reports;
  const [count, setCount] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => {
      const fresh = latest.current.filter((report) => report.filedSeq > spokenTo.current).length;
      spokenTo.current = latest.current[0]?.filedSeq ?? spokenTo.current;
      setCount(fresh);
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <div aria-live="polite" aria-atomic="true" className="sr-only">
      {count > 0 && t("spoken", { count })}
    </div>
  );
}
