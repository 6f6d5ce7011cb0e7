"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { Empty } from "../_ui/empty.tsx";
import { part } from "../_ui/part.tsx";
import { RowsSkeleton } from "../_ui/rows-skeleton.tsx";
import { useMay, useSessionInfo } from "../_wire/hooks.ts";

const PulseSheet = part(() => import("./pulse-sheet.tsx").then((module) => module.PulseSheet));

/** How the newsroom works, in numbers, for the desk. */
export function PulseScreen() {
  const t = useTranslations("pulse");
  const may = useMay();
  const isKnown = useSessionInfo() !== null;
  if (!isKnown) return <RowsSkeleton label={t("loading")} />;
  return may("desk.read") ? <PulseSheet /> : <Empty icon={Lock} title={t("closed")} text={t("closedText")} />;
}
