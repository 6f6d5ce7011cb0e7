"use client";

import { UserPen } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Report } from "@/lib/protocol/rows.ts";
import { isolate } from "../_i18n/isolate.ts";
import { Button } from "../_ui/button.tsx";
import { CopyWords } from "../_ui/copy-words.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import type { Amendment } from "./amendment.ts";
import { BothTexts } from "./both-texts.tsx";
import type { Taken } from "./use-claim-while-editing.ts";

interface TakenOverProps {
  taken: Taken;
  report: Report;
  mine: Amendment;
  onTake: (change: Partial<Amendment>) => void;
  onLeave: () => void;
}

/** Tells who is writing that somebody took the report over, with both texts; theirs stays in the editor below. */
export function TakenOver({ taken, report, mine, onTake, onLeave }: TakenOverProps) {
  const t = useTranslations("claim");
  const { time } = useFormats();
  return (
    <div role="alert" className="space-y-3 rounded-lg border border-urgent/40 bg-urgent-soft p-3">
      <p className="flex items-start gap-2 text-sm font-semibold text-urgent">
        <UserPen size={16} aria-hidden className="mt-1 shrink-0" />
        {t("takenBy", { name: isolate(taken.byName), time: time(taken.at) })}
      </p>
      <p className="text-sm text-ink-2">{t("takenText")}</p>
      <BothTexts report={report} mine={mine} onTake={onTake} />
      <div className="flex flex-wrap gap-2">
        <CopyWords words={`${mine.headline}\n\n${mine.body}`} label={t("copyMine")} />
        <Button look="quiet" onClick={onLeave}>
          {t("leave")}
        </Button>
      </div>
    </div>
  );
}
