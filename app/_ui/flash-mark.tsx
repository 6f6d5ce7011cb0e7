"use client";

import { Zap } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Report } from "@/lib/protocol/rows.ts";
import { Chip } from "./chip.tsx";

/** That a report is a FLASH, or for the desk that one is asked for; a killed one is loud no more. */
export function FlashMark({ report }: { report: Pick<Report, "flash" | "state"> }) {
  const t = useTranslations("flash");
  const { flash, state } = report;
  if (!flash || state === "killed") return null;
  if (flash.state === "confirmed") return <FlashPlate />;
  return (
    <Chip tone="dashed">
      <Zap size={11} aria-hidden />
      {t("asked")}
    </Chip>
  );
}

/** The one mark of a FLASH: a bolt on amber and the word on ink, like nothing else on the wire. */
export function FlashPlate() {
  const t = useTranslations("flash");
  return (
    <span className="inline-flex h-5 shrink-0 items-stretch overflow-hidden rounded-md bg-ink text-2xs font-bold whitespace-nowrap text-surface">
      <span className="grid w-5 place-content-center bg-bolt text-on-bolt">
        <Zap size={12} fill="currentColor" aria-hidden />
      </span>
      <span className="px-1.5 leading-5">{t("word")}</span>
    </span>
  );
}
