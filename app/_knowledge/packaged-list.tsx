"use client";

import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { isolate } from "../_i18n/isolate.ts";
import { Button } from "../_ui/button.tsx";
import type { Packaged } from "./use-packaged.ts";

interface PackagedListProps<Row> {
  packaged: Packaged<Row>;
  /** Those that fit, the nearest first. */
  found: readonly Row[];
  keyOf: (row: Row) => string | number;
  /** What stands beside its names. */
  factsOf: (row: Row) => ReactNode;
  onCorrect: (row: Row) => void;
}

const SHOWN_MOST = 30;

/** What came with the program and fits what is looked for. */
export function PackagedList<Row extends { ar: string; en: string }>(props: PackagedListProps<Row>) {
  const { packaged, found, keyOf, factsOf, onCorrect } = props;
  const t = useTranslations("knowledge");
  if (packaged.hasFailed) {
    return (
      <div role="alert" className="flex flex-wrap items-center gap-3 text-sm text-ink-2">
        {t("packagedFailed")}
        <Button size="small" onClick={packaged.retry}>
          {t("retry")}
        </Button>
      </div>
    );
  }
  if (packaged.rows === null)
    return <div role="status" aria-label={t("packagedLoading")} className="skeleton h-16 w-full" />;
  if (found.length === 0) return <p className="text-sm text-ink-3">{t("packagedNone")}</p>;
  return (
    <>
      <ul className="overflow-hidden rounded-lg border bg-surface">
        {found.slice(0, SHOWN_MOST).map((row) => (
          <li
            key={keyOf(row)}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b px-3 py-2 last:border-b-0"
          >
            <div className="min-w-0 flex-1 basis-48">
              <p>
                <bdi className="font-semibold">{row.ar}</bdi>{" "}
                <bdi lang="en" className="inline-block text-sm text-ink-2">
                  {row.en}
                </bdi>
              </p>
              <p className="text-xs text-ink-3">{factsOf(row)}</p>
            </div>
            <Button
              size="small"
              onClick={() => onCorrect(row)}
              aria-label={t("correctNamed", { name: isolate(row.ar) })}
            >
              <Pencil size={13} aria-hidden />
              {t("correct")}
            </Button>
          </li>
        ))}
      </ul>
      {found.length > SHOWN_MOST && (
        <p className="mt-2 text-xs text-ink-3">{t("moreFound", { count: found.length - SHOWN_MOST })}</p>
      )}
    </>
  );
}
