"use client";

import { RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "../_ui/button.tsx";
import { useAdmission, useLink } from "../_wire/hooks.ts";

/**
 * Above a page that nothing new comes to, and how to go on: one of an older build, where what somebody types stays until
 * they do, and one that has not reached the newsroom yet.
 */
export function AwayLine() {
  const t = useTranslations();
  const link = useLink();
  const { status } = useAdmission();
  const isOutdated = link.status === "ended" && link.code === "protocol.outdated";
  return (
    <div role="alert" className="shrink-0 print:hidden">
      {isOutdated ? (
        <Line title={t("outdated.title")} text={t("outdated.text")}>
          <Button look="primary" size="small" onClick={() => window.location.reload()}>
            <RefreshCw size={14} aria-hidden />
            {t("outdated.reload")}
          </Button>
        </Line>
      ) : (
        status === "unreachable" && <Line title={t("unreachable.title")} text={t("unreachable.text")} />
      )}
    </div>
  );
}

function Line({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line-strong bg-urgent-soft px-4 py-2 text-sm">
      <p className="min-w-0 flex-1 basis-72 text-ink">
        <strong className="me-2 font-semibold">{title}</strong>
        {text}
      </p>
      {children}
    </div>
  );
}
