"use client";

import { Bookmark, EllipsisVertical, Users } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { View } from "@/lib/protocol/views.ts";
import { RAIL_LINE } from "../_desk/rail-line.ts";
import { isolate } from "../_i18n/isolate.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { part } from "../_ui/part.tsx";
import { PlaceLink } from "../_ui/place-link.tsx";
import { useQueryParam } from "../_ui/use-query-param.ts";
import { useMay } from "../_wire/hooks.ts";
import { useWireScope } from "../_wire/wire-scope.tsx";
import { filterOf } from "./match-view.ts";
import { CountedViews, useViewCounts } from "./use-view-counts.ts";
import { useViews } from "./use-views.ts";
import { ViewCount } from "./view-count.tsx";
import { viewHref } from "./view-href.ts";

const ViewDialog = part(() => import("./view-dialog.tsx").then((module) => module.ViewDialog));

/** The saved views of the wire that is read here, in the rail: one's own first, then the desk's. */
export function RailViews() {
  const t = useTranslations("view");
  const views = useViews();
  const counts = useViewCounts();
  const [changing, setChanging] = useState<View | null>(null);
  return (
    <>
      <CountedViews />
      {views.length > 0 && (
        <nav aria-label={t("title")}>
          <p aria-hidden className="px-2.5 pb-1 text-2xs font-semibold text-ink-3 slim:sr-only">
            {t("title")}
          </p>
          <ul>
            {views.map((view) => (
              <Line key={view.id} view={view} count={counts.get(view.id)} onChange={setChanging} />
            ))}
          </ul>
        </nav>
      )}
      {changing && (
        <ViewDialog view={changing} filter={filterOf(changing)} onClose={() => setChanging(null)} />
      )}
    </>
  );
}

interface LineProps {
  view: View;
  count: number | undefined;
  onChange: (view: View) => void;
}

function Line({ view, count, onChange }: LineProps) {
  const t = useTranslations("view");
  const lang = useLang();
  const scope = useWireScope();
  const may = useMay();
  const path = usePathname();
  const [current] = useQueryParam("view");
  const isHere = current === view.id && path === `/${lang}/wire`;
  const Icon = view.isShared ? Users : Bookmark;
  return (
    <li className="group relative">
      <PlaceLink
        href={viewHref(view, lang, scope)}
        {...(isHere && { "aria-current": "page" as const })}
        data-tip={view.name}
        data-view={view.id}
        className={RAIL_LINE}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />
        <bdi className="min-w-0 truncate slim:sr-only">{view.name}</bdi>
        {view.isShared && <span className="sr-only">{t("ofDesk")}</span>}
        <span className="ms-auto inline-flex group-focus-within:pe-6 group-hover:pe-6 slim:absolute slim:end-0 slim:-top-1 slim:group-hover:pe-0">
          <ViewCount count={count} />
        </span>
      </PlaceLink>
      {may("view.amend", { view }) && (
        <button
          type="button"
          aria-label={t("changeNamed", { name: isolate(view.name) })}
          onClick={() => onChange(view)}
          className="absolute end-1 top-1 grid size-6 place-content-center rounded-md text-ink-3 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 hover:bg-line hover:text-ink slim:hidden"
        >
          <EllipsisVertical size={14} aria-hidden />
        </button>
      )}
    </li>
  );
}
