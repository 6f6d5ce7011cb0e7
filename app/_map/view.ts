import { type MapPoint, toMap } from "@/lib/geo/mercator.ts";

/** How the flat map lies on the screen: a point of it is drawn at `point * k + (x, y)`, in pixels. */
export interface View extends MapPoint {
  k: number;
}

export interface Size {
  width: number;
  height: number;
}

const [NEAREST, FARTHEST] = [60, 0.6];
const [WEST, NORTH] = [24, 42.5];
const REGION = { from: toMap({ lat: NORTH, lon: WEST }), to: toMap({ lat: 11.5, lon: 64 }) };
/** What the newsroom looks at: Syria, Iraq, Lebanon and Jordan. */
const HOME = { from: toMap({ lat: 37.5, lon: 34.6 }), to: toMap({ lat: 29.1, lon: 48.8 }) };
const MARGIN = 12;

/** The view that shows all of the newsroom's countries. */
export function homeView(size: Size): View {
  return framed(HOME, size);
}

function framed({ from, to }: typeof HOME, { width, height }: Size): View {
  const k = Math.min((width - 2 * MARGIN) / (to.x - from.x), (height - 2 * MARGIN) / (to.y - from.y));
  return {
    k,
    x: width / 2 - (k * (from.x + to.x)) / 2,
    y: height / 2 - (k * (from.y + to.y)) / 2,
  };
}

/** The view nearer by this factor, with this point of the screen staying where it is. */
export function zoomed(view: View, factor: number, at: MapPoint, size: Size): View {
  const k = Math.min(NEAREST, Math.max(FARTHEST, view.k * factor));
  const share = k / view.k;
  return kept({ k, x: at.x - (at.x - view.x) * share, y: at.y - (at.y - view.y) * share }, size);
}

/** The view moved by so many pixels. */
export function moved(view: View, dx: number, dy: number, size: Size): View {
  return kept({ ...view, x: view.x + dx, y: view.y + dy }, size);
}

/** The view with this point of the flat map in its middle, and at least so near. */
export function centred(view: View, point: MapPoint, k: number, { width, height }: Size): View {
  const near = Math.min(NEAREST, Math.max(view.k, k));
  return kept({ k: near, x: width / 2 - point.x * near, y: height / 2 - point.y * near }, { width, height });
}

/** The view with the same point in its middle, once its element has another size. */
export function resized(view: View, from: Size, to: Size): View {
  return kept(
    { ...view, x: view.x + (to.width - from.width) / 2, y: view.y + (to.height - from.height) / 2 },
    to,
  );
}

/** Where a point of the flat map is on the screen. */
export function onScreen({ x, y }: MapPoint, view: View): MapPoint {
  return { x: x * view.k + view.x, y: y * view.k + view.y };
}

/** The middle of the screen is never outside the region. */
function kept({ k, x, y }: View, { width, height }: Size): View {
  const hold = (value: number, middle: number, from: number, to: number) =>
    Math.min(middle - from * k, Math.max(middle - to * k, value));
  return {
    k,
    x: hold(x, width / 2, REGION.from.x, REGION.to.x),
    y: hold(y, height / 2, REGION.from.y, REGION.to.y),
  };
}
