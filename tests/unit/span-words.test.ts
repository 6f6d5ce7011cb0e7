import { expect, test } from "vitest";
import { spanWords } from "../../app/_reading/span-words.ts";

const ZONE = "Asia/Damascus";
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, "");
const say = (from: string, to: string, tag = "en-GB") => plain(spanWords({ from, to }, tag, ZONE));

test.each([
  ["2026-11-19T21:00:00Z", "2026-11-20T21:00:00Z", "Friday 20 November"],
  ["2026-11-19T21:00:00Z", "2026-11-21T21:00:00Z", "Friday 20 November – Saturday 21 November"],
  ["2026-11-20T06:00:00Z", "2026-11-20T09:30:00Z", "Friday 20 November · 09:00–12:30"],
  ["2026-11-20T15:00:00Z", "2026-11-20T21:00:00Z", "Friday 20 November · 18:00–24:00"],
  ["2026-11-20T15:00:00Z", "2026-11-21T03:00:00Z", "Friday 20 November 18:00 – Saturday 21 November 06:00"],
  ["2026-11-20T15:00:00Z", "2026-11-21T21:00:00Z", "Friday 20 November 18:00 – Saturday 21 November 24:00"],
])("from %s to %s is “%s”", (from, to, words) => {
  expect(say(from, to)).toBe(words);
});

test("in Arabic it has its weekday and Latin digits", () => {
  expect(say("2026-11-19T21:00:00Z", "2026-11-20T21:00:00Z", "ar-SY-u-nu-latn")).toBe(
    "الجمعة، 20 تشرين الثاني",
  );
});
