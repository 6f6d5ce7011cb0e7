"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CHOICES, type ReportFilter, type When } from "@/lib/domain/report-filter.ts";
import { momentOf, wallTime, zoneName } from "@/lib/text/zoned-time.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { formatTag } from "../_i18n/locales.ts";
import { Labelled } from "../_ui/labelled.tsx";
import { useNow } from "../_ui/use-formats.ts";
import { useSessionInfo } from "../_wire/hooks.ts";
import { CheckChips } from "./check-chips.tsx";
import type { ChangeFilter } from "./use-filter.ts";

const ANY = { when: [], since: "", until: "" } as const;

/** When a report was filed: a span that goes with the clock, or two moments in the newsroom's time. */
export function TimeChoice({ filter, onChange }: { filter: ReportFilter; onChange: ChangeFilter }) {
  const t = useTranslations("find");
  const { when, since, until } = filter;
  const isBetween = since !== "" || until !== "";
  const [between, setBetween] = useState(isBetween);
  const value = between || isBetween ? "between" : (when[0] ?? "any");
  const choose = (next: "any" | "between" | When) => {
    setBetween(next === "between");
    if (next !== "between") return onChange({ ...filter, ...ANY, when: next === "any" ? [] : [next] });
    if (when.length > 0) onChange({ ...filter, ...ANY, when: [] });
  };
  const ways = ["any", ...CHOICES.when, "between"] as const;
  return (
    <div>
      <CheckChips
        legend={t("field.when")}
        radio="filter-when"
        options={ways.map((way) => ({ value: way, label: t(`when.${way}`) }))}
        chosen={[value]}
        onToggle={(way) => choose(way as (typeof ways)[number])}
      />
      {value === "between" && <Between filter={filter} onChange={onChange} />}
    </div>
  );
}

function Between({ filter, onChange }: { filter: ReportFilter; onChange: ChangeFilter }) {
  const t = useTranslations("find");
  const lang = useLang();
  const now = useNow();
  const zone = useSessionInfo()?.timeZone ?? "UTC";
  const { since, until } = filter;
  const isEmpty = since !== "" && until !== "" && Date.parse(since) >= Date.parse(until);
  return (
    <div className="mt-2 grid gap-2 sm:grid-cols-2">
      {(["since", "until"] as const).map((bound) => (
        <Labelled
          key={bound}
          label={t(bound)}
          problem={isEmpty && bound === "until" ? t("backwards") : undefined}
        >
          {(control) => (
            <input
              {...control}
              type="datetime-local"
              name={`filter-${bound}`}
              defaultValue={filter[bound] && wallTime(Date.parse(filter[bound]), zone)}
              onChange={({ target }) =>
                onChange({ ...filter, [bound]: momentOf(target.value, zone) ?? "" }, "replace")
              }
              className="field px-2 text-xs desk:min-h-9 desk:py-1"
            />
          )}
        </Labelled>
      ))}
      <p className="text-xs text-ink-3 sm:col-span-2">
        {t("zone", { zone: zoneName(formatTag(lang), zone, now) })}
      </p>
    </div>
  );
}
