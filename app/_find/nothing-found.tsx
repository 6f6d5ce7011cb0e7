"use client";

import { ListFilter, Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { NO_FILTER, type ReportFilter } from "@/lib/domain/report-filter.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { Button, buttonClasses } from "../_ui/button.tsx";
import { Empty } from "../_ui/empty.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import type { ChangeFilter } from "./use-filter.ts";

interface NothingFoundProps {
  filter: ReportFilter;
  /** Without it nothing can be cleared here. */
  onChange?: ChangeFilter | undefined;
}

/** Where a filter shows nothing of what is held here: let go of it, or look in the whole archive. */
export function NothingFound({ filter, onChange }: NothingFoundProps) {
  const t = useTranslations("find");
  const lang = useLang();
  const words = filter.q || filter.place;
  return (
    <Empty icon={ListFilter} title={t("nothing")} text={t("nothingText")}>
      <div className="flex flex-wrap justify-center gap-2">
        {onChange && <Button onClick={() => onChange(NO_FILTER)}>{t("clear")}</Button>}
        <NearLink
          href={`/${lang}/search${words && `?q=${encodeURIComponent(words)}`}`}
          className={buttonClasses("quiet")}
        >
          <Search size={15} aria-hidden />
          {t("archive")}
        </NearLink>
      </div>
    </Empty>
  );
}
