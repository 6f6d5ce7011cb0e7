"use client";

import { RefreshCw, Unplug } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect } from "react";
import { useLang } from "../_i18n/language-provider.tsx";
import { Button } from "../_ui/button.tsx";
import { Empty } from "../_ui/empty.tsx";
import { useAdmission, useWire } from "../_wire/hooks.ts";

/** Lets the person signed in through; sends anybody else to sign in and back, and an old page to reload. */
export function Gate({ children }: { children: ReactNode }) {
  const admission = useAdmission();
  const { link } = useWire();
  const lang = useLang();
  const code = link.status === "ended" ? link.code : null;
  const out = admission.status === "out" || code?.startsWith("session.");
  useEffect(() => {
    if (!out) return;
    const here = window.location.pathname + window.location.search;
    window.location.replace(`/${lang}/sign-in?next=${encodeURIComponent(here)}`);
  }, [out, lang]);
  if (code && !out) return <EndedPage code={code} />;
  return children;
}

function EndedPage({ code }: { code: string }) {
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
