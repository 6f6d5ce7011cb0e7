/** @typedef {[number, number]} Point */
/** @typedef {{ id: string, polygons: Point[][][] }} Shape */

const SCALE = 1e-3;

/**
 * A topology of named groups of shapes in thousandths of a degree. Borders that two shapes of a group share point for
 * point are one arc, simplified once, so that neighbours still meet.
 *
 * @param {Record<string, Shape[]>} groups
 * @param {(point: Point) => number} toleranceAt how far a line may stray there, in degrees
 */
export function topologyOf(groups, toleranceAt) {
  /** @type {Point[][]} */
  const arcs = [];
  const objects = Object.fromEntries(
    Object.entries(groups).map(([name, shapes]) => [name, collect(shapes, arcs)]),
  );
  return {
    type: "Topology",
    transform: { scale: [SCALE, SCALE], translate: [0, 0] },
    objects,
    arcs: arcs.map((arc) => deltas(simplify(arc, toleranceAt))),
  };
}

function collect(shapes, arcs) {
  const isJunction = junctionsOf(shapes.flatMap(({ polygons }) => polygons.flat()));
  const known = new Map();
  const geometries = shapes.map(({ id, polygons }) => ({
    type: "MultiPolygon",
    id,
    arcs: polygons.map((rings) =>
      rings.map((ring) => cut(ring, isJunction).map((arc) => indexOf(arc, arcs, known))),
    ),
  }));
  return { type: "GeometryCollection", geometries };
}

/** Where lines part: points that have other neighbours in another ring. */
function junctionsOf(rings) {
  const neighbours = new Map();
  const junctions = new Set();
  for (const ring of rings) {
    const points = ring.slice(0, -1).map(String);
    for (const [at, point] of points.entries()) {
      const sides = [points.at(at - 1), points[(at + 1) % points.length]].sort().join(" ");
      const before = neighbours.get(point);
      if (before === undefined) neighbours.set(point, sides);
      else if (before !== sides) junctions.add(point);
    }
  }
  return (point) => junctions.has(String(point));
}

function cut(ring, isJunction) {
  const points = ring.slice(0, -1);
  const first = points.findIndex(isJunction);
  const start = first >= 0 ? first : points.indexOf(points.toSorted(byPlace)[0]);
  const turned = [...points.slice(start), ...points.slice(0, start), points[start]];
  const arcs = [];
  let arc = [turned[0]];
  for (const point of turned.slice(1)) {
    arc.push(point);
    if (!isJunction(point)) continue;
    arcs.push(arc);
    arc = [point];
  }
  if (arc.length > 1) arcs.push(arc);
  return arcs;
}

const byPlace = (one, other) => one[0] - other[0] || one[1] - other[1];

function indexOf(arc, arcs, known) {
  const key = arc.join(" ");
  const back = arc.toReversed().join(" ");
  if (known.has(key)) return known.get(key);
  if (known.has(back)) return ~known.get(back);
  known.set(key, arcs.length);
  arcs.push(arc);
  return arcs.length - 1;
}

/** Douglas and Peucker: leaves out points from which the line strays less than the tolerance there. */
function simplify(arc, toleranceAt) {
  const isRing = String(arc[0]) === String(arc.at(-1));
  const kept = new Set([0, arc.length - 1]);
  const parts = [[0, arc.length - 1]];
  while (parts.length > 0) {
    const [from, to] = parts.pop();
    const { at, strays } = farthest(arc, from, to, toleranceAt);
    // A ring needs two points besides its end, or it has no area.
    if (at < 0 || (strays <= 1 && !(isRing && kept.size < 4))) continue;
    kept.add(at);
    parts.push([from, at], [at, to]);
  }
  return arc.filter((_, at) => kept.has(at));
}

function farthest(arc, from, to, toleranceAt) {
  let found = { at: -1, strays: 0 };
  for (let at = from + 1; at < to; at += 1) {
    const strays = distance(arc[at], arc[from], arc[to]) / toleranceAt(arc[at]);
    if (strays > found.strays) found = { at, strays };
  }
  return found;
}

function distance([x, y], [x1, y1], [x2, y2]) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}

function deltas(arc) {
  let [lastX, lastY] = [0, 0];
  const steps = [];
  for (const [lon, lat] of arc) {
    const [x, y] = [Math.round(lon / SCALE), Math.round(lat / SCALE)];
    if (steps.length > 0 && x === lastX && y === lastY) continue;
    steps.push([x - lastX, y - lastY]);
    [lastX, lastY] = [x, y];
  }
  return steps.length === 1 ? [...steps, [0, 0]] : steps;
}
