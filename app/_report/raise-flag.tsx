"use client";

import { Flag as FlagIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { useKey } from "../_keys/use-key.ts";
import { Button } from "../_ui/button.tsx";
import { part } from "../_ui/part.tsx";
import { useReportName } from "../_ui/use-report-name.ts";

const RaiseFlagDialog = part(() =>
  import("../_flag/raise-flag-dialog.tsx").then((module) => module.RaiseFlagDialog),
);

/** The way to put a flag on a report. */
export function RaiseFlag({ report }: { report: Report }) {
  const t = useTranslations("report");
  const nameOf = useReportName();
  const [open, setOpen] = useState(false);
  useKey("flag", () => setOpen(true));
  return (
    <>
      <Button look="flag" onClick={() => setOpen(true)}>
        <FlagIcon size={15} aria-hidden />
        {t("raise")}
      </Button>
      {open && (
        <RaiseFlagDialog
          subject={{ reportId: report.id }}
          about={nameOf(report)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
