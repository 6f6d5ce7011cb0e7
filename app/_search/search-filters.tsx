"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Button } from "../_ui/button.tsx";
import { useMay, useStories } from "../_wire/hooks.ts";
import { type Asked, PARTS, STATES, WHENS } from "./search-address.ts";

interface FiltersProps {
  asked: Asked;
  onChange: (change: Partial<Asked>) => void;
}

/** When, in which state, where in the report, in which story: what narrows a search, all of it in the address. */
export function SearchFilters({ asked, onChange }: FiltersProps) {
  const t = useTranslations();
  const may = useMay();
  const stories = useStories() ?? [];
  const isNarrowed = asked.when !== "any" || asked.state !== "" || asked.in !== "" || asked.story !== "";
  // A story that is closed by now is none of those that are offered, but what was asked for stands.
  const isOther = asked.story !== "" && !stories.some(({ id }) => id === asked.story);
  return (
    <div className="mt-2 grid grid-cols-2 items-center gap-2 sm:flex sm:flex-wrap">
      <Choice
        label={t("search.when")}
        value={asked.when}
        onChange={(when) => onChange({ when: when as Asked["when"] })}
      >
        {WHENS.map((when) => (
          <option key={when} value={when}>
            {t(`search.whens.${when}`)}
          </option>
        ))}
      </Choice>
      {asked.when === "days" && <Days asked={asked} onChange={onChange} />}
      {may("desk.read") && (
        <Choice label={t("state.label")} value={asked.state} onChange={(state) => onChange({ state })}>
          <option value="">{t("search.anyState")}</option>
          {STATES.map((state) => (
            <option key={state} value={state}>
              {t(`state.${state}`)}
            </option>
          ))}
        </Choice>
      )}
      <Choice label={t("search.part")} value={asked.in} onChange={(part) => onChange({ in: part })}>
        <option value="">{t("search.parts.all")}</option>
        {PARTS.map((part) => (
          <option key={part} value={part}>
            {t(`search.parts.${part}`)}
          </option>
        ))}
      </Choice>
      <Choice label={t("search.story")} value={asked.story} onChange={(story) => onChange({ story })}>
        <option value="">{t("search.anyStory")}</option>
        {isOther && <option value={asked.story}>{t("search.otherStory")}</option>}
        {stories.map(({ id, slug }) => (
          <option key={id} value={id}>
            {slug}
          </option>
        ))}
      </Choice>
      {isNarrowed && (
        <Button
          look="quiet"
          size="small"
          onClick={() => onChange({ when: "any", from: "", to: "", state: "", in: "", story: "" })}
        >
          <X size={14} aria-hidden />
          {t("search.widen")}
        </Button>
      )}
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={`field truncate sm:w-auto sm:max-w-44 text-sm desk:min-h-9 desk:py-1 ${value === "" || value === "any" ? "" : "border-accent font-semibold text-accent"}`}
    >
      {children}
    </select>
  );
}

function Days({ asked, onChange }: FiltersProps) {
  const t = useTranslations("search");
  const id = useId();
  return (["from", "to"] as const).map((bound) => (
    <span key={bound} className="inline-flex items-center gap-1.5 text-sm text-ink-2">
      <label htmlFor={`${id}-${bound}`}>{t(bound)}</label>
      <input
        id={`${id}-${bound}`}
        type="date"
        value={asked[bound]}
        min={bound === "to" ? asked.from : undefined}
        max={bound === "from" && asked.to !== "" ? asked.to : undefined}
        onChange={(event) => onChange({ [bound]: event.target.value })}
        className="field min-w-0 flex-1 text-sm sm:w-auto desk:min-h-9 desk:py-1"
      />
    </span>
  ));
}
