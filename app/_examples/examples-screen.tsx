"use client";

import { useTranslations } from "next-intl";
import { BrandMark } from "../_ui/brand-mark.tsx";
import { LanguageLink } from "../_ui/language-link.tsx";
import { ThemeSwitch } from "../_ui/theme-switch.tsx";
import { Controls, States } from "./controls.tsx";
import { Marks } from "./marks.tsx";
import { Tokens } from "./tokens.tsx";

/** Every component that the pages are built of, in its states, in one place to look at. */
export function ExamplesScreen() {
  const t = useTranslations("examples");
  return (
    <main className="mx-auto max-w-[64rem] space-y-8 bg-surface px-4 py-6 desk:px-8">
      <header className="flex flex-wrap items-center gap-3">
        <BrandMark />
        <h1 className="text-xl font-semibold">{t("title")}</h1>
        <div className="ms-auto flex flex-wrap items-center gap-3">
          <LanguageLink className="min-h-11 desk:min-h-9" />
          <ThemeSwitch wide />
        </div>
      </header>
      <Marks />
      <Controls />
      <States />
      <Tokens />
    </main>
  );
}
