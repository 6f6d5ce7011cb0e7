"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ReportFilter } from "@/lib/domain/report-filter.ts";
import type { View } from "@/lib/protocol/views.ts";
import { CheckChips } from "../_find/check-chips.tsx";
import { useFilterWords } from "../_find/use-filter-words.ts";
import { Labelled } from "../_ui/labelled.tsx";

export interface ViewDraft {
  name: string;
  alert: View["alert"];
}

/** How loud a view may be, the loudest first. */
const WAYS = ["sound", "notify", "badge"] as const;

interface ViewFieldsProps {
  draft: ViewDraft;
  onChange: (draft: ViewDraft) => void;
  filter: ReportFilter;
  /** Between the filter and the alert rule. */
  children?: ReactNode;
}

/** What a view is called, what it keeps, and how it tells of what comes into it. */
export function ViewFields({ draft, onChange, filter, children }: ViewFieldsProps) {
  const t = useTranslations("view");
  const toggle = (way: keyof View["alert"]) =>
    onChange({ ...draft, alert: { ...draft.alert, [way]: !draft.alert[way] } });
  return (
    <>
      <Labelled label={t("name")}>
        {(control) => (
          <input
            {...control}
            type="text"
            name="view-name"
            dir="auto"
            required
            maxLength={80}
            autoComplete="off"
            value={draft.name}
            onChange={(event) => onChange({ ...draft, name: event.target.value })}
            className="field"
          />
        )}
      </Labelled>
      <Kept filter={filter} />
      {children}
      <div>
        <CheckChips
          legend={t("alert")}
          options={WAYS.map((value) => ({ value, label: t(`way.${value}`) }))}
          chosen={WAYS.filter((way) => draft.alert[way])}
          onToggle={(way) => toggle(way as (typeof WAYS)[number])}
        />
        <p className="mt-1 text-xs text-ink-3">{t("alertHint")}</p>
      </div>
    </>
  );
}

function Kept({ filter }: { filter: ReportFilter }) {
  const t = useTranslations();
  const said = useFilterWords(filter);
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 rounded-lg bg-raised px-3 py-2 text-sm">
      {filter.q !== "" && <Line label={t("find.words")} values={filter.q} />}
      {said.map((line) => (
        <Line key={line.label} {...line} />
      ))}
    </dl>
  );
}

function Line({ label, values }: { label: string; values: string }) {
  return (
    <>
      <dt className="text-ink-3">{label}</dt>
      <dd>
        <bdi>{values}</bdi>
      </dd>
    </>
  );
}
