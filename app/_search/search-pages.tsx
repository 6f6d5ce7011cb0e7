"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../_ui/button.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { PAGE } from "./asked-path.ts";

/** The way to the next and the previous page of what was found; nothing when one page holds all. */
export function SearchPages(props: { page: number; total: number; onTurn: (page: number) => void }) {
  const { page, total, onTurn } = props;
  const t = useTranslations("search");
  const { number } = useFormats();
  const pages = Math.ceil(total / PAGE);
  if (pages <= 1) return null;
  return (
    <nav aria-label={t("pages")} className="flex items-center justify-center gap-3 p-4 text-sm">
      <Button disabled={page <= 1} onClick={() => onTurn(page - 1)}>
        <ChevronLeft size={16} aria-hidden className="rtl:-scale-x-100" />
        {t("back")}
      </Button>
      <span className="text-ink-3 tabular-nums">
        {t("page", { page: number(page), pages: number(pages) })}
      </span>
      <Button disabled={page >= pages} onClick={() => onTurn(page + 1)}>
        {t("on")}
        <ChevronRight size={16} aria-hidden className="rtl:-scale-x-100" />
      </Button>
    </nav>
  );
}
