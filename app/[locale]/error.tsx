"use client";

import { ServerCrash } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../_ui/button.tsx";
import { Empty } from "../_ui/empty.tsx";

/** In place of a page that failed. It is loaded anew: the code that it lacks may be that of an older build. */
export default function Crashed() {
  const t = useTranslations("crashed");
  return (
    <main className="h-dvh">
      <Empty icon={ServerCrash} title={t("title")} text={t("text")}>
        <Button look="primary" onClick={() => window.location.reload()}>
          {t("retry")}
        </Button>
      </Empty>
    </main>
  );
}
