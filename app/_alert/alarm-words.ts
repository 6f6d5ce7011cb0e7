"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { WireState } from "@/lib/domain/apply-event.ts";
import { urgencyWord } from "@/lib/domain/urgency.ts";
import { isolate, wireNumber } from "../_i18n/isolate.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { interfaceDirection } from "../_i18n/locales.ts";
import { useFormats } from "../_ui/use-formats.ts";
import { type Alarm, alarmPath } from "./alarm.ts";
import type { Words } from "./notify.ts";

/** All views share one notification, and all that came together another: a storm is not a column of cards. */
const TOGETHER = "barq";

/**
 * Puts alarms into the words of one notification. A locked screen shows it to anybody: without `open` it has no name
 * and no headline, only the slug and the urgency.
 */
export function useAlarmWords(): (
  alarms: readonly Alarm[],
  state: WireState | null,
  open: boolean,
) => Words | null {
  const t = useTranslations();
  const lang = useLang();
  const { number } = useFormats();
  return useCallback(
    (alarms, state, open) => {
      const [first] = alarms;
      if (!first) return null;
      const told = {
        lang,
        dir: interfaceDirection(lang),
        stays: first.kind === "flash" || first.kind === "help",
      };
      if (alarms.length > 1) {
        const title = t("alert.together", { count: alarms.length });
        return { ...told, title, body: "", tag: TOGETHER, href: `/${lang}/wire`, reportId: null };
      }
      const title = t(`alert.kind.${first.kind}`);
      const body = open ? openBody(first) : neutralBody(first);
      return {
        ...told,
        title,
        body,
        tag: first.kind === "view" ? TOGETHER : first.key,
        href: alarmPath(first, lang),
        reportId: first.reportId,
      };

      function neutralBody({ reportId, storyId }: Alarm): string {
        const report = reportId === null ? undefined : state?.reports.get(reportId);
        const story = state?.stories.get(storyId ?? "");
        if (!report) return story ? isolate(story.slug) : "";
        const name = report.slug ? isolate(report.slug) : wireNumber(number(report.filedSeq));
        return `${name} · ${t(`urgency.${urgencyWord(report.urgency)}`)}`;
      }

      function openBody(alarm: Alarm): string {
        const byline = state?.correspondents.get(alarm.subjectId)?.byline;
        const report = state?.reports.get(alarm.reportId ?? "");
        return byline ?? (report?.headline || neutralBody(alarm));
      }
    },
    [t, lang, number],
  );
}
