"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { chooseTheme, chosenTheme, type Theme } from "./theme.ts";

const CHOICES = [
  ["light", Sun],
  ["dark", Moon],
  ["system", Monitor],
] as const;

/** Light, dark or as the system says. */
export function ThemeSwitch() {
  const t = useTranslations("menu");
  const [theme, setTheme] = useState<Theme>("system");
  useEffect(() => setTheme(chosenTheme()), []);
  const choose = (next: Theme) => {
    chooseTheme(next);
    setTheme(next);
  };
  return (
    <fieldset className="flex rounded-lg bg-raised p-1">
      <legend className="sr-only">{t("theme")}</legend>
      {CHOICES.map(([value, Icon]) => (
        <label
          key={value}
          className="flex min-h-10 flex-1 cursor-pointer items-center justify-center gap-1.5 rounded-md px-2 text-xs text-ink-2 has-checked:bg-surface has-checked:font-semibold has-checked:text-ink has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-accent desk:min-h-8"
        >
          <input
            type="radio"
            name="theme"
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
