"use client";

import { Contrast, Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useId, useState } from "react";
import { chooseTheme, chosenTheme, followSystem, type Theme } from "./theme.ts";

const CHOICES = [
  ["light", Sun],
  ["dark", Moon],
  ["contrast", Contrast],
  ["system", Monitor],
] as const;

/** Light, dark, high contrast, or as the system says; `wide` sets them in one line where a desk has room. */
export function ThemeSwitch({ wide = false }: { wide?: boolean }) {
  const t = useTranslations("menu");
  // It stands in the menu and on the page of the settings at once.
  const name = useId();
  const [theme, setTheme] = useState<Theme>("system");
  useEffect(() => setTheme(chosenTheme()), []);
  useEffect(followSystem, []);
  const choose = (next: Theme) => {
    chooseTheme(next);
    setTheme(next);
  };
  return (
    <fieldset
      className={`grid grid-cols-2 gap-0.5 rounded-lg bg-raised p-1 ${wide ? "desk:grid-cols-4" : ""}`}
    >
      <legend className="sr-only">{t("theme")}</legend>
      {CHOICES.map(([value, Icon]) => (
        <label
          key={value}
          className="flex min-h-11 cursor-pointer items-center justify-center gap-1.5 rounded-md px-2 text-xs text-ink-2 has-checked:bg-surface has-checked:font-semibold has-checked:text-ink has-checked:shadow-raise has-focus-visible:outline-2 has-focus-visible:outline-accent desk:min-h-8"
        >
          <input
            type="radio"
            name={name}
            value={value}
            checked={theme === value}
            onChange={() => choose(value)}
            className="sr-only"
          />
          <Icon size={14} aria-hidden />
          {t(value)}
        </label>
      ))}
    </fieldset>
  );
}
