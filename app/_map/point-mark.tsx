import { kmToMap, toMap } from "@/lib/geo/mercator.ts";
import { DISTRICT_KM } from "@/lib/geo/place-report.ts";
import { URGENCY_SHAPE, URGENCY_TONE } from "../_ui/urgency-mark.tsx";
import type { PlaceGroup } from "./gather.ts";
import type { Mark } from "./marks.ts";
import { onScreen, type View } from "./view.ts";

interface PointMarkProps {
  mark: Mark;
  view: View;
  isLit: boolean;
  isNew: boolean;
  count: string;
  onSelect: (mark: Mark) => void;
}

/** Where the count stands: after the shape, or in the middle of a cluster. */
const COUNT_PX = 15;

/** A town, a point, a district or a road with its reports: drawn no finer than it is known. */
export function PointMark({ mark, view, isLit, isNew, count, onSelect }: PointMarkProps) {
  const { x, y, groups, urgency } = mark;
  const isCluster = groups.length > 1;
  const [group] = groups;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the map is how it is reached by keyboard
    <g
      data-mark={mark.key}
      data-new={isNew || undefined}
      className={`cursor-pointer ${URGENCY_TONE[urgency]}`}
      onClick={() => onSelect(mark)}
    >
      {!isCluster && group && <Reach group={group} view={view} />}
      <g transform={`translate(${x} ${y})`}>
        <circle r="16" fill="transparent" />
        {isNew && <circle r="14" fill="none" className="stroke-bolt" strokeWidth="2" strokeDasharray="4 3" />}
        {isLit && <circle r="18" fill="none" className="stroke-accent" strokeWidth="3" />}
        {isCluster ? <ClusterDisc mark={mark} count={count} /> : group && <Shape group={group} />}
        {!isCluster && mark.count > 1 && (
          <text
            x={COUNT_PX}
            y="-6"
            textAnchor="middle"
            className="fill-ink stroke-surface text-2xs font-semibold"
            strokeWidth="3"
            paintOrder="stroke"
          >
            {count}
          </text>
        )}
      </g>
    </g>
  );
}

/** How far around its middle the place may be: a district's true circle, a road's whole length, a town's small disc. */
function Reach({ group: { placement }, view }: { group: PlaceGroup; view: View }) {
  if (placement.precision === "road") {
    const [from, to] = [placement.from, placement.to].map((end) => onScreen(toMap(end), view));
    return (
      <line
        x1={from?.x}
        y1={from?.y}
        x2={to?.x}
        y2={to?.y}
        stroke="currentColor"
        strokeOpacity="0.6"
        strokeWidth="4"
        strokeDasharray="1 7"
        strokeLinecap="round"
      />
    );
  }
  if (!("at" in placement) || placement.precision === "exact") return null;
  const { x, y } = onScreen(toMap(placement.at), view);
  const isDistrict = placement.precision === "district";
  return (
    <circle
      cx={x}
      cy={y}
      r={isDistrict ? kmToMap(DISTRICT_KM, placement.at.lat) * view.k : 10}
      fill="currentColor"
      fillOpacity={isDistrict ? 0.14 : 0.2}
      stroke="currentColor"
      strokeOpacity={isDistrict ? 0.7 : 0.9}
      strokeWidth="1"
      strokeDasharray={isDistrict ? "3 3" : undefined}
    />
  );
}

/** The urgency's shape: filled where the place is known, hollow where only its surroundings are. */
function Shape({ group: { placement, urgency } }: { group: PlaceGroup }) {
  const isKnown = placement.precision === "exact" || placement.precision === "locality";
  return (
    <path
      d={URGENCY_SHAPE[urgency]}
      transform="translate(-6 -6)"
      className={isKnown ? "stroke-surface" : "fill-surface"}
      {...(isKnown ? { fill: "currentColor" } : { stroke: "currentColor" })}
      strokeWidth={isKnown ? 1.5 : 2}
      paintOrder="stroke"
    />
  );
}

function ClusterDisc({ mark, count }: { mark: Mark; count: string }) {
  return (
    <>
      <circle r="14" className="fill-surface" stroke="currentColor" strokeWidth="2.5" />
      <path d={URGENCY_SHAPE[mark.urgency]} transform="translate(-4 -12) scale(.66)" fill="currentColor" />
      <text y="8" textAnchor="middle" className="fill-ink text-2xs font-bold">
        {count}
      </text>
    </>
  );
}
