"use client";

import { Newspaper } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useFilter } from "../_find/use-filter.ts";
import { Empty } from "../_ui/empty.tsx";
import { Panes } from "../_ui/panes.tsx";
import { part } from "../_ui/part.tsx";
import { useQueryParam } from "../_ui/use-query-param.ts";
import { FeedToolbar } from "./feed-toolbar.tsx";
import { markOpened } from "./opened.ts";
import { PanelToCome } from "./panel-to-come.tsx";
import { ReportList } from "./report-list.tsx";

const FilterBar = part(() => import("../_find/filter-bar.tsx").then((module) => module.FilterBar), BarToCome);
const NoticeStack = part(() => import("../_notice/notice-stack.tsx").then((module) => module.NoticeStack));
const SinceYouLeft = part(() => import("../_since/since-you-left.tsx").then((module) => module.SinceYouLeft));
const loadPanel = () => import("../_report/report-panel.tsx");
const ReportPanel = part(() => loadPanel().then((module) => module.ReportPanel), PanelToCome);

/** The wire: the live list, and beside it the report that is open. */
export function WireScreen() {
  const t = useTranslations();
  const [selectedId, select] = useQueryParam("report");
  const [filter, setFilter] = useFilter();
  useEffect(() => {
    if (selectedId) markOpened(selectedId);
  }, [selectedId]);
  return (
    <Panes
      id="wire"
      open={selectedId !== null}
      start={
        <section
          // The code of the report is fetched when somebody is about to open one.
          onPointerEnter={() => void loadPanel()}
          className="flex min-h-0 flex-1 flex-col"
        >
          <h1 className="sr-only">{t("wire.title")}</h1>
          <ReportList
            filter={filter}
            selectedId={selectedId}
            onSelect={select}
            onFilter={setFilter}
            head={
              <>
                <FilterBar end={<FeedToolbar />} />
                <NoticeStack onOpen={select} />
                <SinceYouLeft />
              </>
            }
          />
        </section>
      }
      main={
        <section aria-label={t("report.title")} className="flex min-h-0 flex-1 flex-col">
          {selectedId ? (
            <ReportPanel key={selectedId} reportId={selectedId} onClose={() => select(null)} />
          ) : (
            <Empty icon={Newspaper} title={t("wire.choose")} text={t("wire.chooseText")} />
          )}
        </section>
      }
    />
  );
}

/** As high as the bar, so that the list does not move when that is there. */
function BarToCome() {
  return <div className="h-22 shrink-0 border-b desk:h-19" />;
}
