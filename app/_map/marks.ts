import { type Cluster, cluster } from "@/lib/geo/cluster.ts";
import type { MapPoint } from "@/lib/geo/mercator.ts";
import { louder, type PlaceGroup } from "./gather.ts";
import { anchorOf, type Geography } from "./geography.ts";
import { onScreen, type Size, type View } from "./view.ts";

/** A place that is drawn, at its place on the screen. */
export interface PlacedGroup extends MapPoint {
  group: PlaceGroup;
}

/** One mark on the map: a place, or several that stand too close to be told apart. */
export interface Mark extends MapPoint {
  key: string;
  groups: PlaceGroup[];
  count: number;
  urgency: PlaceGroup["urgency"];
}

export interface Marks {
  /** Of governorates and countries: drawn as the areas that they are. */
  areas: Mark[];
  points: Mark[];
}

/** Marks closer than this are one. */
const CLUSTER_PX = 30;
/** How far outside the screen a mark may be to be drawn: its halo may still reach in. */
const BEYOND_PX = 120;

/** What is marked of the places that are in view, and where. */
export function marksOf(groups: readonly PlaceGroup[], geography: Geography, view: View, size: Size): Marks {
  const placed = groups.flatMap((group): PlacedGroup[] => {
    const anchor = anchorOf(group.placement, geography);
    return anchor ? [{ ...onScreen(anchor, view), group }] : [];
  });
  const isArea = ({ group }: PlacedGroup) =>
    group.placement.precision === "governorate" || group.placement.precision === "country";
  const inView = placed.filter((one) => isArea(one) || isSeen(one, size));
  // The place with the most holds its own; whoever is near joins it, whatever came last.
  const points = inView
    .filter((one) => !isArea(one))
    .sort((one, other) => other.group.reports.length - one.group.reports.length || byKey(one, other));
  return {
    areas: inView.filter(isArea).map((one) => markOf({ ...one, items: [one] })),
    points: cluster(points, CLUSTER_PX).map(markOf),
  };
}

const byKey = (one: PlacedGroup, other: PlacedGroup) => (one.group.key < other.group.key ? -1 : 1);

function isSeen({ x, y }: MapPoint, { width, height }: Size): boolean {
  return x > -BEYOND_PX && y > -BEYOND_PX && x < width + BEYOND_PX && y < height + BEYOND_PX;
}

function markOf({ x, y, items }: Cluster<PlacedGroup>): Mark {
  const groups = items.map(({ group }) => group);
  return {
    key: groups[0]?.key ?? "",
    x,
    y,
    groups,
    count: groups.reduce((sum, { reports }) => sum + reports.length, 0),
    urgency: groups.map(({ urgency }) => urgency).reduce(louder),
  };
}
