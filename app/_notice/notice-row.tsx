"use client";

import { useTranslations } from "next-intl";
import type { MouseEvent, ReactNode } from "react";
import type { Notice } from "@/lib/protocol/notices.ts";
import { isolate } from "../_i18n/isolate.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { Moment } from "../_ui/moment.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { NoticeKind, noticeLook } from "./notice-kind.tsx";
import { useNoticeName } from "./use-notice-name.ts";

interface NoticeRowProps {
  notice: Notice;
  /** Opens the report on this page; without it the wire is gone to. */
  onOpen?: ((reportId: string) => void) | undefined;
  /** What is asked of the reader, at the end of the row. */
  children?: ReactNode;
  /** What is told below. */
  below?: ReactNode;
}

/** One notice in a few lines: what it is, of which report, what changed or why, who says so and since when. */
export function NoticeRow({ notice, onOpen, children, below }: NoticeRowProps) {
  const t = useTranslations("notice");
  const lang = useLang();
  const nameOf = useNoticeName();
  const { reportId, kind, text, byName, at } = notice;
  const open = (event: MouseEvent) => {
    if (!onOpen || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(reportId);
  };
  return (
    <div data-notice={notice.id} className={`px-3 py-2 ${noticeLook(kind)}`}>
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <p className="flex items-center gap-2">
            <NoticeKind kind={kind} />
            <NearLink
              href={`/${lang}/wire?report=${reportId}`}
              onClick={open}
              className="-my-2 min-w-0 truncate py-2 text-sm font-semibold hover:underline"
            >
              <bdi>{nameOf(notice)}</bdi>
            </NearLink>
          </p>
          {text && (
            <p className="mt-0.5 line-clamp-2 text-sm text-ink-2">
              <bdi>{text}</bdi>
            </p>
          )}
          <p className="mt-0.5 flex flex-wrap gap-x-2 text-2xs text-ink-3">
            <span>{t("by", { name: isolate(byName) })}</span>
            <Moment at={at} />
          </p>
        </div>
        {children}
      </div>
      {below}
    </div>
  );
}
