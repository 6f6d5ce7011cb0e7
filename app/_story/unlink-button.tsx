"use client";

import { Unlink } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Report, Story } from "@/lib/protocol/rows.ts";
import { isolate } from "../_i18n/isolate.ts";
import { part } from "../_ui/part.tsx";
import { useReportName } from "../_ui/use-report-name.ts";
import { useMay } from "../_wire/hooks.ts";

const UnlinkDialog = part(() => import("./unlink-dialog.tsx").then((module) => module.UnlinkDialog));

/** Asks to take a report out of its story; nothing for who may not, and in a closed story. */
export function UnlinkButton({ report, story }: { report: Report; story: Story }) {
  const t = useTranslations("story");
  const may = useMay();
  const nameOf = useReportName();
  const [asking, ask] = useState(false);
  if (story.state === "closed" || !may("story.unlink", { report })) return null;
  return (
    <>
      <button
        type="button"
        aria-label={t("unlinkNamed", { name: isolate(nameOf(report)) })}
        title={t("unlink")}
        onClick={() => ask(true)}
        className="grid size-11 shrink-0 place-content-center rounded-lg text-ink-3 hover:bg-hover hover:text-ink desk:size-8"
      >
        <Unlink size={15} aria-hidden />
      </button>
      {asking && <UnlinkDialog report={report} story={story} onClose={() => ask(false)} />}
    </>
  );
}
