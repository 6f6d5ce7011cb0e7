/** How one series is told from another: a colour of the theme and a pattern, so that neither is needed alone. */
export interface Fill {
  tone: string;
  pattern: "solid" | "stripes" | "dots" | "grid";
}

export const URGENCY_FILLS = {
  bulletin: { tone: "text-flash", pattern: "solid" },
  urgent: { tone: "text-urgent", pattern: "stripes" },
  normal: { tone: "text-normal", pattern: "dots" },
  low: { tone: "text-low", pattern: "grid" },
} as const satisfies Record<string, Fill>;

/** For series that have no colour of their own, in their order. */
export const SERIES_FILLS: readonly Fill[] = [
  { tone: "text-accent", pattern: "solid" },
  { tone: "text-flag", pattern: "stripes" },
  { tone: "text-normal", pattern: "dots" },
  { tone: "text-urgent", pattern: "grid" },
  { tone: "text-low", pattern: "solid" },
];

const LINES: Record<Fill["pattern"], string> = {
  solid: "M0 0h6v6H0z",
  stripes: "M-1 1l2-2M0 6l6-6M5 7l2-2",
  dots: "M1 1h2.6v2.6H1z",
  grid: "M0 3h6M3 0v6",
};

/** The pattern of a fill, for `url(#id)`; its size is in pixels of the screen. */
export function FillPattern({ id, fill }: { id: string; fill: Fill }) {
  const isLine = fill.pattern === "stripes" || fill.pattern === "grid";
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" className={fill.tone}>
      <path d="M0 0h6v6H0z" fill="currentColor" fillOpacity={fill.pattern === "solid" ? 1 : 0.25} />
      <path
        d={LINES[fill.pattern]}
        fill={isLine ? "none" : "currentColor"}
        stroke={isLine ? "currentColor" : "none"}
        strokeWidth="1.6"
      />
    </pattern>
  );
}
