import type { MapPoint } from "./mercator.ts";

/** What stands too close together to be drawn apart, at the place of its first item. */
export interface Cluster<Item> extends MapPoint {
  items: Item[];
}

/**
 * Gathers items that lie within `distance` of one another: each joins the first cluster that is near enough, in their
 * order, so the first of them hold their places. Linear in the items for a given density.
 */
export function cluster<Item extends MapPoint>(items: readonly Item[], distance: number): Cluster<Item>[] {
  const cells = new Map<string, Cluster<Item>[]>();
  const clusters: Cluster<Item>[] = [];
  for (const item of items) {
    const [column, row] = [Math.floor(item.x / distance), Math.floor(item.y / distance)];
    const near = around(cells, column, row).find(
      (one) => Math.hypot(one.x - item.x, one.y - item.y) <= distance,
    );
    if (near) {
      near.items.push(item);
      continue;
    }
    const made = { x: item.x, y: item.y, items: [item] };
    clusters.push(made);
    const cell = cells.get(`${column} ${row}`);
    if (cell) cell.push(made);
    else cells.set(`${column} ${row}`, [made]);
  }
  return clusters;
}

function around<T>(cells: ReadonlyMap<string, T[]>, column: number, row: number): T[] {
  const sides = [-1, 0, 1];
  return sides.flatMap((dx) => sides.flatMap((dy) => cells.get(`${column + dx} ${row + dy}`) ?? []));
}
