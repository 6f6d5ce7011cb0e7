"use client";

import { Languages } from "lucide-react";
import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { useLang } from "../_i18n/language-provider.tsx";
import { type Lang, otherLang } from "../_i18n/locales.ts";

const YEAR_S = 31_536_000;

/** The same page in the other language; remembered for the address without a language. */
export function LanguageLink({ className = "" }: { className?: string }) {
  const other = otherLang(useLang());
  const t = useTranslations("menu");
  const go = (event: MouseEvent) => {
    event.preventDefault();
    changeLanguage(other);
  };
  return (
    <a
      href={`/${other}/wire`}
      hrefLang={other}
      lang={other}
      onClick={go}
      className={`inline-flex items-center gap-1.5 rounded-lg px-2 text-sm text-ink-2 hover:bg-hover hover:text-ink ${className}`}
    >
      <Languages size={15} aria-hidden />
      {t("language")}
    </a>
  );
}

/** Goes to the same page in this language. */
export function changeLanguage(lang: Lang): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain HTTP
  document.cookie = `barq.locale=${lang}; path=/; max-age=${YEAR_S}; samesite=lax`;
  const { pathname, search } = window.location;
  window.location.assign(pathname.replace(/^\/(ar|en)(?=\/|$)/, `/${lang}`) + search);
}
