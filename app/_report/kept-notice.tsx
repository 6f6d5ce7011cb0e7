"use client";

import { HardDrive } from "lucide-react";
import { useTranslations } from "next-intl";
import { isPossible } from "@/lib/domain/report-life.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import { Button } from "../_ui/button.tsx";
import { CopyWords } from "../_ui/copy-words.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { useMay } from "../_wire/hooks.ts";
import { fieldsOf } from "./amendment.ts";
import { BothTexts } from "./both-texts.tsx";
import { CHANGES, commandOf, type EditAs } from "./edit-as.ts";
import type { Keeping } from "./use-kept-text.ts";

interface KeptNoticeProps {
  report: Report;
  keeping: Keeping;
  onContinue: (as: EditAs) => void;
}

/** What this person typed on the report and never sent, beside what stands now: to go on with, copy or throw away. */
export function KeptNotice({ report, keeping, onContinue }: KeptNoticeProps) {
  const t = useTranslations("claim");
  const { moment } = useFormats();
  const { kept, forget } = keeping;
  const as = useWayToSend(report, kept?.as);
  if (!kept) return null;
  const mine = { ...fieldsOf(report), ...kept.changes };
  return (
    <section
      aria-label={t("keptTitle")}
      data-testid="kept-text"
      className="space-y-3 rounded-lg border border-dashed border-line-strong bg-raised p-3"
    >
      <p className="flex items-start gap-2 text-sm font-semibold">
        <HardDrive size={16} aria-hidden className="mt-1 shrink-0" />
        {t("keptTitle")}
      </p>
      <p className="text-sm text-ink-2">
        {t(kept.version < report.version ? "keptBehind" : "keptText", {
          time: moment(kept.at),
          version: kept.version,
        })}
      </p>
      <BothTexts report={report} mine={mine} />
      <div className="flex flex-wrap gap-2">
        {as && (
          <Button look="primary" onClick={() => onContinue(as)}>
            {t("goOn")}
          </Button>
        )}
        <CopyWords words={`${mine.headline}\n\n${mine.body}`} label={t("copyMine")} />
        <Button look="quiet" onClick={forget}>
          {t("throwAway")}
        </Button>
      </div>
    </section>
  );
}

/** As what these words can go out now: as they were meant, else by the first way that is open to this person. */
function useWayToSend(report: Report, meant: EditAs | undefined): EditAs | undefined {
  const may = useMay();
  const ways: EditAs[] = [...(meant ? [meant] : []), "amend", ...CHANGES];
  return ways.find((as) => isPossible(commandOf(as), report.state) && may(commandOf(as), { report }));
}
