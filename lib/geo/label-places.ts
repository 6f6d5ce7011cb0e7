import type { MapPoint } from "./mercator.ts";

/** A box on the screen, by its middle. */
export interface Box extends MapPoint {
  width: number;
  height: number;
}

/** A text that wants to stand near a point; `gap` is how far from it, 0 for a text that stands on it. */
export interface Label extends Box {
  gap: number;
}

/**
 * Finds a place for each label where it covers no other and no obstacle: on its point, or below, above, after and before
 * it. The first labels choose first; one for which there is no room is null.
 */
export function placeLabels(labels: readonly Label[], obstacles: readonly Box[]): (MapPoint | null)[] {
  const taken: Box[] = [...obstacles];
  return labels.map((label) => {
    const free = candidates(label).find((box) => !taken.some((other) => overlap(box, other)));
    if (free) taken.push(free);
    return free ? { x: free.x, y: free.y } : null;
  });
}

function candidates({ x, y, width, height, gap }: Label): Box[] {
  const box = { width, height };
  if (gap === 0) return [{ ...box, x, y }];
  const aside = gap + width / 2;
  const off = gap + height / 2;
  return [
    { ...box, x, y: y + off },
    { ...box, x, y: y - off },
    { ...box, x: x + aside, y },
    { ...box, x: x - aside, y },
  ];
}

function overlap(one: Box, other: Box): boolean {
  return (
    Math.abs(one.x - other.x) * 2 < one.width + other.width &&
    Math.abs(one.y - other.y) * 2 < one.height + other.height
  );
}
