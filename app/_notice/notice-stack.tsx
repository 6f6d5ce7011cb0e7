"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { isolate } from "../_i18n/isolate.ts";
import { part } from "../_ui/part.tsx";
import { useReportUses } from "../_wire/use-report-uses.ts";
import { Acknowledge } from "./acknowledge.tsx";
import { AwaitingOthers } from "./awaiting-others.tsx";
import { NoticeRow } from "./notice-row.tsx";
import { useAsked } from "./use-asked.ts";
import { useNoticeName } from "./use-notice-name.ts";
import { useStillBelow } from "./use-still-below.ts";

const OverdueEmbargoes = part(() =>
  import("../_report/overdue-embargoes.tsx").then((module) => module.OverdueEmbargoes),
);

/** How many have room before the stack scrolls. */
const SEEN_AT_ONCE = 3;

/**
 * Above the list: every correction, hold and kill that waits for this person, until they acknowledge it. From the
 * fourth on it scrolls by itself.
 */
export function NoticeStack({ onOpen }: { onOpen?: (reportId: string) => void }) {
  const t = useTranslations("notice");
  const region = useRef<HTMLElement>(null);
  const asked = useAsked();
  const uses = useReportUses();
  useStillBelow(region);
  useEffect(() => uses?.flush(), [uses]);
  // The button that was pressed is going: the next one gets the focus, or the region itself.
  const moveOn = (from: string) => {
    const others = `[data-notice]:not([data-notice="${from}"]) [data-acknowledge]`;
    const next = region.current?.querySelector<HTMLElement>(others);
    (next ?? region.current)?.focus();
  };
  return (
    <section
      ref={region}
      aria-label={t("title")}
      tabIndex={-1}
      data-testid="notices"
      className="shrink-0 outline-none"
    >
      <Speaker asked={asked} />
      <OverdueEmbargoes onOpen={onOpen} />
      {asked.length > SEEN_AT_ONCE && (
        <p aria-hidden className="border-b bg-raised px-3 py-1 text-xs font-semibold text-ink-2">
          {t("waiting", { count: asked.length })}
        </p>
      )}
      {asked.length > 0 && (
        <ul className="scroll-quiet max-h-[15.5rem] divide-y overflow-y-auto border-b-2 border-line-strong">
          {asked.map((notice) => (
            <li key={notice.id}>
              <NoticeRow notice={notice} onOpen={onOpen}>
                <Acknowledge notice={notice} onDone={() => moveOn(notice.id)} />
              </NoticeRow>
            </li>
          ))}
        </ul>
      )}
      <div className="scroll-quiet max-h-[40dvh] overflow-y-auto border-b empty:hidden">
        <AwaitingOthers onOpen={onOpen} />
      </div>
    </section>
  );
}

/** Says politely how many notices wait, and which is the newest. */
function Speaker({ asked }: { asked: ReturnType<typeof useAsked> }) {
  const t = useTranslations("notice");
  const nameOf = useNoticeName();
  const newest = [...asked].sort((one, other) => other.at.localeCompare(one.at))[0];
  return (
    <p aria-live="polite" aria-atomic="true" className="sr-only">
      {newest &&
        t("spoken", {
          count: asked.length,
          kind: t(`kind.${newest.kind}`),
          name: isolate(nameOf(newest)),
        })}
    </p>
  );
}
