"use client";

import { History } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useLang } from "../_i18n/language-provider.tsx";
import { ReportSection } from "../_report/report-section.tsx";
import { Button } from "../_ui/button.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { part } from "../_ui/part.tsx";
import { useMay } from "../_wire/hooks.ts";

const AuditEntries = part(
  () => import("./audit-list.tsx").then((module) => module.AuditEntries),
  () => <div className="skeleton h-24 w-full" />,
);

/** The history of a report in its panel, for who may read it, when they ask for it. */
export function ReportAudit({ reportId, changed }: { reportId: string; changed: string }) {
  const t = useTranslations("audit");
  const lang = useLang();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  if (!may("audit.read")) return null;
  const full = (
    <NearLink
      href={`/${lang}/audit?report=${reportId}`}
      className="ms-auto py-1 text-xs text-accent underline-offset-2 hover:underline"
    >
      {t("full")}
    </NearLink>
  );
  return (
    <ReportSection title={t("title")} name="audit" aside={full}>
      <Button size="small" aria-expanded={isOpen} onClick={() => setOpen((was) => !was)} className="mb-2">
        <History size={14} aria-hidden />
        {t(isOpen ? "hide" : "show")}
      </Button>
      {isOpen && <AuditEntries key={changed} subject={`reportId=${reportId}`} />}
    </ReportSection>
  );
}
