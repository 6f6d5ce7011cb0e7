import { expect, test } from "vitest";
import { momentOf, wallTime, zoneName } from "../../lib/text/zoned-time.ts";

test.each([
  ["2026-11-23T14:05", "Asia/Damascus", "2026-11-23T11:05:00.000Z"],
  ["2026-11-24T00:30", "Asia/Damascus", "2026-11-23T21:30:00.000Z"],
  ["2026-01-01T00:00", "UTC", "2026-01-01T00:00:00.000Z"],
  ["2026-07-01T12:00", "Europe/Berlin", "2026-07-01T10:00:00.000Z"],
  ["2026-12-31T20:00", "America/New_York", "2027-01-01T01:00:00.000Z"],
  ["2026-06-01T10:00", "Asia/Kolkata", "2026-06-01T04:30:00.000Z"],
])("%s on a clock in %s is %s, and the way back", (wall, zone, moment) => {
  expect(momentOf(wall, zone)).toBe(moment);
  expect(wallTime(Date.parse(moment), zone)).toBe(wall);
});

test("around a change of the clocks every hour that exists is found", () => {
  // In the night of 25 October 2026 Berlin's clocks go back from three to two.
  for (const wall of ["2026-10-25T01:59", "2026-10-25T03:00", "2026-03-29T01:59", "2026-03-29T03:00"]) {
    const moment = momentOf(wall, "Europe/Berlin");
    expect(wallTime(Date.parse(moment ?? ""), "Europe/Berlin")).toBe(wall);
  }
});

test.each(["", "soon", "2026-13-01T00:00"])("%j is no moment", (text) => {
  expect(momentOf(text, "Asia/Damascus")).toBeNull();
});

test("a zone has its name in the language of the reader", () => {
  const at = Date.parse("2026-11-23T11:05:00Z");
  expect(zoneName("en-GB", "Asia/Damascus", at)).toBe("Syria Time");
  expect(zoneName("ar-SY-u-nu-latn", "Asia/Damascus", at)).toBe("توقيت سوريا");
});
