"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { countSet, NO_FILTER, type ReportFilter } from "@/lib/domain/report-filter.ts";
import { useMay } from "../_wire/hooks.ts";
import type { ChangeFilter } from "./use-filter.ts";
import { useFiltered } from "./use-filtered.ts";

/** What is asked for all day long: one press, and another one takes it back. */
const QUICK = [
  { words: "filed", field: "state", value: "filed", ability: "wire.read" },
  { words: "held", field: "state", value: "held", ability: "wire.read" },
  { words: "flagged", field: "flag", value: "any", ability: "flag.read" },
  { words: "unread", field: "is", value: "unread", ability: "wire.read" },
] as const;

const HELD: ReportFilter = { ...NO_FILTER, state: ["held"] };

/** The filters that are a press away; with how many are held just now. */
export function QuickChoices({ filter, onChange }: { filter: ReportFilter; onChange: ChangeFilter }) {
  const t = useTranslations("find");
  const may = useMay();
  return (
    <fieldset className="scroll-quiet flex min-w-0 items-center gap-0.5 overflow-x-auto">
      <legend className="sr-only">{t("quick")}</legend>
      <Choice pressed={countSet(filter) === 0} onPress={() => onChange(NO_FILTER)}>
        {t("all")}
      </Choice>
      {QUICK.filter(({ ability }) => may(ability)).map(({ words, field, value }) => (
        <Choice
          key={words}
          pressed={isPressed(filter[field], field, value)}
          onPress={() => onChange(toggled(filter, field, value))}
        >
          {t(words)}
          {words === "held" && <HeldCount />}
        </Choice>
      ))}
    </fieldset>
  );
}

/** Beside a value that has no choice of its own here, a choice would say less than the truth. */
function isPressed(values: readonly string[], field: keyof ReportFilter, value: string): boolean {
  const known = values.every((one) => QUICK.some((quick) => quick.field === field && quick.value === one));
  return known && values.includes(value);
}

/** The filter with this value of a field if it is without it, and else without it. */
export function toggled<
  Field extends "state" | "flag" | "is" | "urgency" | "source" | "information" | "when",
>(filter: ReportFilter, field: Field, value: ReportFilter[Field][number]): ReportFilter {
  const values: readonly string[] = filter[field];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return { ...filter, [field]: next };
}

/** How many are held just now, said on the choice itself, so that none is forgotten. */
function HeldCount() {
  const t = useTranslations("wire");
  const held = useFiltered(HELD)?.length ?? 0;
  if (held === 0) return null;
  return (
    <>
      <span
        aria-hidden
        className="ms-1.5 inline-block min-w-4 rounded-full bg-urgent px-1 text-center text-2xs leading-4 font-semibold text-surface tabular-nums"
      >
        {held}
      </span>
      <span className="sr-only">({t("heldCount", { count: held })})</span>
    </>
  );
}

function Choice(props: { pressed: boolean; onPress: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-pressed={props.pressed}
      onClick={props.onPress}
      className="min-h-11 shrink-0 rounded-md px-1.5 text-xs whitespace-nowrap text-ink-3 hover:bg-hover hover:text-ink aria-pressed:bg-raised aria-pressed:font-semibold aria-pressed:text-ink desk:min-h-7 desk:px-2"
    >
      {props.children}
    </button>
  );
}
