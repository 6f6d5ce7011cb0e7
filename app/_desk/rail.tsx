"use client";

import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { chooseRail, useSlimRail } from "../_ui/layout.ts";
import { NearLink } from "../_ui/near-link.tsx";
import { part } from "../_ui/part.tsx";
import { PlaceCount } from "./place-count.tsx";
import { type Place, type PlaceGroup, usePlaces } from "./places.ts";
import { RAIL_LINE } from "./rail-line.ts";
import { RailTip } from "./rail-tip.tsx";
import { RailWires } from "./rail-wires.tsx";

const RailViews = part(() => import("../_view/rail-views.tsx").then((module) => module.RailViews));

const GROUPS: readonly PlaceGroup[] = ["desk", "look", "past"];

/** Where to go, at the side of a wide screen: the wires, and the pages with what waits on them; words or only icons. */
export function Rail() {
  const t = useTranslations("nav");
  const places = usePlaces();
  return (
    <RailTip>
      <div className="scroll-quiet flex min-h-0 flex-1 flex-col gap-3 overflow-x-hidden overflow-y-auto p-2">
        <RailWires />
        <RailViews />
        <nav aria-label={t("label")} className="flex flex-1 flex-col">
          {GROUPS.map((group) => (
            <Group key={group} places={places.filter((place) => place.group === group)} />
          ))}
        </nav>
      </div>
      <RailSwitch />
    </RailTip>
  );
}

function Group({ places }: { places: readonly Place[] }) {
  const t = useTranslations("nav");
  if (places.length === 0) return null;
  return (
    <ul className="border-t border-line py-1.5 first:border-0 first:pt-0 last:pb-0">
      {places.map(({ page, words, icon: Icon, href, here }) => (
        <li key={page}>
          <NearLink
            href={href}
            aria-current={here ? "page" : undefined}
            data-tip={t(words)}
            className={RAIL_LINE}
          >
            <Icon size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />
            <span className="min-w-0 truncate slim:sr-only">{t(words)}</span>
            <span className="ms-auto inline-flex slim:absolute slim:end-0 slim:-top-1">
              <PlaceCount page={page} />
            </span>
          </NearLink>
        </li>
      ))}
    </ul>
  );
}

function RailSwitch() {
  const t = useTranslations("layout");
  const isSlim = useSlimRail();
  const words = t(isSlim ? "wide" : "slim");
  const Icon = isSlim ? PanelLeftOpen : PanelLeftClose;
  return (
    <div className="border-t p-2">
      <button
        type="button"
        aria-expanded={!isSlim}
        data-tip={words}
        onClick={() => chooseRail(isSlim ? "wide" : "slim")}
        className={RAIL_LINE}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden className="shrink-0 rtl:-scale-x-100" />
        <span className="min-w-0 truncate slim:sr-only">{words}</span>
      </button>
    </div>
  );
}
