"use client";

import { useTranslations } from "next-intl";
import { Bell } from "../_alert/bell.tsx";
import { useLang } from "../_i18n/language-provider.tsx";
import { BrandMark } from "../_ui/brand-mark.tsx";
import { LanguageLink } from "../_ui/language-link.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { useSessionInfo } from "../_wire/hooks.ts";
import { useWireScope } from "../_wire/wire-scope.tsx";
import { PeopleHere } from "./people-here.tsx";
import { PersonMenu } from "./person-menu.tsx";
import { WireStatus } from "./wire-status.tsx";

/** The one bar that is on every page: whose wire this is, and whether it can be trusted just now. */
export function DeskHeader() {
  const t = useTranslations("app");
  const lang = useLang();
  const scope = useWireScope();
  const wires = useSessionInfo()?.wires;
  const wire = wires?.find(({ slug }) => slug === scope) ?? wires?.[0];
  return (
    <header className="z-20 flex shrink-0 flex-wrap items-center border-b bg-surface desk:h-12 desk:flex-nowrap desk:px-3 print:hidden">
      <div className="flex h-12 min-w-0 flex-1 items-center gap-2 ps-3 desk:flex-none desk:ps-0">
        <NearLink
          href={`/${lang}/wire`}
          className="flex min-h-11 items-center gap-1.5 rounded-lg text-lg font-semibold desk:min-h-0"
        >
          <BrandMark />
          {t("name")}
        </NearLink>
        {wire && (
          <bdi className="truncate border-s ps-2.5 text-sm text-ink-3">
            {lang === "ar" ? wire.nameAr : wire.name}
          </bdi>
        )}
      </div>
      <div className="order-last basis-full border-t bg-raised px-3 py-1 desk:order-none desk:ms-4 desk:flex-1 desk:basis-auto desk:border-0 desk:bg-transparent desk:py-0">
        <div className="flex items-center gap-2">
          <WireStatus />
          <div className="ms-auto shrink-0">
            <PeopleHere />
          </div>
        </div>
      </div>
      <div className="flex items-center gap-1 pe-1 desk:border-s desk:ps-2 desk:pe-0">
        <LanguageLink className="min-h-11 desk:min-h-9" />
        <Bell />
        <PersonMenu />
      </div>
    </header>
  );
}
