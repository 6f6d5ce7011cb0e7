"use client";

import { TimerReset } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { Button } from "../_ui/button.tsx";
import { part } from "../_ui/part.tsx";

const EmbargoDialog = part(() => import("./embargo-dialog.tsx").then((module) => module.EmbargoDialog));

/** Puts a report under embargo; where it is already, the notice above the text offers another time. */
export function EmbargoButton({ report }: { report: Report }) {
  const t = useTranslations("embargo");
  const [open, setOpen] = useState(false);
  return (
    <>
      {report.embargoUntil === null && (
        <Button onClick={() => setOpen(true)}>
          <TimerReset size={15} aria-hidden />
          {t("put")}
        </Button>
      )}
      {open && <EmbargoDialog report={report} onClose={() => setOpen(false)} />}
    </>
  );
}
