"use client";

import { HardDrive } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../_ui/button.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import type { EditAs } from "./edit-as.ts";
import { InTheWay } from "./in-the-way.tsx";
import type { Obstacle } from "./use-obstacle.ts";

interface SendBarProps {
  as: EditAs;
  obstacle: Obstacle | undefined;
  /** Where nothing but an amendment is in nobody's way. */
  onAmend: (() => void) | null;
  busy: boolean;
  ready: boolean;
  unchanged: boolean;
  keptAt: string | null;
  onCancel: () => void;
}

/** Sending, and above it what is in its way, which stays in sight with it. */
export function SendBar({ as, obstacle, onAmend, busy, ready, unchanged, keptAt, onCancel }: SendBarProps) {
  const t = useTranslations("amend");
  const { time } = useFormats();
  const [idle, sending] = as === "amend" ? (["save", "saving"] as const) : (["send", "sending"] as const);
  return (
    <div className="sticky bottom-0 z-10 -mx-4 low:static flex flex-wrap items-center gap-2 border-t bg-surface px-4 py-2 desk:-mx-8 desk:px-8">
      {obstacle && (
        <div className="basis-full">
          <InTheWay obstacle={obstacle}>
            {onAmend && (
              <Button size="small" onClick={onAmend}>
                {t("asAmendment")}
              </Button>
            )}
          </InTheWay>
        </div>
      )}
      <Button type="submit" look="primary" disabled={!ready} aria-keyshortcuts="Control+Enter">
        {t(busy ? sending : idle)}
      </Button>
      <Button look="quiet" onClick={onCancel}>
        {t("cancel")}
      </Button>
      {unchanged && <span className="text-xs text-ink-3">{t("unchanged")}</span>}
      {keptAt && (
        <span className="ms-auto inline-flex items-center gap-1.5 text-xs text-ink-3 tabular-nums">
          <HardDrive size={13} aria-hidden />
          {t("keptAt", { time: time(keptAt) })}
        </span>
      )}
    </div>
  );
}
