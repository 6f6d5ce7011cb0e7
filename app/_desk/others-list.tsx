"use client";

import { useTranslations } from "next-intl";
import type { Present } from "@/lib/protocol/frames.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { useReportName } from "../_ui/use-report-name.ts";
import { useReportRow } from "../_wire/hooks.ts";

/** The others of the desk by name, each with the report they read or edit. */
export function OthersList({ others }: { others: readonly Present[] }) {
  const t = useTranslations("presence");
  return (
    <>
      <h2 className="px-1 text-sm font-semibold">{t("title")}</h2>
      {others.length === 0 && <p className="px-1 pt-1 text-sm text-ink-3">{t("count", { count: 0 })}</p>}
      <ul className="divide-y divide-line">
        {others.map((person) => (
          <li key={person.id} className="px-1 py-1.5">
            <Person person={person} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Person({ person }: { person: Present }) {
  const t = useTranslations();
  return (
    <>
      <p className="flex items-baseline gap-2 text-sm">
        <bdi className="font-semibold">{person.name}</bdi>
        <span className="text-xs text-ink-3">{t(`roles.${person.role}`)}</span>
      </p>
      {person.reportId && <Place reportId={person.reportId} editing={person.editing} />}
    </>
  );
}

function Place({ reportId, editing }: { reportId: string; editing: boolean }) {
  const t = useTranslations("presence");
  const lang = useLang();
  const report = useReportRow(reportId);
  const nameOf = useReportName();
  return (
    <p className={`truncate text-xs ${editing ? "text-urgent" : "text-ink-3"}`}>
      {editing ? t("edits") : t("reads")}{" "}
      <NearLink href={`/${lang}/wire?report=${reportId}`} className="underline underline-offset-2">
        <bdi>{report ? nameOf(report) : t("report")}</bdi>
      </NearLink>
    </p>
  );
}
