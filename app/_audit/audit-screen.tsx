"use client";

import { Download, Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { isolate } from "../_i18n/isolate.ts";
import { buttonClasses } from "../_ui/button.tsx";
import { Empty } from "../_ui/empty.tsx";
import { useQueryParam } from "../_ui/use-query-param.ts";
import { useReportName } from "../_ui/use-report-name.ts";
import { useMay, useSessionInfo, useWire } from "../_wire/hooks.ts";
import { AuditRows } from "./audit-list.tsx";
import { useAudit } from "./use-audit.ts";

/** The audit of a report, a story, a flag or a person, or of everything. */
export function AuditScreen() {
  const t = useTranslations("audit");
  const may = useMay();
  const isKnown = useSessionInfo() !== null;
  if (isKnown && !may("audit.read")) return <Empty icon={Lock} title={t("closed")} text={t("closedText")} />;
  return isKnown && <AuditOf />;
}

function AuditOf() {
  const t = useTranslations("audit");
  const may = useMay();
  const { subject, personId, title, name } = useSubject();
  const audit = useAudit(subject);
  const person = personId === null ? "" : (audit.entries?.[0]?.actorName ?? "…");
  return (
    <div className="scroll-quiet h-full overflow-y-auto">
      <div className="mx-auto max-w-[52rem] space-y-4 px-3 py-4 desk:py-6">
        <header className="flex flex-wrap items-start gap-3">
          <div className="min-w-0 basis-full desk:flex-1 desk:basis-0">
            <h1 className="text-lg font-semibold">{t(title, { name: isolate(person) })}</h1>
            {name && <bdi className="line-clamp-2 block text-sm text-ink-2">{name}</bdi>}
            <p className="mt-1 text-sm text-ink-3">{t("intro")}</p>
          </div>
          {may("wire.export") && (
            <a
              href="/api/log.export"
              download
              title={t("downloadHint")}
              className={`${buttonClasses()} w-full desk:w-auto`}
            >
              <Download size={15} aria-hidden />
              {t("download")}
            </a>
          )}
        </header>
        <AuditRows audit={audit} isOfReport={title === "ofReport"} />
      </div>
    </div>
  );
}

interface Subject {
  /** As the server is asked. */
  subject: string;
  personId: string | null;
  title: "ofReport" | "ofStory" | "ofFlag" | "ofPerson" | "ofAll";
  name?: string | undefined;
}

/** What the address asks about. */
function useSubject(): Subject {
  const [reportId] = useQueryParam("report");
  const [storyId] = useQueryParam("story");
  const [flagId] = useQueryParam("flag");
  const [personId] = useQueryParam("person");
  const { state } = useWire();
  const nameOf = useReportName();
  const ask = (field: string, id: string) => ({ subject: `${field}=${encodeURIComponent(id)}`, personId });
  if (reportId) {
    const report = state?.reports.get(reportId);
    return { ...ask("reportId", reportId), title: "ofReport", name: report && nameOf(report) };
  }
  if (storyId)
    return { ...ask("storyId", storyId), title: "ofStory", name: state?.stories.get(storyId)?.headline };
  if (flagId) return { ...ask("flagId", flagId), title: "ofFlag", name: state?.flags.get(flagId)?.reason };
  return personId
    ? { ...ask("personId", personId), title: "ofPerson" }
    : { subject: "", personId, title: "ofAll" };
}
