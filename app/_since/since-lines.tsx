"use client";

import { AtSign, Inbox, type LucideIcon, OctagonPause, OctagonX, Radio, SpellCheck, Zap } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Handover, HandoverReport } from "@/lib/protocol/handover.ts";
import type { SessionInfo } from "@/lib/protocol/reads.ts";
import { asksForMe } from "../_flag/flag-facts.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { ReportLink } from "../_ui/report-link.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { useReportName } from "../_ui/use-report-name.ts";
import { useSessionInfo } from "../_wire/hooks.ts";
import { inUse, together } from "./together.ts";

/** How many reports a line names; the others are counted. */
const NAMED = 3;

/** One line for each thing there is to know; what asks for the reader comes first, then what must not be used. */
export function SinceLines({ handover }: { handover: Handover }) {
  const me = useSessionInfo()?.user;
  const t = useTranslations("since");
  const { killed, heldNow, flashes, corrected, refiled, unclaimed, published, updated, released } = handover;
  const lines = [
    ["killed", OctagonX, "text-flash", killed],
    ["heldNow", OctagonPause, "text-urgent", heldNow],
    ["flashes", Zap, "text-flash", flashes],
    ["corrected", SpellCheck, "text-urgent", together(corrected, refiled)],
    ["unclaimed", Inbox, "text-ink-2", unclaimed],
    ["moved", Radio, "text-ink-2", inUse(together(published, updated, released))],
  ] as const;
  const asked = me ? askedOf(handover, me) : [];
  const isQuiet = asked.length === 0 && lines.every(([, , , { total }]) => total === 0);
  return (
    <ul className="scroll-quiet mt-1 max-h-[30dvh] space-y-0.5 overflow-y-auto text-sm">
      {isQuiet && <li className="text-ink-3">{t("quiet")}</li>}
      {asked.length > 0 && (
        <Line icon={AtSign} label={t("asks")} look="text-accent">
          {asked.map(({ what, count, page }) => (
            <AskedLink key={what} what={what} count={count} page={page} />
          ))}
        </Line>
      )}
      {lines.map(
        ([name, icon, look, { total, items }]) =>
          total > 0 && (
            <Line key={name} icon={icon} label={t(name)} look={look} total={total}>
              {items.slice(0, NAMED).map((report) => (
                <Named key={report.id} report={report} />
              ))}
              {total > NAMED && (
                <span className="text-xs text-ink-3">{t("more", { count: total - NAMED })}</span>
              )}
            </Line>
          ),
      )}
    </ul>
  );
}

interface Asked {
  what: "flags" | "notices" | "questions";
  count: number;
  page: "flags" | "wire";
}

function askedOf({ flags, notices, questions }: Handover, me: SessionInfo["user"]): Asked[] {
  const asked: Asked[] = [
    { what: "notices", count: notices.filter(({ isMine }) => isMine).length, page: "wire" },
    { what: "flags", count: flags.filter((flag) => asksForMe(flag, me)).length, page: "flags" },
    {
      what: "questions",
      count: questions.filter(({ askedById }) => askedById === me.id).length,
      page: "wire",
    },
  ];
  return asked.filter(({ count }) => count > 0);
}

function AskedLink({ what, count, page }: Asked) {
  const t = useTranslations("since");
  const lang = useLang();
  return (
    <NearLink href={`/${lang}/${page}`} className="py-1 font-semibold underline underline-offset-2">
      {t(what, { count })}
    </NearLink>
  );
}

interface LineProps {
  icon: LucideIcon;
  label: string;
  look: string;
  total?: number;
  children: ReactNode;
}

function Line({ icon: Icon, label, look, total, children }: LineProps) {
  const { number } = useFormats();
  return (
    <li className="flex flex-wrap items-baseline gap-x-2.5">
      <span className={`inline-flex items-center gap-1.5 font-semibold ${look}`}>
        <Icon size={14} aria-hidden className="self-center" />
        {label}
        {total !== undefined && <span className="tabular-nums">{number(total)}</span>}
      </span>
      {children}
    </li>
  );
}

function Named({ report }: { report: HandoverReport }) {
  const nameOf = useReportName();
  const { headline, slug, filedSeq } = report;
  return (
    <ReportLink
      reportId={report.id}
      className="max-w-full min-w-0 truncate py-1 text-ink-2 underline-offset-2 hover:underline desk:max-w-72"
    >
      <bdi>{nameOf({ headline: headline ?? "", slug, filedSeq })}</bdi>
    </ReportLink>
  );
}
