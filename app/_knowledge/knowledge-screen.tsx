"use client";

import { Lock, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import { Empty } from "../_ui/empty.tsx";
import { Segments } from "../_ui/segments.tsx";
import { useQueryParam } from "../_ui/use-query-param.ts";
import { useMay, useSessionInfo } from "../_wire/hooks.ts";
import { PartiesPart } from "./parties-part.tsx";
import { PlacesPart } from "./places-part.tsx";

/** What the newsroom knows of places and parties, where its desk adds to it and puts it right. */
export function KnowledgeScreen() {
  const t = useTranslations("knowledge");
  const may = useMay();
  const isKnown = useSessionInfo() !== null;
  const [tab, setTab] = useQueryParam("of");
  const [q, setQ] = useQueryParam("q");
  const words = useDeferredValue(q?.trim() ?? "");
  if (isKnown && !may("place.add")) return <Empty icon={Lock} title={t("closed")} text={t("closedText")} />;
  const shown = tab === "parties" ? "parties" : "places";
  return (
    <div className="scroll-quiet h-full overflow-y-auto">
      <div className="mx-auto max-w-[52rem] px-3 py-4 desk:py-6" data-knowledge={shown}>
        <h1 className="text-lg font-semibold">{t("title")}</h1>
        <p className="mb-3 text-sm text-ink-3">{t("intro")}</p>
        <search className="mb-5 flex flex-wrap gap-2">
          <Segments
            legend={t("title")}
            options={[
              { value: "places", label: t("places") },
              { value: "parties", label: t("parties") },
            ]}
            value={shown}
            onChange={(next) => setTab(next === "parties" ? next : null)}
          />
          <div className="relative min-w-0 flex-1 basis-64">
            <Search size={16} aria-hidden className="absolute start-3 top-1/2 -translate-y-1/2 text-ink-3" />
            <input
              type="search"
              name="q"
              dir={q ? "auto" : undefined}
              maxLength={200}
              autoComplete="off"
              aria-label={t(shown === "places" ? "searchPlaces" : "searchParties")}
              placeholder={t(shown === "places" ? "searchPlaces" : "searchParties")}
              value={q ?? ""}
              onChange={(event) => setQ(event.target.value || null, "replace")}
              className="field ps-10 placeholder:text-start"
            />
          </div>
        </search>
        {isKnown && (shown === "places" ? <PlacesPart words={words} /> : <PartiesPart words={words} />)}
      </div>
    </div>
  );
}
