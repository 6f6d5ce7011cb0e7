"use client";

import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { useLang } from "../_i18n/language-provider.tsx";
import { type Cap, onMac, spellKey } from "./spell-key.ts";

/** A key as it is printed on the keyboard, with the Arabic letter beside it where Arabic is read. */
export function KeyCaps({ value }: { value: string }) {
  const t = useTranslations("keys");
  const lang = useLang();
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      {spellKey(value, onMac()).map((stroke, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the strokes of one key never move
        <Fragment key={index}>
          {index > 0 && <span className="text-2xs text-ink-3">{t("then")}</span>}
          <span dir="ltr" className="inline-flex items-center gap-1">
            {stroke.map((cap) => (
              <OneCap key={cap.latin} cap={cap} withArabic={lang === "ar"} />
            ))}
          </span>
        </Fragment>
      ))}
    </span>
  );
}

function OneCap({ cap, withArabic }: { cap: Cap; withArabic: boolean }) {
  return (
    <kbd className="inline-flex min-h-6 min-w-6 items-center justify-center gap-1.5 rounded-md border border-b-2 border-line-strong bg-raised px-1.5 font-sans text-xs font-semibold text-ink">
      {cap.latin}
      {withArabic && cap.arabic && (
        <span lang="ar" className="font-normal text-ink-3">
          {cap.arabic}
        </span>
      )}
    </kbd>
  );
}
