"use client";

import { Radio, Unplug } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReportFilter } from "@/lib/domain/report-filter.ts";
import { NothingFound } from "../_find/nothing-found.tsx";
import type { ChangeFilter } from "../_find/use-filter.ts";
import { Empty } from "../_ui/empty.tsx";
import { FeedEnd } from "./feed-end.tsx";
import type { Older } from "./use-older.ts";

interface NoRowsProps {
  /** Whether the wire was read; else nothing came of it. */
  isLoaded: boolean;
  /** Whether it is the whole wire that is listed. */
  isWhole: boolean;
  filter: ReportFilter;
  onFilter: ChangeFilter | undefined;
  older: Older;
}

/** Why there is no row: the wire cannot be read, nothing has come in, or the filter lets nothing through. */
export function NoRows({ isLoaded, isWhole, filter, onFilter, older }: NoRowsProps) {
  const t = useTranslations("wire");
  if (!isLoaded) return <Empty icon={Unplug} title={t("failed")} text={t("failedText")} />;
  if (isWhole) return <Empty icon={Radio} title={t("empty")} text={t("emptyText")} />;
  return (
    <div>
      <NothingFound filter={filter} onChange={onFilter} />
      {older.end !== "begins" && <FeedEnd {...older} />}
    </div>
  );
}
