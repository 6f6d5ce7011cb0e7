import { expect, test } from "vitest";
import { spanOf } from "../../app/_find/spans.ts";

const NOW = Date.parse("2026-02-03T22:30:00Z");
const iso = (at: number) => (Number.isFinite(at) ? new Date(at).toISOString() : "–");

test.each([
  ["hour", "Asia/Damascus", "2026-02-03T21:30:00.000Z", "–"],
  ["shift", "Asia/Damascus", "2026-02-03T14:30:00.000Z", "–"],
  // In Damascus it is half past one on the fourth.
  ["today", "Asia/Damascus", "2026-02-03T21:00:00.000Z", "–"],
  ["yesterday", "Asia/Damascus", "2026-02-02T21:00:00.000Z", "2026-02-03T21:00:00.000Z"],
  ["today", "UTC", "2026-02-03T00:00:00.000Z", "–"],
  ["yesterday", "UTC", "2026-02-02T00:00:00.000Z", "2026-02-03T00:00:00.000Z"],
] as const)("%s in %s goes from %s to %s", (when, zone, from, until) => {
  expect(spanOf(when, NOW, zone).map(iso)).toEqual([from, until]);
});

test("yesterday is the whole day, also when a clock was put forward in it", () => {
  // Berlin, the day after the night of 29 March 2026.
  const span = spanOf("yesterday", Date.parse("2026-03-30T10:00:00Z"), "Europe/Berlin");
  expect(span.map(iso)).toEqual(["2026-03-28T23:00:00.000Z", "2026-03-29T22:00:00.000Z"]);
});
