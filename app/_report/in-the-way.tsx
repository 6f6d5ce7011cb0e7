"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { ERRORS } from "@/lib/protocol/errors.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { StateChip } from "../_ui/state-chip.tsx";
import type { Obstacle } from "./use-obstacle.ts";

/** Says what is in the way of a move, before anybody sends it in vain; nothing when nothing is. */
export function InTheWay({ obstacle }: { obstacle: Obstacle | undefined }) {
  const t = useTranslations();
  const lang = useLang();
  if (!obstacle) return null;
  if ("flag" in obstacle) {
    return (
      <p role="status" className="flex items-start gap-1.5 text-sm text-flag">
        <Lock size={14} aria-hidden className="mt-1 shrink-0" />
        {t("report.blocked", { kind: t(`kind.${obstacle.flag.kind}`) })}
      </p>
    );
  }
  return (
    <p role="status" className="flex flex-wrap items-center gap-2 text-sm text-urgent">
      <StateChip state={obstacle.state} />
      {ERRORS["report.wrong_state"][lang]}
    </p>
  );
}
