"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId, useMemo } from "react";
import { CHOICES, type ReportFilter } from "@/lib/domain/report-filter.ts";
import { Labelled } from "../_ui/labelled.tsx";
import { useMay, useReports, useStories } from "../_wire/hooks.ts";
import { CheckChips } from "./check-chips.tsx";
import { heldValues } from "./held-values.ts";
import { PickList } from "./pick-list.tsx";
import { toggled } from "./quick-choices.tsx";
import { TimeChoice } from "./time-choice.tsx";
import type { ChangeFilter } from "./use-filter.ts";
import { useChoiceWords } from "./use-filter-words.ts";
import { WireChoice } from "./wire-choice.tsx";

interface PanelProps {
  filter: ReportFilter;
  onChange: ChangeFilter;
}

type ChoiceField = Exclude<keyof typeof CHOICES, "when">;

/** What only the desk can see of a report cannot be asked for by others. */
const DESK_ONLY: ReadonlySet<string> = new Set(["unclaimed", "disputed", "mine"]);

/** Every field of a filter; each change is in force at once. */
export function FilterPanel({ filter, onChange }: PanelProps) {
  const may = useMay();
  const isDesk = may("desk.read");
  const shared = { filter, onChange };
  return (
    <div className="space-y-4">
      <WireChoice />
      <TimeChoice {...shared} />
      <Choices {...shared} field="urgency" />
      <Choices {...shared} field="state" />
      <div className="grid grid-cols-2 gap-3">
        <Choices {...shared} field="source" isScale />
        <Choices {...shared} field="information" isScale />
      </div>
      {may("flag.read") && <Choices {...shared} field="flag" />}
      <Choices {...shared} field="is" leave={isDesk ? undefined : DESK_ONLY} />
      <Named {...shared} />
    </div>
  );
}

function Choices(
  props: PanelProps & { field: ChoiceField; isScale?: boolean; leave?: ReadonlySet<string> | undefined },
): ReactNode {
  const { filter, onChange, field, isScale = false, leave } = props;
  const t = useTranslations("find");
  const say = useChoiceWords();
  const values: readonly string[] = CHOICES[field];
  return (
    <CheckChips
      legend={t(`field.${field}`)}
      isScale={isScale}
      options={values
        .filter((value) => !leave?.has(value))
        .map((value) => ({ value, label: say(field, value) }))}
      chosen={filter[field]}
      onToggle={(value) => onChange(toggled(filter, field, value as never))}
    />
  );
}

/** Story, correspondent and place, out of what this screen holds. */
function Named({ filter, onChange }: PanelProps) {
  const t = useTranslations("find");
  const id = useId();
  const reports = useReports();
  const stories = useStories();
  // As they were when the panel was opened: a list that changes under the finger is of no use.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const { bylines, places } = useMemo(() => heldValues(reports ?? []), []);
  return (
    <>
      <PickList
        label={t("field.story")}
        hint={t("anyStory")}
        options={(stories ?? []).map(({ id: value, slug, headline }) => ({
          value,
          label: `${slug} · ${headline}`,
        }))}
        chosen={filter.story}
        onChange={(story) => onChange({ ...filter, story })}
      />
      <PickList
        label={t("field.by")}
        hint={t("anyone")}
        options={bylines.map((value) => ({ value, label: value }))}
        chosen={filter.by}
        onChange={(by) => onChange({ ...filter, by })}
      />
      <Labelled label={t("field.place")}>
        {(control) => (
          <>
            <input
              {...control}
              type="text"
              name="filter-place"
              list={`${id}-places`}
              maxLength={200}
              autoComplete="off"
              defaultValue={filter.place}
              onChange={(event) => onChange({ ...filter, place: event.target.value.trim() }, "replace")}
              className="field text-sm placeholder:text-start desk:min-h-9 desk:py-1"
              placeholder={t("placeHint")}
            />
            <datalist id={`${id}-places`}>
              {places.map((place) => (
                <option key={place} value={place} />
              ))}
            </datalist>
          </>
        )}
      </Labelled>
    </>
  );
}
