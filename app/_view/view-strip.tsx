"use client";

import { Bookmark, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { useLang } from "../_i18n/language-provider.tsx";
import { PlaceLink } from "../_ui/place-link.tsx";
import { useQueryParam } from "../_ui/use-query-param.ts";
import { useWireScope } from "../_wire/wire-scope.tsx";
import { useViewCounts } from "./use-view-counts.ts";
import { useViews } from "./use-views.ts";
import { ViewCount } from "./view-count.tsx";
import { viewHref } from "./view-href.ts";

/** The saved views on a phone, which has no rail. */
export function ViewStrip() {
  const t = useTranslations("view");
  const lang = useLang();
  const scope = useWireScope();
  const views = useViews();
  const counts = useViewCounts();
  const [current] = useQueryParam("view");
  if (views.length === 0) return null;
  return (
    <nav aria-label={t("title")} className="desk:hidden">
      <ul className="scroll-quiet flex gap-1.5 overflow-x-auto px-2 pb-1.5">
        {views.map((view) => {
          const Icon = view.isShared ? Users : Bookmark;
          return (
            <li key={view.id} className="shrink-0">
              <PlaceLink
                href={viewHref(view, lang, scope)}
                {...(current === view.id && { "aria-current": "page" as const })}
                className="flex min-h-11 max-w-56 items-center gap-1.5 rounded-lg border px-3 text-xs text-ink-2 aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-semibold aria-[current]:text-accent"
              >
                <Icon size={14} aria-hidden className="shrink-0" />
                <bdi className="truncate">{view.name}</bdi>
                <ViewCount count={counts.get(view.id)} />
              </PlaceLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
