"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Report, ReportVersion } from "@/lib/protocol/rows.ts";
import { ChangeChip } from "../_ui/change-chip.tsx";
import { part } from "../_ui/part.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { ReportSection } from "./report-section.tsx";

const VersionDiff = part(
  () => import("./version-diff.tsx").then((module) => module.VersionDiff),
  () => <div className="skeleton m-3 h-16" />,
);

interface ReportVersionsProps {
  report: Report;
  /** Null while they are on their way. */
  versions: ReportVersion[] | null;
  shown: number;
  onShow: (version: number) => void;
}

/** Every version ever kept, the newest first: choosing one shows its text, and each shows what it changed. */
export function ReportVersions({ report, versions, shown, onShow }: ReportVersionsProps) {
  const t = useTranslations("report");
  const newestFirst = [...(versions ?? [])].sort((one, other) => other.version - one.version);
  return (
    <ReportSection title={t("versions")} name="versions" count={versions?.length}>
      {versions === null && <div className="skeleton h-9 w-full" />}
      <ol className="divide-y overflow-hidden rounded-lg border">
        {newestFirst.map((version, index) => (
          <VersionRow
            key={version.version}
            report={report}
            version={version}
            before={newestFirst[index + 1]}
            shown={shown}
            onShow={onShow}
          />
        ))}
      </ol>
    </ReportSection>
  );
}

interface VersionRowProps extends Pick<ReportVersionsProps, "report" | "shown" | "onShow"> {
  version: ReportVersion;
  before: ReportVersion | undefined;
}

function VersionRow({ report, version, before, shown, onShow }: VersionRowProps) {
  const t = useTranslations("diff");
  const [comparing, setComparing] = useState(false);
  return (
    <li>
      <div className="flex items-stretch">
        <button
          type="button"
          aria-pressed={version.version === shown}
          onClick={() => onShow(version.version)}
          className="flex min-h-11 min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-0.5 px-3 py-1.5 text-start text-sm hover:bg-hover focus-visible:outline-offset-[-2px] aria-pressed:bg-accent-soft desk:min-h-9"
        >
          <VersionLine version={version} report={report} />
        </button>
        {before && (
          <button
            type="button"
            aria-expanded={comparing}
            aria-label={t("showFor", { before: before.version, after: version.version })}
            onClick={() => setComparing((was) => !was)}
            className="inline-flex items-center gap-1 border-s px-3 text-xs text-ink-2 hover:bg-hover focus-visible:outline-offset-[-2px]"
          >
            {t("show")}
            <ChevronDown size={14} aria-hidden className={comparing ? "rotate-180" : ""} />
          </button>
        )}
      </div>
      {comparing && before && <VersionDiff before={before} after={version} language={report.language} />}
    </li>
  );
}

function VersionLine({ version, report }: { version: ReportVersion; report: Report }) {
  const t = useTranslations("report");
  const { moment } = useFormats();
  return (
    <>
      <span className="font-semibold">{t("version", { version: version.version })}</span>
      <ChangeChip change={version.change} />
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
