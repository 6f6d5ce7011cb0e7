import { useTranslations } from "next-intl";
import type { Report } from "@/lib/protocol/rows.ts";

/** The verification of a report, source and information; unknown is F6, never blank. */
export function Grade({ report }: { report: Pick<Report, "sourceGrade" | "informationGrade"> }) {
  const t = useTranslations("grade");
  const grade = `${report.sourceGrade}${report.informationGrade}`;
  const information = `information.${report.informationGrade}` as "information.6";
  const title = t("title", {
    grade,
    source: t(`source.${report.sourceGrade}`),
    information: t(information),
  });
  return (
    // Its words as a label: as text of their own they would be laid out in every row.
    <bdi dir="ltr" role="img" aria-label={title} title={title} className="text-2xs text-ink-3 tabular-nums">
      {grade}
    </bdi>
  );
}
