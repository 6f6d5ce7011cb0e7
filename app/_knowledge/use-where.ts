"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { GOVERNORATES } from "@/lib/geo/governorates.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { countryName } from "../_map/use-place-name.ts";

/** Where a place is, in words: its governorate, if that is known, and its country. */
export function useWhere(): (place: { country: string; governorate: string | null }) => string {
  const t = useTranslations("knowledge");
  const lang = useLang();
  return useCallback(
    ({ country, governorate }) => {
      const found = GOVERNORATES.find(({ code }) => code === governorate);
      const state = countryName(country, lang);
      return found ? t("where", { governorate: found[lang], country: state }) : state;
    },
    [t, lang],
  );
}
