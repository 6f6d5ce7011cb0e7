"use client";

import { FileText, TextSearch } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { isolate, wireNumber } from "../_i18n/isolate.ts";
import { titleLanguage } from "../_ui/report-title.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { useReportName } from "../_ui/use-report-name.ts";
import { useWireStore } from "../_wire/hooks.ts";
import { type Entry, GROUPS } from "./entry.ts";
import { findHeld } from "./find-held.ts";
import { prepareEntries } from "./rank-entries.ts";
import { useEntries } from "./use-entries.ts";
import { useGoing } from "./use-going.ts";

/** What is shown before anything is typed: what the screen can do, and where to go. */
const AT_ONCE: ReadonlySet<Entry["group"]> = new Set(["actions", "pages", "device"]);

/** What can be chosen for what was typed, the groups in their order, the best of each first. */
export function useFound(typed: string): readonly Entry[] {
  const entries = useEntries();
  const find = useMemo(() => prepareEntries(entries), [entries]);
  const reports = useReportEntries(typed);
  const archive = useArchiveEntry(typed);
  return useMemo(() => {
    if (typed.trim() === "") return entries.filter(({ group }) => AT_ONCE.has(group));
    const found = [...find(typed), ...reports, ...archive];
    return GROUPS.flatMap((group) => found.filter((one) => one.group === group));
  }, [entries, find, typed, reports, archive]);
}

/** The reports among those that are here. */
function useReportEntries(typed: string): readonly Entry[] {
  const store = useWireStore();
  const nameOf = useReportName();
  const { number } = useFormats();
  const { open } = useGoing();
  return useMemo(
    () =>
      findHeld(store?.view().order ?? [], typed).map((report) => ({
        id: `reports.${report.id}`,
        group: "reports",
        icon: FileText,
        words: nameOf(report),
        lang: titleLanguage(report),
        hint: `${wireNumber(number(report.filedSeq))} ${report.slug ? isolate(report.slug) : ""}`,
        act: () => open(report.id),
      })),
    [store, typed, nameOf, number, open],
  );
}

/** The way to what is not here any more. */
function useArchiveEntry(typed: string): readonly Entry[] {
  const t = useTranslations("palette");
  const { go } = useGoing();
  return useMemo(() => {
    const q = typed.trim();
    if (q === "") return [];
    const act = () => go(`search?q=${encodeURIComponent(q)}`);
    return [
      { id: "archive", group: "archive", icon: TextSearch, words: t("archive", { q: isolate(q) }), act },
    ];
  }, [typed, t, go]);
}
