import { CopyCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Report } from "@/lib/protocol/rows.ts";
import { Chip } from "./chip.tsx";

/** That a report may tell of the same event as another: somebody has to look. */
export function DuplicateMark({ report }: { report: Pick<Report, "duplicate" | "state"> }) {
  const t = useTranslations("duplicate");
  if (report.duplicate?.state !== "proposed" || report.state === "killed") return null;
  return (
    <Chip tone="dashed">
      <CopyCheck size={11} aria-hidden />
      {t("maybe")}
    </Chip>
  );
}
