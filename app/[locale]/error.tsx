"use client";

import { ServerCrash } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../_ui/button.tsx";
import { Empty } from "../_ui/empty.tsx";

export default function Crashed({ reset }: { reset: () => void }) {
  const t = useTranslations("crashed");
  return (
    <main className="h-dvh">
      <Empty icon={ServerCrash} title={t("title")} text={t("text")}>
        <Button look="primary" onClick={reset}>
          {t("retry")}
        </Button>
      </Empty>
    </main>
  );
}
