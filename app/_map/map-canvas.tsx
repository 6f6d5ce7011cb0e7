"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useEffect, useMemo, useRef } from "react";
import { useLang } from "../_i18n/language-provider.tsx";
import { IncidentLayer } from "../_reading/incident-layer.tsx";
import type { IncidentPlace } from "../_reading/incident-places.ts";
import { useFormats } from "../_ui/use-formats.ts";
import { AreaMarks } from "./area-marks.tsx";
import { BaseLayer } from "./base-layer.tsx";
import type { PlaceGroup } from "./gather.ts";
import { anchorOf, type Geography } from "./geography.ts";
import { LabelLayer } from "./label-layer.tsx";
import { labelsOf } from "./labels.ts";
import { Legend } from "./legend.tsx";
import { MapControls } from "./map-controls.tsx";
import { type Mark, marksOf } from "./marks.ts";
import { PointMark } from "./point-mark.tsx";
import { ScaleBar } from "./scale-bar.tsx";
import { usePlaceName } from "./use-place-name.ts";
import { useView } from "./use-view.ts";

interface MapCanvasProps {
  geography: Geography;
  groups: readonly PlaceGroup[];
  incidents: readonly IncidentPlace[];
  litIncident: string | null;
  /** The place that is chosen, here or in the list. */
  selected: string | null;
  lit: string | null;
  isNew: (group: PlaceGroup) => boolean;
  onSelect: (key: string) => void;
}

/** How near the map comes to a place that is chosen. */
const CLOSE = 4;
/** Nearer than this two places that still touch are the same spot: the first of them is chosen. */
const NEAR_ENOUGH = 40;

/** The map itself. Everything on it is also in the list beside it, which is how it is reached without seeing it. */
export function MapCanvas(props: MapCanvasProps) {
  const { geography, groups, selected, lit, isNew, onSelect } = props;
  const t = useTranslations("map");
  const lang = useLang();
  const { number } = useFormats();
  const nameOf = usePlaceName();
  const box = useRef<HTMLDivElement>(null);
  const control = useView(box);
  const { view, size, show } = control;
  const marks = useMemo(() => marksOf(groups, geography, view, size), [groups, geography, view, size]);
  // The names may come a moment after the marks that they belong to.
  const settled = useDeferredValue(useMemo(() => ({ marks, view }), [marks, view]));
  const labels = useMemo(() => {
    const named = (mark: Mark) => {
      const [first] = mark.groups;
      const name = first ? nameOf(first.placement) : "";
      return mark.groups.length > 1 ? t("andMore", { name, count: mark.groups.length - 1 }) : name;
    };
    return labelsOf({ marks: settled.marks, nameOf: named }, geography, settled.view, size, lang);
  }, [settled, geography, size, lang, nameOf, t]);
  useShown(selected, groups, geography, show);

  const choose = (mark: Mark) => {
    if (mark.groups.length === 1 || view.k > NEAR_ENOUGH) onSelect(mark.key);
    else show({ x: (mark.x - view.x) / view.k, y: (mark.y - view.y) / view.k }, view.k * 2.5);
  };
  const isLit = (key: string) => key === lit || key === selected;
  return (
    <div
      className="relative h-full min-h-0 overflow-hidden bg-bg contrast:bg-hover"
      data-map={view.k.toFixed(2)}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: no element is a map that is moved by keys */}
      <div
        ref={box}
        role="group"
        aria-label={t("keys")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved by keys
        tabIndex={0}
        onKeyDown={control.onKeyDown}
        className="size-full cursor-grab touch-none focus-visible:-outline-offset-4 active:cursor-grabbing"
      >
        <svg
          width="100%"
          height="100%"
          direction="ltr"
          role="img"
          aria-label={t("picture", { places: groups.length })}
        >
          <g transform={`translate(${view.x} ${view.y}) scale(${view.k})`}>
            <BaseLayer {...geography} />
            <AreaMarks
              marks={marks.areas}
              geography={geography}
              k={view.k}
              lit={marks.areas.find(({ key }) => isLit(key))?.key ?? null}
              onSelect={onSelect}
            />
          </g>
          <LabelLayer labels={labels} />
          {marks.points.map((mark) => (
            <PointMark
              key={mark.key}
              mark={mark}
              view={view}
              isLit={mark.groups.some(({ key }) => isLit(key))}
              isNew={mark.groups.some(isNew)}
              count={number(mark.count)}
              onSelect={choose}
            />
          ))}
          <IncidentLayer places={props.incidents} geography={geography} view={view} lit={props.litIncident} />
        </svg>
      </div>
      <MapControls control={control} />
      <div className="absolute start-2 top-2 max-h-[calc(100%-5rem)] overflow-y-auto">
        <Legend />
      </div>
      <div className="pointer-events-none absolute inset-x-2 bottom-1 flex items-end justify-between gap-3">
        <ScaleBar view={view} size={size} />
        <p className="rounded bg-surface/85 px-1 text-end text-2xs text-ink-2">{t("source")}</p>
      </div>
    </div>
  );
}

/** Brings the place that was chosen into the middle; not again when only its reports have changed. */
function useShown(
  selected: string | null,
  groups: readonly PlaceGroup[],
  geography: Geography,
  show: (point: { x: number; y: number }, k: number) => void,
): void {
  const known = useRef({ groups, show });
  known.current = { groups, show };
  useEffect(() => {
    const placement = known.current.groups.find(({ key }) => key === selected)?.placement;
    const anchor = placement && anchorOf(placement, geography);
    if (anchor) known.current.show(anchor, placement && "at" in placement ? CLOSE : 0);
  }, [selected, geography]);
}
