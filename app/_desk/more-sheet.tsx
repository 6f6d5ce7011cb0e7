"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "../_ui/dialog.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { PlaceCount } from "./place-count.tsx";
import { usePlaces } from "./places.ts";

/** All pages, on a phone: as large as a thumb wants them. */
export function MoreSheet({ onClose }: { onClose: () => void }) {
  const t = useTranslations();
  return (
    <Dialog title={t("layout.allPlaces")} onClose={onClose}>
      <ul className="grid grid-cols-3 gap-2">
        {usePlaces().map(({ page, words, icon: Icon, href, here }) => (
          <li key={page}>
            <NearLink
              href={href}
              onClick={onClose}
              aria-current={here ? "page" : undefined}
              className="relative grid h-20 place-content-center justify-items-center gap-1.5 rounded-xl border px-1 text-center text-xs text-ink-2 aria-[current=page]:border-accent aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-accent"
            >
              <Icon size={20} strokeWidth={1.75} aria-hidden />
              {t(`nav.${words}`)}
              <span className="absolute end-2 top-1.5">
                <PlaceCount page={page} />
              </span>
            </NearLink>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
