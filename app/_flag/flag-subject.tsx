"use client";

import { BookOpenText, Newspaper } from "lucide-react";
import type { Flag } from "@/lib/protocol/rows.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { ReportTitle, titleLanguage } from "../_ui/report-title.tsx";
import { useWire } from "../_wire/hooks.ts";

/** The report or story a flag stands on, and the way there. */
export function FlagSubject({ flag }: { flag: Flag }) {
  const lang = useLang();
  const { state } = useWire();
  const report = flag.reportId ? state?.reports.get(flag.reportId) : undefined;
  const story = flag.storyId ? state?.stories.get(flag.storyId) : undefined;
  const Icon = flag.reportId ? Newspaper : BookOpenText;
  const href = flag.reportId
    ? `/${lang}/wire?report=${flag.reportId}`
    : `/${lang}/stories?story=${flag.storyId}`;
  const slug = report?.slug ?? story?.slug;
  return (
    <NearLink
      href={href}
      className="mt-1 -mx-1.5 flex min-h-11 flex-wrap items-center gap-x-2 desk:min-h-9 desk:flex-nowrap rounded-md px-1.5 hover:bg-hover"
    >
      <Icon size={14} aria-hidden className="shrink-0 text-ink-3" />
      {slug && (
        <bdi className="text-2xs font-semibold tracking-wide whitespace-nowrap text-ink-3">{slug}</bdi>
      )}
      <bdi {...(report && titleLanguage(report))} className="line-clamp-2 font-semibold">
        {report ? <ReportTitle report={report} /> : (story?.headline ?? flag.reportId)}
      </bdi>
    </NearLink>
  );
}
