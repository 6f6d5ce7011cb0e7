import { kmToMap, type MapPoint, toMap } from "@/lib/geo/mercator.ts";
import { DISTRICT_KM } from "@/lib/geo/place-report.ts";
import type { PlaceRef } from "@/lib/protocol/places.ts";
import type { Geography } from "../_map/geography.ts";
import { onScreen, type View } from "../_map/view.ts";
import { areaOf, type IncidentPlace } from "./incident-places.ts";

interface IncidentLayerProps {
  places: readonly IncidentPlace[];
  geography: Geography;
  view: View;
  lit: string | null;
}

/** A confirmed incident, in a square of 16 by 16. */
export const STAR = "M8 0 9.9 6.1 16 8 9.9 9.9 8 16 6.1 9.9 0 8 6.1 6.1z";
/** Beside the mark of the reports of the same place. */
const ASIDE_PX = 9;
/** How far around its middle what is only near a place may be. */
const VICINITY_KM = 5;

/** Confirmed incidents, each drawn no finer than its place is known. The list beside the map says the same. */
export function IncidentLayer({ places, geography, view, lit }: IncidentLayerProps) {
  return (
    <g className="pointer-events-none text-ink" data-incident-layer>
      {places.map(({ key, place, incidents }) => {
        const anchor = anchorOf(place, geography);
        if (!anchor) return null;
        const { x, y } = onScreen(anchor, view);
        return (
          <g key={key} data-incidents={key}>
            <Reach place={place} geography={geography} view={view} />
            <g transform={`translate(${x + ASIDE_PX} ${y - ASIDE_PX})`}>
              {lit === key && <circle r="14" fill="none" className="stroke-accent" strokeWidth="3" />}
              <path
                d={STAR}
                transform="translate(-8 -8)"
                fill="currentColor"
                className="stroke-surface"
                strokeWidth="2.5"
                paintOrder="stroke"
              />
              {incidents.length > 1 && (
                <text
                  x="12"
                  y="4"
                  className="fill-ink stroke-surface text-2xs font-bold"
                  strokeWidth="3"
                  paintOrder="stroke"
                >
                  {incidents.length}
                </text>
              )}
            </g>
          </g>
        );
      })}
    </g>
  );
}

function anchorOf(place: PlaceRef, { areas }: Geography): MapPoint | null {
  const area = areaOf(place);
  if (area !== null) return areas.get(area)?.middle ?? null;
  if (!place.point) return null;
  const from = toMap(place.point);
  if (!place.to) return from;
  const to = toMap(place.to);
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}

const DASHED = { fill: "none", stroke: "currentColor", strokeWidth: 1.5, strokeDasharray: "2 4" } as const;

/** How far around its mark it may have been. */
function Reach({ place, geography, view }: { place: PlaceRef; geography: Geography; view: View }) {
  const area = areaOf(place);
  if (area !== null) {
    const path = geography.areas.get(area)?.path;
    return (
      <path
        d={path}
        transform={`translate(${view.x} ${view.y}) scale(${view.k})`}
        vectorEffect="non-scaling-stroke"
        {...DASHED}
      />
    );
  }
  if (!place.point) return null;
  const { x, y } = onScreen(toMap(place.point), view);
  if (place.to) {
    const end = onScreen(toMap(place.to), view);
    return <line x1={x} y1={y} x2={end.x} y2={end.y} {...DASHED} strokeWidth={3} strokeLinecap="round" />;
  }
  const km = { district: DISTRICT_KM, vicinity: VICINITY_KM }[place.precision as string];
  return km === undefined ? null : (
    <circle cx={x} cy={y} r={kmToMap(km, place.point.lat) * view.k} {...DASHED} />
  );
}
