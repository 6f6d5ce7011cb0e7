"use client";

import { SearchX, TextSearch, WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { isolate } from "../_i18n/isolate.ts";
import { Button } from "../_ui/button.tsx";
import { Empty } from "../_ui/empty.tsx";
import { Problem } from "../_ui/problem.tsx";
import { RowsSkeleton } from "../_ui/rows-skeleton.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { HitRow } from "./hit-row.tsx";
import type { Asked } from "./search-address.ts";
import { SearchPages } from "./search-pages.tsx";
import { useHitKeys } from "./use-hit-keys.ts";
import type { Search } from "./use-search.ts";

interface ResultsProps {
  asked: Asked;
  search: Search;
  onTurn: (page: number) => void;
}

/** What was found, or why there is nothing: nothing asked, nothing found, nobody reached. */
export function SearchResults({ asked, search, onTurn }: ResultsProps) {
  const t = useTranslations();
  const { found, heldCount, failure, retry } = search;
  const { list, onKeyDown } = useHitKeys();
  if (asked.q === "") return <Empty icon={TextSearch} title={t("search.ask")} text={t("search.askText")} />;
  if (failure) {
    return (
      <div className="space-y-3 p-3">
        <Problem failure={failure} />
        <Button onClick={retry}>{t("search.again")}</Button>
      </div>
    );
  }
  return (
    <>
      {heldCount !== null && <HeldNote count={heldCount} onRetry={retry} />}
      <Count found={found} q={asked.q} />
      {!found && <RowsSkeleton label={t("app.loading")} />}
      {found?.total === 0 && (
        <Empty icon={SearchX} title={t("search.nothing")} text={t("search.nothingText")} />
      )}
      {found && found.hits.length > 0 && (
        <ul
          ref={list}
          onKeyDown={onKeyDown}
          aria-label={t("search.results")}
          className="bg-surface desk:rounded-xl desk:border"
        >
          {found.hits.map((hit) => (
            <HitRow key={hit.report.id} hit={hit} />
          ))}
        </ul>
      )}
      {found && <SearchPages page={asked.page} total={found.total} onTurn={onTurn} />}
    </>
  );
}

/** How many, spoken when they come; and that they are spelled otherwise, when they are. */
function Count({ found, q }: { found: Search["found"]; q: string }) {
  const t = useTranslations("search");
  const { number } = useFormats();
  const words =
    found &&
    found.total > 0 &&
    t(found.more ? "countMore" : "count", { count: found.total, number: number(found.total) });
  return (
    <div role="status" className="min-h-8 px-3 py-1 text-sm text-ink-3 desk:px-1">
      {words}
      {found?.approximate && (
        <p className="mt-1 rounded-lg bg-urgent-soft px-3 py-2 text-urgent">
          {t("approximate", { q: isolate(q) })}
        </p>
      )}
    </div>
  );
}

function HeldNote({ count, onRetry }: { count: number; onRetry: () => void }) {
  const t = useTranslations("search");
  const { number } = useFormats();
  return (
    <div className="m-3 flex flex-wrap items-center gap-2 rounded-lg bg-urgent-soft px-3 py-2 text-sm text-urgent desk:mx-0">
      <WifiOff size={16} aria-hidden className="shrink-0" />
      <p className="min-w-0 flex-1">{t("held", { count, number: number(count) })}</p>
      <Button size="small" onClick={onRetry}>
        {t("again")}
      </Button>
    </div>
  );
}
