"use client";

import { useTranslations } from "next-intl";

/** What a field of a request is called to a person, by its path: one that no form shows is "a field". */
export function useFieldName(): (path: string) => string {
  const t = useTranslations("field");
  return (path) => {
    const name = path.split(".")[0] ?? "";
    return t.has(name as "body") ? t(name as "body") : t("other");
  };
}
