"use client";

import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import { countSet, type ReportFilter } from "@/lib/domain/report-filter.ts";
import { part } from "../_ui/part.tsx";
import { MatchCount } from "./match-count.tsx";
import { QuickChoices } from "./quick-choices.tsx";
import { type ChangeFilter, useFilter } from "./use-filter.ts";
import { WordsField } from "./words-field.tsx";

const loadLine = () => import("./set-line.tsx");
const SetLine = part(() => loadLine().then((module) => module.SetLine));
const ViewStrip = part(() => import("../_view/view-strip.tsx").then((module) => module.ViewStrip));
const loadPanel = () => import("./filter-popover.tsx");
const FilterPopover = part(() => loadPanel().then((module) => module.FilterPopover));

export interface FilterBarProps {
  /** Both or neither: without them it is the filter in the address of this page. */
  filter?: ReportFilter;
  onChange?: ChangeFilter;
  /** In a narrow column: the field and the filters, without quick choices and saved views. */
  compact?: boolean;
  /** What stands at the end of its first line. */
  end?: ReactNode;
}

/** What of the wire somebody wants to see, above the list. */
export function FilterBar({ filter, onChange, compact = false, end }: FilterBarProps) {
  const [inAddress, changeAddress] = useFilter();
  const props = { filter: filter ?? inAddress, onChange: onChange ?? changeAddress };
  const t = useTranslations("find");
  return (
    <search
      aria-label={t("label")}
      // What is set is drawn as soon as anything is.
      onPointerEnter={() => void loadLine()}
      onFocus={() => void loadLine()}
      className="shrink-0 border-b bg-surface"
    >
      <div className="flex items-center gap-1.5 px-2 pt-1.5">
        <WordsField {...props} hasKey={!compact} />
        <MoreButton {...props} />
        {end}
      </div>
      {/* The count gives way to the choices: without room it wraps out of sight. */}
      <div className="flex max-h-11 flex-wrap items-center gap-x-1 overflow-hidden ps-0.5 pe-3 before:h-9 desk:max-h-9">
        {!compact && <QuickChoices {...props} />}
        <MatchCount filter={props.filter} />
      </div>
      {!compact && <ViewStrip />}
      {countSet(props.filter) > 0 && <SetLine {...props} hasViews={!compact} />}
    </search>
  );
}

function MoreButton({ filter, onChange }: { filter: ReportFilter; onChange: ChangeFilter }) {
  const t = useTranslations("find");
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // The words have their own field beside it.
  const count = countSet({ ...filter, q: "" });
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={() => void loadPanel()}
        onClick={() => setOpen(!open)}
        className="inline-flex min-h-11 shrink-0 items-center gap-1.5 rounded-lg border border-line-strong px-3 text-xs text-ink-2 hover:bg-hover hover:text-ink aria-expanded:bg-accent-soft aria-expanded:text-accent desk:min-h-8 desk:px-2.5"
      >
        <SlidersHorizontal size={14} aria-hidden />
        <span className="sr-only sm:not-sr-only">{t("more")}</span>
        {count > 0 && (
          <>
            <span
              aria-hidden
              className="min-w-4 rounded-full bg-accent px-1 text-center text-2xs leading-4 font-semibold text-on-accent tabular-nums"
            >
              {count}
            </span>
            <span className="sr-only">({t("setCount", { count })})</span>
          </>
        )}
      </button>
      {open && (
        <FilterPopover anchor={button} filter={filter} onChange={onChange} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
