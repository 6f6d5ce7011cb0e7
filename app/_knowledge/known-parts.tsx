"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "../_ui/button.tsx";
import { RowsSkeleton } from "../_ui/rows-skeleton.tsx";

interface KnownPartsProps<Row> {
  words: string;
  /** The newsroom's own that fit; null before they are here. */
  own: readonly Row[] | null;
  add: string;
  onAdd: () => void;
  /** What stands where the newsroom has none of its own. */
  empty: ReactNode;
  draw: (row: Row) => ReactNode;
  packaged: ReactNode;
  /** Whether what came with the program is shown before anything is looked for. */
  alwaysPackaged?: boolean;
}

const SHOWN_MOST = 200;

/** The newsroom's own first, marked as that, and then what came with the program. */
export function KnownParts<Row extends { id: string }>(props: KnownPartsProps<Row>) {
  const { words, own, add, onAdd, empty, draw, packaged, alwaysPackaged = false } = props;
  const t = useTranslations();
  if (own === null) return <RowsSkeleton label={t("app.loading")} />;
  return (
    <div className="space-y-6">
      <section aria-labelledby="known-own">
        <div className="mb-2 flex flex-wrap items-center gap-2">
          <h2 id="known-own" className="text-sm font-semibold text-ink-2">
            {t("knowledge.ownTitle")}{" "}
            <span className="font-normal text-ink-3 tabular-nums">{own.length}</span>
          </h2>
          <Button look="primary" onClick={onAdd} className="ms-auto">
            <Plus size={15} aria-hidden />
            {add}
          </Button>
        </div>
        {own.length === 0 &&
          (words === "" ? empty : <p className="text-sm text-ink-3">{t("knowledge.ownNone")}</p>)}
        <ul className="space-y-2">
          {own.slice(0, SHOWN_MOST).map((row) => (
            <li key={row.id}>{draw(row)}</li>
          ))}
        </ul>
        {own.length > SHOWN_MOST && (
          <p className="mt-2 text-xs text-ink-3">
            {t("knowledge.moreFound", { count: own.length - SHOWN_MOST })}
          </p>
        )}
      </section>
      <section aria-labelledby="known-packaged">
        <h2 id="known-packaged" className="mb-2 text-sm font-semibold text-ink-2">
          {t("knowledge.packagedTitle")}
        </h2>
        {words === "" && !alwaysPackaged ? (
          <p className="text-sm text-ink-3">{t("knowledge.packagedHint")}</p>
        ) : (
          packaged
        )}
      </section>
    </div>
  );
}
