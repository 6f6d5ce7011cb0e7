"use client";

import { Zap } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { Button } from "../_ui/button.tsx";
import { part } from "../_ui/part.tsx";
import { useMay } from "../_wire/hooks.ts";

const AskFlashDialog = part(() => import("./ask-flash-dialog.tsx").then((module) => module.AskFlashDialog));

/** The way to ask for a FLASH, on a report of which there can be one; nothing for whoever may not. */
export function AskFlash({ report }: { report: Report }) {
  const t = useTranslations("flash");
  const may = useMay();
  const [asking, ask] = useState(false);
  const { state, feed, flash, embargoUntil } = report;
  const canBe = state === "published" && feed === null && flash === null && embargoUntil === null;
  if (!asking && !(canBe && may("flash.ask", { report }))) return null;
  return (
    <>
      <Button onClick={() => ask(true)}>
        <Zap size={15} aria-hidden />
        {t("ask")}
      </Button>
      {asking && <AskFlashDialog report={report} onClose={() => ask(false)} />}
    </>
  );
}
