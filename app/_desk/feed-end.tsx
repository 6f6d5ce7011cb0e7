"use client";

import { Archive, Sunrise } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../_ui/button.tsx";
import { Problem } from "../_ui/problem.tsx";
import type { Older } from "./use-older.ts";

/** What stands below the last row: that more is coming or did not come, or that the wire begins here. */
export function FeedEnd({ end, failure, load }: Older) {
  const t = useTranslations("list");
  return (
    <div
      data-end={end}
      className="grid min-h-16 place-content-center justify-items-center gap-2 p-3 text-center"
    >
      {end === "loading" && (
        <p role="status" className="flex items-center gap-3 text-xs text-ink-3">
          <span aria-hidden className="skeleton h-3 w-16" />
          {t("older.loading")}
          <span aria-hidden className="skeleton h-3 w-16" />
        </p>
      )}
      {end === "failed" && (
        <>
          <Problem failure={failure} />
          <Button size="small" onClick={load}>
            {t("older.retry")}
          </Button>
        </>
      )}
      {end === "more" && (
        <Button look="quiet" size="small" onClick={load}>
          {t("older.load")}
        </Button>
      )}
      {end === "begins" && (
        <p className="flex items-center gap-2 text-xs text-ink-3">
          <Sunrise size={15} aria-hidden />
          {t("older.begins")}
        </p>
      )}
      {end === "full" && (
        <p className="flex items-center gap-2 text-xs text-ink-3">
          <Archive size={15} aria-hidden />
          {t("older.full")}
        </p>
      )}
    </div>
  );
}
