import { describe, expect, test } from "vitest";
import { gather } from "../../app/_map/gather.ts";
import { centred, homeView, moved, onScreen, resized, zoomed } from "../../app/_map/view.ts";
import { axisOf, labelledSteps, totalsOf } from "../../app/_pulse/scale.ts";
import { pulseRange } from "../../lib/domain/pulse-range.ts";
import { cluster } from "../../lib/geo/cluster.ts";
import { placeLabels } from "../../lib/geo/label-places.ts";
import { kmToMap, latitudeAt, toMap } from "../../lib/geo/mercator.ts";
import type { Placement } from "../../lib/geo/place-report.ts";
import type { Report } from "../../lib/protocol/rows.ts";

const HOUR_MS = 3_600_000;
const SIZE = { width: 1_000, height: 700 };

describe("clusters", () => {
  const points = Array.from({ length: 400 }, (_, at) => ({ x: (at * 37) % 500, y: (at * 91) % 400 }));

  test("hold every item once, near enough to their place, and no two of them stand too close", () => {
    const clusters = cluster(points, 30);
    expect(clusters.flatMap(({ items }) => items).length).toBe(points.length);
    expect(new Set(clusters.flatMap(({ items }) => items)).size).toBe(points.length);
    for (const { x, y, items } of clusters)
      for (const item of items) expect(Math.hypot(item.x - x, item.y - y)).toBeLessThanOrEqual(30);
    for (const [at, one] of clusters.entries())
      for (const other of clusters.slice(at + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(30);
  });

  test("what is far apart stays apart", () => {
    expect(
      cluster(
        [
          { x: 0, y: 0 },
          { x: 31, y: 0 },
        ],
        30,
      ),
    ).toHaveLength(2);
    expect(
      cluster(
        [
          { x: -1, y: 0 },
          { x: 1, y: 0 },
        ],
        30,
      ),
    ).toHaveLength(1);
  });
});

describe("labels", () => {
  const label = (x: number, gap = 10) => ({ x, y: 0, width: 40, height: 12, gap });

  test("never cover one another nor an obstacle; one without room is left out", () => {
    const asked = Array.from({ length: 8 }, () => label(0));
    const placed = placeLabels(asked, [{ x: 0, y: 0, width: 18, height: 18 }]).filter((one) => one !== null);
    expect(placed).toHaveLength(4);
    for (const [at, one] of placed.entries())
      for (const other of placed.slice(at + 1))
        expect(Math.abs(one.x - other.x) >= 40 || Math.abs(one.y - other.y) >= 12).toBe(true);
  });

  test("the first chooses first, and one that stands on its point has no other place", () => {
    expect(placeLabels([label(0, 0), label(5, 0), label(90, 0)], [])).toEqual([
      { x: 0, y: 0 },
      null,
      { x: 90, y: 0 },
    ]);
  });
});

describe("the view", () => {
  test("shows the newsroom's countries whole, and keeps the point under the pointer while it comes nearer", () => {
    const home = homeView(SIZE);
    for (const place of [
      { lat: 37, lon: 36 },
      { lat: 29.6, lon: 47 },
    ]) {
      const { x, y } = onScreen(toMap(place), home);
      expect(x > 0 && x < SIZE.width && y > 0 && y < SIZE.height).toBe(true);
    }
    const damascus = toMap({ lat: 33.51, lon: 36.29 });
    const before = onScreen(damascus, home);
    const after = onScreen(damascus, zoomed(home, 3, before, SIZE));
    expect([after.x, after.y]).toEqual([expect.closeTo(before.x, 5), expect.closeTo(before.y, 5)]);
  });

  test("has the same place in its middle when its element changes its size", () => {
    const mosul = toMap({ lat: 36.34, lon: 43.13 });
    const phone = { width: 390, height: 370 };
    const view = resized(centred(homeView(SIZE), mosul, 4, SIZE), SIZE, phone);
    const { x, y } = onScreen(mosul, view);
    expect([x, y]).toEqual([expect.closeTo(195, 5), expect.closeTo(185, 5)]);
  });

  test("never leaves the region", () => {
    const gone = moved(homeView(SIZE), 1e6, -1e6, SIZE);
    const middle = { x: (SIZE.width / 2 - gone.x) / gone.k, y: (SIZE.height / 2 - gone.y) / gone.k };
    expect(middle.x).toBeCloseTo(0, 5);
    expect(latitudeAt(middle.y)).toBeCloseTo(11.5, 5);
  });

  test("eleven kilometres are a tenth of a degree", () => {
    const [one, other] = [toMap({ lat: 34, lon: 36 }), toMap({ lat: 34.1, lon: 36 })];
    expect(kmToMap(11.1, 34) / (one.y - other.y)).toBeCloseTo(1, 2);
  });
});

test("reports gather under their place, the loudest gives it its shape, the rest has none", () => {
  const at = { lat: 1, lon: 1 };
  const placement: Placement = { key: "p", name: null, precision: "locality", at, governorate: null };
  const report = (id: string, urgency: number) => ({ id, urgency }) as Report;
  const { groups, unplaced } = gather([report("a", 5), report("b", 2), report("c", 1)], (one) =>
    (one as Report).id === "c" ? null : placement,
  );
  expect(groups.map(({ urgency, reports }) => [urgency, reports.length])).toEqual([["urgent", 2]]);
  expect(unplaced.map(({ id }) => id)).toEqual(["c"]);
});

describe("the range of the pulse", () => {
  const now = Date.parse("2026-03-04T10:20:00Z");
  const iso = (hoursAgo: number) => new Date(now - hoursAgo * HOUR_MS).toISOString();

  test("is 24 full hours, of which the last is not over, unless it is asked for another", () => {
    const from = Date.parse("2026-03-03T11:00:00Z");
    expect(pulseRange({}, now)).toEqual({ from, to: now, stepMs: HOUR_MS, steps: 24 });
    expect(pulseRange({ from: iso(60) }, now)).toMatchObject({ stepMs: 6 * HOUR_MS, steps: 11 });
  });

  test("says which bound is wrong", () => {
    expect(pulseRange({ to: iso(-1) }, now)).toBe("to");
    expect(pulseRange({ from: iso(1), to: iso(2) }, now)).toBe("from");
    expect(pulseRange({ from: iso(7 * 24 + 1) }, now)).toBe("from");
    expect(pulseRange({ from: iso(7 * 24) }, now)).toMatchObject({ steps: 29 });
  });
});

test("an axis ends at a round number that holds everything", () => {
  expect(axisOf(22)).toEqual([10, 20, 30]);
  expect(axisOf(0)).toEqual([1]);
  expect(axisOf(2)).toEqual([1, 2]);
  for (const most of [1, 3, 7, 99, 1_234]) expect(axisOf(most).at(-1)).toBeGreaterThanOrEqual(most);
  expect(labelledSteps(24, 6)).toEqual([0, 4, 8, 12, 16, 20]);
  expect(
    totalsOf([
      [1, 2],
      [3, 4],
    ]),
  ).toEqual([4, 6]);
});
