"use client";

import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import type { ReportFilter } from "@/lib/domain/report-filter.ts";
import { Button } from "../_ui/button.tsx";
import { Dialog } from "../_ui/dialog.tsx";
import { Popover } from "../_ui/popover.tsx";
import { useIsDesk } from "../_ui/use-is-desk.ts";
import { FilterPanel } from "./filter-panel.tsx";
import type { ChangeFilter } from "./use-filter.ts";
import { useFiltered } from "./use-filtered.ts";

interface FilterPopoverProps {
  /** The button that opened it, and that gets the focus back. */
  anchor: RefObject<HTMLButtonElement | null>;
  filter: ReportFilter;
  onChange: ChangeFilter;
  onClose: () => void;
}

/** All fields of a filter: beside the list, which follows at once; on a phone a sheet over it. */
export function FilterPopover({ anchor, onClose, ...props }: FilterPopoverProps) {
  const t = useTranslations();
  const isWide = useIsDesk();
  if (!isWide) {
    return (
      <Dialog title={t("find.more")} onClose={onClose}>
        <FilterPanel {...props} />
        <ShowButton filter={props.filter} onPress={onClose} />
      </Dialog>
    );
  }
  return (
    <Popover
      title={t("find.more")}
      anchor={anchor}
      className="max-h-[min(var(--available-height),44rem)] w-[min(28rem,calc(100vw-1rem))] p-4"
      onClose={onClose}
    >
      <FilterPanel {...props} />
    </Popover>
  );
}

/** The way back to the list that the sheet covers, with how many are in it. */
function ShowButton({ filter, onPress }: { filter: ReportFilter; onPress: () => void }) {
  const t = useTranslations("find");
  const count = useFiltered(filter)?.length ?? 0;
  return (
    <div className="sticky -bottom-5 -mx-5 mt-4 border-t bg-surface px-5 py-3">
      <Button look="primary" onClick={onPress} className="w-full">
        {t("show", { count })}
      </Button>
    </div>
  );
}
