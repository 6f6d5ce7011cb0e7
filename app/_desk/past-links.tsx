"use client";

import { Clock, History } from "lucide-react";
import { useTranslations } from "next-intl";
import { useLang } from "../_i18n/language-provider.tsx";
import { buttonClasses } from "../_ui/button.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { useMay } from "../_wire/hooks.ts";

const PLACES = [
  { page: "as-of", title: "asOf.title", icon: Clock, ability: "wire.as-of" },
  { page: "audit", title: "audit.ofAll", icon: History, ability: "audit.read" },
] as const;

/** The ways into the wire's past, for who may go them. */
export function PastLinks() {
  const t = useTranslations();
  const lang = useLang();
  const may = useMay();
  const places = PLACES.filter(({ ability }) => may(ability));
  if (places.length === 0) return null;
  return (
    <ul>
      {places.map(({ page, title, icon: Icon }) => (
        <li key={page}>
          <NearLink
            href={`/${lang}/${page}`}
            className={`${buttonClasses("quiet")} w-full justify-start px-2`}
          >
            <Icon size={15} aria-hidden />
            {t(title)}
          </NearLink>
        </li>
      ))}
    </ul>
  );
}
