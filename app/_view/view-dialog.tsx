"use client";

import { useTranslations } from "next-intl";
import type { ReportFilter } from "@/lib/domain/report-filter.ts";
import type { View } from "@/lib/protocol/views.ts";
import { Dialog } from "../_ui/dialog.tsx";
import { ChangeView } from "./change-view.tsx";
import { NewView } from "./new-view.tsx";

interface ViewDialogProps {
  /** The one to be changed; null for a new one. */
  view: View | null;
  /** What a new one keeps. */
  filter: ReportFilter;
  onClose: () => void;
}

/** Keeps the filter under a name, or changes what is kept. */
export function ViewDialog({ view, filter, onClose }: ViewDialogProps) {
  const t = useTranslations("view");
  return (
    <Dialog title={t(view ? "changeTitle" : "saveTitle")} onClose={onClose}>
      {view ? <ChangeView view={view} onDone={onClose} /> : <NewView filter={filter} onDone={onClose} />}
    </Dialog>
  );
}
