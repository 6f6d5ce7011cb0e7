"use client";

import { X, Zap } from "lucide-react";
import { useTranslations } from "next-intl";
import { isolate } from "../_i18n/isolate.ts";
import { FlashPlate } from "../_ui/flash-mark.tsx";
import { Moment } from "../_ui/moment.tsx";
import { ReportLink } from "../_ui/report-link.tsx";
import { ReportTitle, titleLanguage } from "../_ui/report-title.tsx";
import { type Alarm, useAlarms } from "./use-alarms.ts";

/**
 * Over every page: each FLASH until it is opened or put away, and for the desk what waits for a second person. It lies
 * over the page, so nothing moves; it makes no sound and takes no focus.
 */
export function FlashTray() {
  const t = useTranslations("flash");
  const { alarms, dismiss } = useAlarms();
  const flashes = alarms.filter(({ flash }) => flash.state === "confirmed");
  const requests = alarms.filter(({ flash }) => flash.state === "asked");
  return (
    <section
      aria-label={t("tray")}
      className="pointer-events-none fixed inset-x-2 bottom-20 z-30 mx-auto max-w-xl space-y-2 desk:bottom-6"
    >
      <div role="alert" className="space-y-2">
        {flashes.map((alarm) => (
          <FlashAlarm key={alarm.report.id} alarm={alarm} onDismiss={dismiss} />
        ))}
      </div>
      <div role="status" className="space-y-2">
        {requests.map((alarm) => (
          <RequestCard key={alarm.report.id} alarm={alarm} onDismiss={dismiss} />
        ))}
      </div>
    </section>
  );
}

interface CardProps {
  alarm: Alarm;
  onDismiss: (alarm: Alarm) => void;
}

function FlashAlarm({ alarm, onDismiss }: CardProps) {
  const { report, flash } = alarm;
  return (
    <div
      data-testid="flash-alarm"
      className="pointer-events-auto flex items-start gap-1 rounded-xl border-2 border-bolt bg-surface p-3 shadow-pop"
    >
      <ReportLink
        reportId={report.id}
        onOpen={() => onDismiss(alarm)}
        className="min-w-0 flex-1 rounded-lg px-1"
      >
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-3">
          <FlashPlate />
          <bdi className="font-semibold text-ink-2">{report.byline}</bdi>
          {report.dateline && <bdi>{report.dateline}</bdi>}
          <Moment at={flash.confirmedAt ?? flash.askedAt} className="ms-auto" />
        </span>
        <span {...titleLanguage(report)} className="mt-1 block text-start text-lg font-bold">
          <ReportTitle report={report} />
        </span>
      </ReportLink>
      <Dismiss alarm={alarm} onDismiss={onDismiss} />
    </div>
  );
}

function RequestCard({ alarm, onDismiss }: CardProps) {
  const t = useTranslations("flash");
  const { report, flash } = alarm;
  return (
    <div
      data-testid="flash-request"
      className="pointer-events-auto flex items-center gap-1 rounded-xl border border-dashed border-bolt bg-surface px-3 py-1.5 shadow-pop"
    >
      <ReportLink reportId={report.id} className="min-w-0 flex-1 rounded-lg px-1 py-1 text-sm">
        <span className="flex items-start gap-2 text-xs text-ink-2">
          <Zap size={13} aria-hidden className="mt-1 shrink-0 text-bolt" />
          <span className="min-w-0 flex-1">{t("waiting", { name: isolate(flash.askedByName) })}</span>
          <Moment at={flash.askedAt} className="text-ink-3" />
        </span>
        <span {...titleLanguage(report)} className="block truncate text-start font-semibold">
          <ReportTitle report={report} />
        </span>
      </ReportLink>
      <Dismiss alarm={alarm} onDismiss={onDismiss} />
    </div>
  );
}

function Dismiss({ alarm, onDismiss }: CardProps) {
  const t = useTranslations("flash");
  const dismiss = () => {
    // What has the focus goes away: it goes on to the page, not back to the beginning of everything.
    document.getElementById("content")?.focus();
    onDismiss(alarm);
  };
  return (
    <button
      type="button"
      aria-label={t("dismiss")}
      onClick={dismiss}
      className="grid size-11 shrink-0 place-content-center rounded-lg text-ink-3 hover:bg-hover hover:text-ink desk:size-9"
    >
      <X size={18} aria-hidden />
    </button>
  );
}
