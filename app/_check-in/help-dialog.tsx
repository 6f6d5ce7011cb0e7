"use client";

import { LifeBuoy } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../_ui/button.tsx";
import { Dialog } from "../_ui/dialog.tsx";

/** Asks once before the supervisors are alarmed. */
export function HelpDialog({ onConfirm, onClose }: { onConfirm: () => void; onClose: () => void }) {
  const t = useTranslations("checkIn");
  return (
    <Dialog title={t("helpTitle")} onClose={onClose}>
      <p className="mb-5 text-ink-2">{t("helpText")}</p>
      <div className="grid gap-2">
        <Button look="danger" onClick={onConfirm} className="min-h-14 text-base">
          <LifeBuoy size={18} aria-hidden />
          {t("helpConfirm")}
        </Button>
        <Button look="quiet" onClick={onClose} className="min-h-12">
          {t("cancel")}
        </Button>
      </div>
    </Dialog>
  );
}
