"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Grade, Report } from "@/lib/protocol/rows.ts";
import { ReasonedDialog } from "../_report/reasoned-dialog.tsx";
import { AxisChoice } from "./axis-choice.tsx";

const SOURCES: Grade["source"][] = ["A", "B", "C", "D", "E", "F"];
const INFORMATION: Grade["information"][] = [1, 2, 3, 4, 5, 6];

/** Source and information, each judged by itself, with the reason. */
export function GradeDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const t = useTranslations();
  const [source, setSource] = useState(report.sourceGrade);
  const [information, setInformation] = useState(report.informationGrade);
  const same = source === report.sourceGrade && information === report.informationGrade;
  return (
    <ReasonedDialog
      title={t("verify.gradeTitle")}
      text={t("verify.gradeText")}
      report={report}
      command="report.grade"
      bodyOf={(reason, version) => ({ reportId: report.id, version, source, information, reason })}
      versioned
      reason={{ label: t("verify.gradeReason"), hint: t("verify.deskHint") }}
      submit={t("verify.gradeSend")}
      ready={!same}
      onClose={onClose}
    >
      <div className="grid grid-cols-2 gap-3">
        <AxisChoice
          name={t("verify.source")}
          choices={SOURCES.map((sign) => [sign, t(`grade.source.${sign}`)])}
          value={source}
          onChange={setSource}
        />
        <AxisChoice
          name={t("verify.information")}
          choices={INFORMATION.map((sign) => [sign, t(`grade.information.${sign}` as "grade.information.6")])}
          value={information}
          onChange={setInformation}
        />
      </div>
      {same && <p className="text-sm text-ink-3">{t("verify.same")}</p>}
    </ReasonedDialog>
  );
}
