"use client";

import { useTranslations } from "next-intl";
import { Button } from "./button.tsx";

interface NewerProps {
  /** Whose words say it: they agree with what was changed. */
  of: "view" | "knowledge";
  onTake: () => void;
  onKeep: () => void;
}

/** Somebody changed it meanwhile: theirs, or one's own on top of it. */
export function Newer({ of, onTake, onKeep }: NewerProps) {
  const t = useTranslations(of);
  return (
    <div role="alert" className="rounded-lg bg-urgent-soft px-3 py-2 text-sm text-urgent">
      <p>{t("newer")}</p>
      <div className="mt-1.5 flex flex-wrap gap-2">
        <Button size="small" onClick={onTake}>
          {t("take")}
        </Button>
        <Button size="small" onClick={onKeep}>
          {t("keep")}
        </Button>
      </div>
    </div>
  );
}
