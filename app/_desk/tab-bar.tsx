"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { NearLink } from "../_ui/near-link.tsx";
import { part } from "../_ui/part.tsx";
import { PlaceCount } from "./place-count.tsx";
import { usePlaces } from "./places.ts";

const MoreSheet = part(() => import("./more-sheet.tsx").then((module) => module.MoreSheet));

const THUMB = 5;
const TAB =
  "relative grid h-14 min-w-0 flex-1 place-content-center justify-items-center gap-0.5 text-2xs text-ink-3 aria-[current=page]:font-semibold aria-[current=page]:text-accent";

/** The pages needed most, under the thumb on a phone, and the way to all others. */
export function TabBar() {
  const t = useTranslations("nav");
  const [isOpen, setOpen] = useState(false);
  const places = usePlaces();
  const first = places.slice(0, THUMB);
  const isHereElsewhere = places.slice(THUMB).some(({ here }) => here);
  return (
    <nav
      aria-label={t("label")}
      className="flex shrink-0 border-t bg-surface pb-[env(safe-area-inset-bottom)] desk:hidden print:hidden"
    >
      {first.map(({ page, words, icon: Icon, href, here }) => (
        <NearLink key={page} href={href} aria-current={here ? "page" : undefined} className={TAB}>
          <Icon size={20} strokeWidth={1.75} aria-hidden />
          {t(words)}
          <span className="absolute start-1/2 top-1 ms-2">
            <PlaceCount page={page} />
          </span>
        </NearLink>
      ))}
      {places.length > THUMB && (
        <button
          type="button"
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={() => setOpen(true)}
          className={`${TAB} ${isHereElsewhere ? "font-semibold text-accent" : ""}`}
        >
          <Ellipsis size={20} strokeWidth={1.75} aria-hidden />
          {t("more")}
        </button>
      )}
      {isOpen && <MoreSheet onClose={() => setOpen(false)} />}
    </nav>
  );
}
