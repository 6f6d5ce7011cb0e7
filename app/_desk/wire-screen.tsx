"use client";

import { ListFilter, Newspaper, Radio, Unplug } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useHotkeys } from "react-hotkeys-hook";
import { Empty } from "../_ui/empty.tsx";
import { RowsSkeleton } from "../_ui/rows-skeleton.tsx";
import { useQueryParam } from "../_ui/use-query-param.ts";
import { useOpenFlags, useReports, useStories, useWire } from "../_wire/hooks.ts";
import { Feed } from "./feed.tsx";
import { type FeedFilter, filterReports } from "./feed-filter.ts";
import { FeedToolbar } from "./feed-toolbar.tsx";
import { markOpened } from "./opened.ts";

const loadPanel = () => import("../_report/report-panel.tsx");
const ReportPanel = dynamic(() => loadPanel().then((module) => module.ReportPanel), { ssr: false });
const KeysDialog = dynamic(() => import("./keys-dialog.tsx").then((module) => module.KeysDialog), {
  ssr: false,
});

/** The wire: the live list, and beside it the report that is open. */
export function WireScreen() {
  const t = useTranslations();
  const reports = useReports();
  const flags = useOpenFlags();
  const stories = useStories();
  const [selectedId, select] = useQueryParam("report");
  const [filter, setFilter] = useState<FeedFilter>("all");
  const [paused, setPaused] = useState(false);
  const [help, setHelp] = useState(false);
  const togglePause = useCallback(() => setPaused((was) => !was), []);
  useHotkeys("shift+slash", () => setHelp(true), { preventDefault: true });
  useEffect(() => {
    if (selectedId) markOpened(selectedId);
  }, [selectedId]);
  const shown = useMemo(() => reports && filterReports(reports, filter, flags), [reports, filter, flags]);
  const held = useMemo(() => filterReports(reports ?? [], "held", flags).length, [reports, flags]);
  const storySlugs = useMemo(() => new Map(stories?.map(({ id, slug }) => [id, slug])), [stories]);
  return (
    <div className="flex h-full desk:gap-px desk:bg-line">
      <section
        // The code of the report is fetched when somebody is about to open one.
        onPointerEnter={() => void loadPanel()}
        className={`flex w-full min-w-0 flex-col bg-surface desk:flex desk:w-[42%] desk:max-w-[44rem] desk:min-w-[24rem] ${selectedId ? "hidden" : ""}`}
      >
        <h1 className="sr-only">{t("wire.title")}</h1>
        <FeedToolbar
          count={shown?.length ?? 0}
          held={held}
          filter={filter}
          onFilter={setFilter}
          paused={paused}
          onPause={togglePause}
        />
        {shown && shown.length > 0 ? (
          <Feed
            key={filter}
            reports={shown}
            flags={flags}
            storySlugs={storySlugs}
            selectedId={selectedId}
            paused={paused}
            onPause={togglePause}
            onSelect={select}
          />
        ) : (
          <NoRows loaded={shown !== null} filtered={filter !== "all"} />
        )}
      </section>
      <section
        aria-label={t("report.title")}
        className={`min-w-0 flex-1 flex-col bg-surface ${selectedId ? "flex" : "hidden desk:flex"}`}
      >
        {selectedId ? (
          <ReportPanel key={selectedId} reportId={selectedId} onClose={() => select(null)} />
        ) : (
          <Empty icon={Newspaper} title={t("wire.choose")} text={t("wire.chooseText")} />
        )}
      </section>
      {help && <KeysDialog onClose={() => setHelp(false)} />}
    </div>
  );
}

function NoRows({ loaded, filtered }: { loaded: boolean; filtered: boolean }) {
  const t = useTranslations();
  const { link } = useWire();
  if (!loaded && link.status === "offline") {
    return <Empty icon={Unplug} title={t("wire.failed")} text={t("wire.failedText")} />;
  }
  if (!loaded) return <RowsSkeleton label={t("app.loading")} />;
  if (filtered) return <Empty icon={ListFilter} title={t("wire.nothing")} />;
  return <Empty icon={Radio} title={t("wire.empty")} text={t("wire.emptyText")} />;
}
