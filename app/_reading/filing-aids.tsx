"use client";

import { CalendarX2, ChevronDown, MessageCircleDashed } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { Span } from "@/lib/text/reading.ts";
import { useSessionInfo } from "../_wire/hooks.ts";
import { wordsOf } from "./quoted.tsx";
import { type FilingHints, readFiling } from "./read-filing.ts";
import { whenIdle } from "./when-idle.ts";

/** So long after the last letter the text is read. */
const SETTLED_MS = 700;
const QUOTED_MOST = 8;

/** What may be looked at once more in a text before it is sent: said calmly, after the writing, and never in its way. */
export function FilingAids({ body }: { body: string }) {
  const t = useTranslations("reading");
  const read = useHints(body);
  if (!read) return null;
  const { hints, body: text } = read;
  return (
    <div className="-mt-3 space-y-2 text-sm empty:hidden" data-testid="filing-aids">
      {hints.clashes.map((one) => (
        <div
          key={one.start}
          role="status"
          className="flex items-start gap-2 rounded-lg border border-dashed border-urgent/60 px-3 py-2 text-urgent"
        >
          <CalendarX2 size={15} aria-hidden className="mt-1 shrink-0" />
          <div className="min-w-0">
            <p>
              {t("filing.clash", {
                named: t(`weekday.${one.clash.named}`),
                found: t(`weekday.${one.clash.found}`),
              })}
            </p>
            <Words body={text} span={one} />
          </div>
        </div>
      ))}
      {hints.unattributed.length > 0 && (
        <details className="group rounded-lg border border-dashed border-line-strong text-ink-2">
          <summary className="flex min-h-11 list-none items-center gap-2 px-3 desk:min-h-9">
            <MessageCircleDashed size={15} aria-hidden className="shrink-0" />
            {t("filing.unattributed", { count: hints.unattributed.length })}
            <ChevronDown
              size={15}
              aria-hidden
              className="ms-auto shrink-0 text-ink-3 group-open:rotate-180"
            />
          </summary>
          <ul className="space-y-1.5 px-3 pb-2.5">
            {hints.unattributed.slice(0, QUOTED_MOST).map((span) => (
              <li key={span.start}>
                <Words body={text} span={span} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Words({ body, span }: { body: string; span: Span }) {
  return (
    <blockquote dir="auto" className="line-clamp-3 border-s-2 border-current/40 ps-2 text-start text-ink-2">
      {wordsOf(body, span)}
    </blockquote>
  );
}

/** With the text that they are of: what is typed meanwhile moves no quotation. */
function useHints(body: string): { hints: FilingHints; body: string } | null {
  const timeZone = useSessionInfo()?.timeZone;
  const [read, setRead] = useState<{ hints: FilingHints; body: string } | null>(null);
  useEffect(() => {
    if (!timeZone) return;
    let giveUp = () => {};
    const timer = setTimeout(() => {
      giveUp = whenIdle(() => setRead({ hints: readFiling(body, { filedAt: Date.now(), timeZone }), body }));
    }, SETTLED_MS);
    return () => {
      clearTimeout(timer);
      giveUp();
    };
  }, [body, timeZone]);
  return read;
}
