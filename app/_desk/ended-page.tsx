"use client";

import { RefreshCw, Unplug } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../_ui/button.tsx";
import { Empty } from "../_ui/empty.tsx";

/** In place of a page that the server does not speak to any more: why, and the way on. */
export function EndedPage({ code }: { code: string }) {
  const t = useTranslations();
  const outdated = code === "protocol.outdated";
  return (
    <main className="h-dvh">
      <Empty
        icon={outdated ? RefreshCw : Unplug}
        title={outdated ? t("outdated.title") : t("link.ended")}
        text={outdated ? t("outdated.text") : t("ended.text", { code })}
      >
        <Button look="primary" onClick={() => window.location.reload()}>
          {t("outdated.reload")}
        </Button>
      </Empty>
    </main>
  );
}
