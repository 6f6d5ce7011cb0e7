"use client";

import { Users } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Present } from "@/lib/protocol/frames.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { useReportName } from "../_ui/use-report-name.ts";
import { useWire } from "../_wire/hooks.ts";
import { useOthers } from "../_wire/use-presence.ts";

/** How many others of the desk are on the wire, and behind it who and where; nothing while that is not known. */
export function PeopleHere() {
  const t = useTranslations("presence");
  const { number } = useFormats();
  const others = useOthers();
  if (!others) return null;
  return (
    <>
      <button
        type="button"
        popoverTarget="people-here"
        title={t("count", { count: others.length })}
        className="relative inline-flex min-h-8 items-center gap-1 rounded-md px-2 text-xs text-ink-2 tabular-nums after:absolute after:-inset-1.5 hover:bg-hover"
      >
        <Users size={14} aria-hidden />
        <span aria-hidden>{number(others.length)}</span>
        <span className="sr-only">{t("count", { count: others.length })}</span>
      </button>
      <div
        id="people-here"
        popover="auto"
        className="fixed inset-auto end-2 top-22 desk:top-13 m-0 max-h-[70dvh] w-80 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-xl border border-line bg-surface p-3 text-ink shadow-pop"
      >
        <h2 className="px-1 text-sm font-semibold">{t("title")}</h2>
        {others.length === 0 && <p className="px-1 pt-1 text-sm text-ink-3">{t("count", { count: 0 })}</p>}
        <ul className="divide-y divide-line">
          {others.map((person) => (
            <li key={person.id} className="px-1 py-1.5">
              <Person person={person} />
            </li>
          ))}
        </ul>
      </div>
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
  const report = useWire().state?.reports.get(reportId);
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
