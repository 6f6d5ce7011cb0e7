"use client";

import { useTranslations } from "next-intl";
import type { Correspondent, Question } from "@/lib/protocol/correspondents.ts";
import type { Handover } from "@/lib/protocol/handover.ts";
import { isolate } from "../_i18n/isolate.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { NoticeKind } from "../_notice/notice-kind.tsx";
import { useNoticeName } from "../_notice/use-notice-name.ts";
import { StatusChip } from "../_people/status-chip.tsx";
import { Chip } from "../_ui/chip.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { ReportLink } from "../_ui/report-link.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { Part } from "./part.tsx";

const LINE = "px-3 py-2 text-sm print:break-inside-avoid print:px-1";

/** Corrections, holds and kills that not everybody has acknowledged; nothing when there are none. */
export function NoticesLeft({ notices }: Pick<Handover, "notices">) {
  const t = useTranslations("handover");
  const nameOf = useNoticeName();
  const { moment } = useFormats();
  const waiting = notices.filter(({ waitsFor }) => waitsFor > 0);
  if (waiting.length === 0) return null;
  return (
    <Part title={t("notices")} total={waiting.length} shown={waiting.length}>
      {waiting.map(({ notice, waitsFor, isMine }) => (
        <li key={notice.id} className={LINE}>
          <p className="flex flex-wrap items-center gap-2">
            <NoticeKind kind={notice.kind} />
            {isMine && <Chip tone="urgent">{t("forMe")}</Chip>}
            <span className="text-xs text-ink-2">{t("waitsFor", { count: waitsFor })}</span>
            <time dateTime={notice.at} className="ms-auto text-xs text-ink-3 tabular-nums">
              {moment(notice.at)}
            </time>
          </p>
          <ReportLink reportId={notice.reportId} className="block py-0.5 font-semibold hover:underline">
            <bdi className="block">{nameOf(notice)}</bdi>
          </ReportLink>
          <bdi className="block text-xs text-ink-2">{notice.text}</bdi>
        </li>
      ))}
    </Part>
  );
}

/** What the desk asked and nobody has answered; nothing when there is none. */
export function QuestionsLeft({ questions }: { questions: Question[] }) {
  const t = useTranslations("handover");
  const { moment } = useFormats();
  if (questions.length === 0) return null;
  return (
    <Part title={t("questions")} total={questions.length} shown={questions.length}>
      {questions.map((question) => (
        <li key={question.id} className={LINE}>
          <ReportLink reportId={question.reportId} className="block py-0.5 font-semibold hover:underline">
            <bdi className="block">{question.text}</bdi>
          </ReportLink>
          <p className="flex text-xs text-ink-3">
            <span>{t("by", { name: isolate(question.askedByName) })}</span>
            <time dateTime={question.askedAt} className="ms-auto tabular-nums">
              {moment(question.askedAt)}
            </time>
          </p>
        </li>
      ))}
    </Part>
  );
}

/** Correspondents of whom nothing was heard in time, or who need help; nothing when there are none. */
export function PeopleLeft({ correspondents }: { correspondents: Correspondent[] }) {
  const t = useTranslations("handover");
  const lang = useLang();
  const { moment } = useFormats();
  if (correspondents.length === 0) return null;
  return (
    <Part title={t("correspondents")} total={correspondents.length} shown={correspondents.length}>
      {correspondents.map((one) => (
        <li key={one.id} className={`${LINE} flex flex-wrap items-center gap-2`}>
          <NearLink href={`/${lang}/people`} className="font-semibold hover:underline">
            <bdi>{one.byline}</bdi>
          </NearLink>
          <StatusChip status={one.status} />
          {one.missedAt && <Chip tone="held">{t("late")}</Chip>}
          {one.area && <bdi className="text-xs text-ink-3">{one.area}</bdi>}
          {one.dueAt && (
            <time dateTime={one.dueAt} className="ms-auto text-xs text-ink-3 tabular-nums">
              {moment(one.dueAt)}
            </time>
          )}
        </li>
      ))}
    </Part>
  );
}
