import type { MapLabel } from "./labels.ts";

const LOOKS: Record<MapLabel["kind"], string> = {
  mark: "fill-ink text-xs font-semibold",
  country: "fill-ink-3 text-sm font-semibold",
  governorate: "fill-ink-3 text-2xs",
  town: "fill-ink-3 text-2xs",
};

/** The names on the map; whoever listens to the page hears them in the list. */
export function LabelLayer({ labels }: { labels: readonly MapLabel[] }) {
  return (
    <g className="pointer-events-none stroke-surface select-none" strokeWidth="3" paintOrder="stroke">
      {labels.map(({ key, kind, text, x, y, dot }) => (
        <g key={key}>
          {dot && <circle cx={dot.x} cy={dot.y} r="2" className="fill-ink-3" strokeWidth="1.5" />}
          <text x={x} y={y} textAnchor="middle" dominantBaseline="central" className={LOOKS[kind]}>
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}
