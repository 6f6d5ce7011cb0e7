"use client";

import { useTranslations } from "next-intl";
import type { Report, ReportVersion } from "@/lib/protocol/rows.ts";
import { useFormats } from "../_ui/use-formats.ts";
import { ReportSection } from "./report-section.tsx";

interface ReportVersionsProps {
  report: Report;
  /** Null while they are on their way. */
  versions: ReportVersion[] | null;
  shown: number;
  onShow: (version: number) => void;
}

/** Every version ever kept, the newest first; choosing one shows its text. */
export function ReportVersions({ report, versions, shown, onShow }: ReportVersionsProps) {
  const t = useTranslations("report");
  const newestFirst = [...(versions ?? [])].sort((one, other) => other.version - one.version);
  return (
    <ReportSection title={t("versions")}>
      {versions === null && <div className="skeleton h-9 w-full" />}
      <ol className="divide-y rounded-lg border">
        {newestFirst.map((version) => (
          <li key={version.version}>
            <button
              type="button"
              aria-pressed={version.version === shown}
              onClick={() => onShow(version.version)}
              className="flex min-h-11 w-full flex-wrap items-center gap-x-3 px-3 py-1.5 text-start text-sm hover:bg-hover aria-pressed:bg-accent-soft desk:min-h-9"
            >
              <VersionLine version={version} report={report} />
            </button>
          </li>
        ))}
      </ol>
    </ReportSection>
  );
}

function VersionLine({ version, report }: { version: ReportVersion; report: Report }) {
  const t = useTranslations("report");
  const { moment } = useFormats();
  return (
    <>
      <span className="font-semibold">{t("version", { version: version.version })}</span>
      {version.version === report.version && <span className="text-2xs text-accent">{t("current")}</span>}
      {version.version === report.publishedVersion && (
        <span className="text-2xs text-done">{t("publishedVersion")}</span>
      )}
      <bdi className="text-ink-3">{version.by}</bdi>
      <time dateTime={version.at} className="ms-auto text-xs text-ink-3 tabular-nums">
        {moment(version.at)}
      </time>
      {version.advisory && <bdi className="basis-full text-xs text-ink-2">{version.advisory}</bdi>}
    </>
  );
}
