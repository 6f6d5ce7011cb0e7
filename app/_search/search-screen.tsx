"use client";

import { useTranslations } from "next-intl";
import { useMemo, useRef, useSyncExternalStore } from "react";
import { changeQuery, subscribeToQuery } from "../_ui/use-query-param.ts";
import { type Asked, readAsked, SEARCH_NAMES, writeAsked } from "./search-address.ts";
import { SearchField } from "./search-field.tsx";
import { SearchFilters } from "./search-filters.tsx";
import { SearchResults } from "./search-results.tsx";
import { useSearch } from "./use-search.ts";

/** The whole archive, searched by words in any form. */
export function SearchScreen() {
  const t = useTranslations("search");
  const [asked, ask] = useAsked();
  const search = useSearch(asked);
  const page = useRef<HTMLDivElement>(null);
  const turn = (to: number) => {
    ask({ page: to });
    page.current?.scrollTo({ top: 0 });
  };
  return (
    <div ref={page} className="scroll-quiet h-full overflow-y-auto">
      <div className="mx-auto max-w-[56rem] desk:px-3 desk:py-4">
        <div className="border-b bg-bg px-3 py-3 desk:border-0 desk:px-0 desk:pt-0">
          <h1 className="mb-2 text-lg font-semibold">{t("title")}</h1>
          <SearchField q={asked.q} onAsk={(q) => ask({ q, page: 1 })} />
          <SearchFilters asked={asked} onChange={(change) => ask({ ...change, page: 1 })} />
        </div>
        <SearchResults asked={asked} search={search} onTurn={turn} />
      </div>
    </div>
  );
}

/** What the address asks for, and a way to ask for something else that the back button undoes. */
function useAsked(): [Asked, (change: Partial<Asked>) => void] {
  const address = useSyncExternalStore(
    subscribeToQuery,
    () => window.location.search,
    () => "",
  );
  const asked = useMemo(() => readAsked(new URLSearchParams(address)), [address]);
  const ask = (change: Partial<Asked>) => {
    const next = new URLSearchParams(window.location.search);
    for (const name of SEARCH_NAMES) next.delete(name);
    for (const [name, value] of writeAsked({ ...asked, ...change })) next.set(name, value);
    changeQuery(`${window.location.pathname}?${next}`);
  };
  return [asked, ask];
}
