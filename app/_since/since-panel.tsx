"use client";

import { DoorOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Handover } from "@/lib/protocol/handover.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { Button, buttonClasses } from "../_ui/button.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { Problem } from "../_ui/problem.tsx";
import { useAnswer } from "../_ui/use-answer.ts";
import { useFormats } from "../_ui/use-formats.ts";
import type { Mark } from "./away.ts";
import { SinceLines } from "./since-lines.tsx";

interface SincePanelProps {
  left: Mark;
  onDismiss: () => void;
}

/** What moved, was corrected, is on hold, waits for anybody and for this person since they left. */
export function SincePanel({ left, onDismiss }: SincePanelProps) {
  const t = useTranslations("since");
  const lang = useLang();
  const { time, moment } = useFormats();
  const { answer, failure } = useAnswer<Handover>(`handover.show?after=${left.seq}`);
  const from = new Date(left.at).toISOString();
  return (
    <section
      aria-label={t("title")}
      data-testid="since-you-left"
      className="border-b-2 border-accent bg-raised px-3.5 py-2"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="flex items-center gap-1.5 text-sm font-semibold">
          <DoorOpen size={16} aria-hidden className="text-accent rtl:-scale-x-100" />
          {t("title")}
        </h2>
        {answer && (
          <p className="text-xs text-ink-3 tabular-nums">
            {t("range", { from: moment(from), to: time(answer.until) })}
          </p>
        )}
        <div className="ms-auto flex gap-1">
          <NearLink href={`/${lang}/handover?after=${left.seq}`} className={buttonClasses("quiet", "small")}>
            {t("full")}
          </NearLink>
          <Button size="small" onClick={onDismiss}>
            {t("dismiss")}
          </Button>
        </div>
      </div>
      <Problem failure={failure} />
      {answer ? <SinceLines handover={answer} /> : !failure && <div className="skeleton my-2 h-12 w-full" />}
    </section>
  );
}
