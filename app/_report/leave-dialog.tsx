"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "../_ui/button.tsx";
import { Dialog } from "../_ui/dialog.tsx";

interface LeaveDialogProps {
  onStay: () => void;
  onKeep: () => void;
  onThrowAway: () => void;
}

/** Before an editor with unsent words closes: go on, keep them on this device, or throw them away. */
export function LeaveDialog({ onStay, onKeep, onThrowAway }: LeaveDialogProps) {
  const t = useTranslations("amend");
  const goOn = useRef<HTMLButtonElement>(null);
  return (
    <Dialog title={t("leaveTitle")} onClose={onStay} initialFocus={goOn}>
      <p className="mb-4 text-sm text-ink-2">{t("leaveText")}</p>
      <div className="flex flex-wrap gap-2">
        <Button ref={goOn} look="primary" onClick={onStay}>
          {t("stay")}
        </Button>
        <Button onClick={onKeep}>{t("keep")}</Button>
        <Button look="kill" onClick={onThrowAway}>
          {t("throwAway")}
        </Button>
      </div>
    </Dialog>
  );
}
