"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Flag } from "@/lib/protocol/rows.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { showHere } from "./show-flag.ts";

/** Says which flag is in the way of publishing, with the way to it. */
export function BlockingFlag({ flag, className = "" }: { flag: Flag; className?: string }) {
  const t = useTranslations();
  const lang = useLang();
  return (
    <div role="status" className={`flex items-start gap-1.5 text-sm text-flag ${className}`}>
      <Lock size={14} aria-hidden className="mt-1 shrink-0" />
      <div className="min-w-0">
        <p>{t("report.blocked", { kind: t(`kind.${flag.kind}`) })}</p>
        <NearLink
          href={`/${lang}/flags?flag=${flag.id}`}
          onClick={(event) => showHere(event, flag.id)}
          className="line-clamp-2 font-semibold underline underline-offset-4"
        >
          <bdi>{flag.reason}</bdi>
        </NearLink>
      </div>
    </div>
  );
}
