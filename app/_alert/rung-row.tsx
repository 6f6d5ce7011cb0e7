"use client";

import {
  AlarmClock,
  Flag,
  LifeBuoy,
  type LucideIcon,
  MessageCircleQuestion,
  Moon,
  Newspaper,
  ShieldAlert,
  Timer,
  Zap,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { useLang } from "../_i18n/language-provider.tsx";
import { Moment } from "../_ui/moment.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { ReportLink } from "../_ui/report-link.tsx";
import { useReportName } from "../_ui/use-report-name.ts";
import { useWire } from "../_wire/hooks.ts";
import { useWireScope, WireScope } from "../_wire/wire-scope.tsx";
import { type AlarmKind, alarmPath, isOnWire } from "./alarm.ts";
import type { Rung } from "./alarm-log.ts";

const SIGNS: Record<AlarmKind, readonly [LucideIcon, string]> = {
  flash: [Zap, "text-flash"],
  help: [LifeBuoy, "text-flash"],
  notice: [ShieldAlert, "text-flash"],
  flashAsked: [Zap, "text-ink-2"],
  late: [AlarmClock, "text-urgent"],
  flag: [Flag, "text-flag"],
  lateFlag: [Timer, "text-flag"],
  question: [MessageCircleQuestion, "text-urgent"],
  view: [Newspaper, "text-ink-3"],
};

const LOOK = "flex min-h-11 items-start gap-2.5 px-4 py-2 hover:bg-hover";

/** One alarm that rang; the way to its subject, by the name that it has now. */
export function RungRow({ rung }: { rung: Rung }) {
  const lang = useLang();
  const close = () => document.getElementById("bell-menu")?.hidePopover();
  const isHere = useWireScope() === rung.wire;
  const href = alarmPath(rung, lang);
  const content = (
    <WireScope wire={rung.wire}>
      <Content rung={rung} />
    </WireScope>
  );
  return <li>{linkTo()}</li>;

  function linkTo() {
    // Another wire is another page: it is loaded whole.
    if (!isHere)
      return (
        <a href={href} className={LOOK}>
          {content}
        </a>
      );
    if (rung.reportId !== null && isOnWire(rung.kind))
      return (
        <ReportLink reportId={rung.reportId} onOpen={close} className={LOOK}>
          {content}
        </ReportLink>
      );
    return (
      <NearLink href={href} onClick={close} className={LOOK}>
        {content}
      </NearLink>
    );
  }
}

function Content({ rung }: { rung: Rung }) {
  const t = useTranslations("alert");
  const name = useSubjectName(rung);
  const [Icon, look] = SIGNS[rung.kind];
  return (
    <>
      <Icon size={16} aria-hidden className={`mt-1 shrink-0 ${look}`} />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2 text-xs text-ink-2">
          <span className="min-w-0 flex-1 font-semibold">{t(`kind.${rung.kind}`)}</span>
          {rung.hushed && (
            <Moon size={12} role="img" aria-label={t("hushed")} className="shrink-0 text-ink-3" />
          )}
          <Moment at={rung.at} className="text-2xs text-ink-3" />
        </span>
        {name && (
          <bdi dir="auto" className="block truncate text-start text-sm">
            {name}
          </bdi>
        )}
      </span>
    </>
  );
}

function useSubjectName({ reportId, storyId, key }: Rung): string | null {
  const { state } = useWire();
  const nameOf = useReportName();
  const report = reportId === null ? undefined : state?.reports.get(reportId);
  if (report) return nameOf(report);
  const subjectId = key.split(" ")[1] ?? "";
  return state?.stories.get(storyId ?? "")?.slug ?? state?.correspondents.get(subjectId)?.byline ?? null;
}
