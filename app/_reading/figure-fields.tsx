"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { HowMany } from "@/lib/protocol/aids.ts";
import { FIGURE_KINDS } from "@/lib/protocol/figure-kinds.ts";
import { Labelled } from "../_ui/labelled.tsx";

interface FigureFieldsProps {
  value: HowMany | null;
  /** Null while the numbers are none, or not in their order. */
  onChange: (figure: HowMany | null) => void;
}

const NUMBERS = ["low", "best", "high"] as const;
type Texts = Record<(typeof NUMBERS)[number], string>;

/** How many of what: the lowest, the likeliest and the highest number that is given; what is not said stays empty. */
export function FigureFields({ value, onChange }: FigureFieldsProps) {
  const t = useTranslations("figure");
  const [kind, setKind] = useState<HowMany["kind"]>(value?.kind ?? "killed");
  const [texts, setTexts] = useState<Texts>(() => ({
    low: textOf(value?.low),
    best: textOf(value?.best),
    high: textOf(value?.high),
  }));
  const isWrong = figureOf(kind, texts) === null && Object.values(texts).some((text) => text !== "");
  const change = (nextKind: HowMany["kind"], nextTexts: Texts) => {
    setKind(nextKind);
    setTexts(nextTexts);
    onChange(figureOf(nextKind, nextTexts));
  };
  return (
    <div className="space-y-2">
      <Labelled label={t("kindLabel")}>
        {(control) => (
          <select
            {...control}
            value={kind}
            onChange={({ target }) => change(FIGURE_KINDS.find((one) => one === target.value) ?? kind, texts)}
            className="field text-sm desk:min-h-9 desk:py-1"
          >
            {FIGURE_KINDS.map((one) => (
              <option key={one} value={one}>
                {t(`kind.${one}`)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <div className="grid grid-cols-3 gap-2">
        {NUMBERS.map((name) => (
          <Labelled key={name} label={t(name)}>
            {(control) => (
              <input
                {...control}
                type="number"
                inputMode="numeric"
                dir="ltr"
                min={0}
                max={100_000_000}
                step={1}
                value={texts[name]}
                onChange={({ target }) => change(kind, { ...texts, [name]: target.value })}
                className="field px-1 text-center tabular-nums desk:min-h-9 desk:py-1"
              />
            )}
          </Labelled>
        ))}
      </div>
      <p role={isWrong ? "alert" : undefined} className={`text-xs ${isWrong ? "text-flash" : "text-ink-3"}`}>
        {t(isWrong ? "order" : "addHint")}
      </p>
    </div>
  );
}

function textOf(value: number | null | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}

function figureOf(kind: HowMany["kind"], texts: Texts): HowMany | null {
  const [low, best, high] = NUMBERS.map((name) => (texts[name] === "" ? null : Number(texts[name]))) as [
    number | null,
    number | null,
    number | null,
  ];
  const given = [low, best, high].filter((one) => one !== null);
  const isInOrder = given.every((one, at) => Number.isInteger(one) && one >= (given[at - 1] ?? 0));
  return given.length > 0 && isInOrder ? { kind, low, best, high } : null;
}
