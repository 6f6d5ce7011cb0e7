"use client";

import { BookOpenText, Flag, PenLine, Radio } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useLang } from "../_i18n/language-provider.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { useFlags, useMay } from "../_wire/hooks.ts";

const PLACES = [
  { page: "wire", icon: Radio, ability: "wire.read" },
  { page: "stories", icon: BookOpenText, ability: "wire.read" },
  { page: "flags", icon: Flag, ability: "flag.read" },
  { page: "file", icon: PenLine, ability: "report.file" },
] as const;

function usePlaces() {
  const may = useMay();
  const lang = useLang();
  const path = usePathname();
  return PLACES.filter(({ ability }) => may(ability)).map((place) => ({
    ...place,
    href: `/${lang}/${place.page}`,
    here: path === `/${lang}/${place.page}`,
  }));
}

/** The pages, in the header of a wide screen. */
export function HeaderNav() {
  const t = useTranslations("nav");
  return (
    <nav aria-label={t("label")} className="hidden items-center gap-0.5 desk:flex">
      {usePlaces().map(({ page, icon: Icon, href, here }) => (
        <NearLink
          key={page}
          href={href}
          aria-current={here ? "page" : undefined}
          className="flex h-8 items-center gap-1.5 rounded-lg px-2.5 text-sm text-ink-2 hover:bg-hover hover:text-ink aria-[current]:bg-accent-soft aria-[current]:font-semibold aria-[current]:text-accent"
        >
          <Icon size={15} aria-hidden />
          {t(page)}
          {page === "flags" && <OpenFlagCount />}
        </NearLink>
      ))}
    </nav>
  );
}

/** The pages, under the thumb on a phone. */
export function TabBar() {
  const t = useTranslations("nav");
  return (
    <nav
      aria-label={t("label")}
      className="flex shrink-0 border-t bg-surface pb-[env(safe-area-inset-bottom)] desk:hidden"
    >
      {usePlaces().map(({ page, icon: Icon, href, here }) => (
        <NearLink
          key={page}
          href={href}
          aria-current={here ? "page" : undefined}
          className="relative grid h-14 flex-1 place-content-center justify-items-center gap-0.5 text-2xs text-ink-3 aria-[current]:font-semibold aria-[current]:text-accent"
        >
          <Icon size={20} aria-hidden />
          {t(page)}
          {page === "flags" && (
            <span className="absolute start-1/2 top-1 ms-2">
              <OpenFlagCount />
            </span>
          )}
        </NearLink>
      ))}
    </nav>
  );
}

function OpenFlagCount() {
  const open = useFlags()?.length ?? 0;
  if (open === 0) return null;
  return (
    <span className="min-w-4 rounded-full bg-flag px-1 text-center text-2xs leading-4 font-semibold text-on-flag tabular-nums">
      {open}
    </span>
  );
}
