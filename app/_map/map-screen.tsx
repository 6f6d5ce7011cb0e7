"use client";

import { MapPinOff, WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { FilterBar } from "../_find/filter-bar.tsx";
import { NothingFound } from "../_find/nothing-found.tsx";
import { useFilter } from "../_find/use-filter.ts";
import { useFiltered } from "../_find/use-filtered.ts";
import { Button } from "../_ui/button.tsx";
import { Empty } from "../_ui/empty.tsx";
import { part } from "../_ui/part.tsx";
import { RowsSkeleton } from "../_ui/rows-skeleton.tsx";
import { useReports } from "../_wire/hooks.ts";
import { useGeography } from "./use-geography.ts";

const ReportMap = part(() => import("./report-map.tsx").then((module) => module.ReportMap));

/** Where the reports of the current view are, on a map and in a list beside it. */
export function MapScreen() {
  const t = useTranslations("map");
  return (
    <section className="flex h-full min-h-0 flex-col">
      <h1 className="sr-only">{t("title")}</h1>
      <div className="print:hidden">
        <FilterBar />
      </div>
      <MapOfView />
    </section>
  );
}

function MapOfView() {
  const t = useTranslations("map");
  const [filter, setFilter] = useFilter();
  const reports = useFiltered(filter);
  const isWireEmpty = useReports()?.length === 0;
  const { geography, failed, retry } = useGeography();
  if (failed) {
    return (
      <Empty icon={WifiOff} title={t("failed")} text={t("failedText")}>
        <Button onClick={retry}>{t("retry")}</Button>
      </Empty>
    );
  }
  if (!reports || !geography) return <RowsSkeleton label={t("loading")} />;
  if (isWireEmpty) return <Empty icon={MapPinOff} title={t("empty")} text={t("emptyText")} />;
  if (reports.length === 0) return <NothingFound filter={filter} onChange={setFilter} />;
  return <ReportMap reports={reports} geography={geography} />;
}
