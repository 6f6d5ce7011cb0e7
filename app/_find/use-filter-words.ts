"use client";

import { useTranslations } from "next-intl";
import { CHOICES, type ReportFilter } from "@/lib/domain/report-filter.ts";
import { isolate } from "../_i18n/isolate.ts";
import { useFormats } from "../_ui/use-formats.ts";
import { useStories } from "../_wire/hooks.ts";

export interface SetField {
  /** What of the filter it says. */
  fields: (keyof ReportFilter)[];
  label: string;
  values: string;
}

const CHOSEN = Object.keys(CHOICES) as (keyof typeof CHOICES)[];

/** What a filter says besides its words, field by field, in the language of the page. */
export function useFilterWords(filter: ReportFilter): SetField[] {
  const t = useTranslations();
  const { names, moment } = useFormats();
  const stories = useStories();
  const say = useChoiceWords();
  const line = (field: keyof ReportFilter, values: readonly string[]): SetField[] =>
    values.length === 0 ? [] : [{ fields: [field], label: t(`find.field.${field}`), values: names(values) }];
  const slugOf = (id: string) => stories?.find((story) => story.id === id)?.slug ?? t("find.unknownStory");
  return [
    ...CHOSEN.flatMap((field) =>
      line(
        field,
        (filter[field] as string[]).map((value) => say(field, value)),
      ),
    ),
    ...line("story", filter.story.map(slugOf)),
    ...line("by", filter.by),
    ...line("place", filter.place === "" ? [] : [filter.place]),
    ...spanLine(filter),
  ];

  function spanLine({ since, until }: ReportFilter): SetField[] {
    if (since === "" && until === "") return [];
    const bounds = { since: since && isolate(moment(since)), until: until && isolate(moment(until)) };
    const values = t(`find.span.${since === "" ? "until" : until === "" ? "since" : "both"}`, bounds);
    return [{ fields: ["since", "until"], label: t("find.field.since"), values }];
  }
}

/** The words for a value of a field with a closed list. */
export function useChoiceWords(): (field: keyof typeof CHOICES, value: string) => string {
  const t = useTranslations();
  return (field, value) => {
    if (field === "state") return t(`state.${value as "filed"}`);
    if (field === "urgency") return t(`urgency.${value as "urgent"}`);
    if (field === "flag") return value === "any" ? t("find.anyFlag") : t(`kind.${value as "lead"}`);
    if (field === "is") return t(`find.is.${value as "unread"}`);
    if (field === "when") return t(`find.when.${value as "hour"}`);
    return value;
  };
}
