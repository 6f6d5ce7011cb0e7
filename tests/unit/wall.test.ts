import { expect, test } from "vitest";
import { currentFlash, newestPublished } from "../../app/_wall/newest-published.ts";
import type { Report } from "../../lib/protocol/rows.ts";
import { build, report } from "./arbitraries.ts";

const NOON = Date.parse("2026-01-05T12:00:00.000Z");
const minute = (count: number) => new Date(NOON + count * 60_000).toISOString();
const published = (at: number, more: Partial<Report> = {}) =>
  build(report, { state: "published", embargoUntil: null, publishedAt: minute(at), ...more });

test("the wall shows what was published, by when it was, whatever was filed first", () => {
  const rows = [3, 9, 1, 7, 5].map((at) => published(at));
  expect(newestPublished(rows, 3).map(({ publishedAt }) => publishedAt)).toEqual([9, 7, 5].map(minute));
  expect(newestPublished(rows, 9)).toHaveLength(5);
});

test("nothing that is not public comes onto the wall", () => {
  const states = (["filed", "held", "killed", "spiked"] as const).map((state) => published(1, { state }));
  expect(newestPublished([...states, published(1, { embargoUntil: minute(60) })], 9)).toEqual([]);
});

test("a FLASH keeps the top for half an hour, the last one raised first", () => {
  const raised = (at: number) => {
    const flash = { state: "confirmed", reason: "", askedByName: "", askedAt: minute(at) } as const;
    return published(at, { flash: { ...flash, confirmedByName: "", confirmedAt: minute(at) } });
  };
  const [early, late] = [raised(0), raised(10)];
  expect(currentFlash([early, late], NOON + 20 * 60_000)).toBe(late);
  expect(currentFlash([early], NOON + 29 * 60_000)).toBe(early);
  expect(currentFlash([early], NOON + 31 * 60_000)).toBeUndefined();
  expect(currentFlash([published(0, { flash: null })], NOON)).toBeUndefined();
});
