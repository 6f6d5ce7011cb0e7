"use client";

import { AlarmClock, LifeBuoy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useLang } from "../_i18n/language-provider.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { useCorrespondents, useMay } from "../_wire/hooks.ts";
import { isOverdue, needsHelp } from "./alarms.ts";

/** Who needs help and who is overdue, above everything a supervisor reads, until they check in. */
export function AlarmLine() {
  const t = useTranslations("people");
  const may = useMay();
  const lang = useLang();
  const { names } = useFormats();
  const known = useCorrespondents() ?? [];
  const helpless = known.filter(needsHelp);
  const late = known.filter((one) => isOverdue(one) && !needsHelp(one));
  if (!may("correspondent.watch")) return null;
  return (
    <div role="alert" className="shrink-0 print:hidden">
      {helpless.length + late.length > 0 && (
        <NearLink
          href={`/${lang}/people`}
          className={`flex min-h-11 flex-wrap items-center gap-x-4 gap-y-0.5 px-4 py-1.5 text-sm font-semibold text-surface desk:min-h-9 ${helpless.length > 0 ? "bg-flash" : "bg-urgent"}`}
        >
          {helpless.length > 0 && (
            <span className="inline-flex items-center gap-1.5">
              <LifeBuoy size={16} aria-hidden className="shrink-0" />
              {t("helpLine", { count: helpless.length })} {names(helpless.map(({ byline }) => byline))}
            </span>
          )}
          {late.length > 0 && (
            <span className="inline-flex items-center gap-1.5">
              <AlarmClock size={16} aria-hidden className="shrink-0" />
              {t("lateLine", { count: late.length })} {names(late.map(({ byline }) => byline))}
            </span>
          )}
          <span className="ms-auto text-xs underline underline-offset-4">{t("see")}</span>
        </NearLink>
      )}
    </div>
  );
}
