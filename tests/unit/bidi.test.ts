import { expect, test } from "vitest";
import { stripBidiControls, withDirectionMarks } from "../../lib/text/bidi.ts";

test("each line with words begins with the mark of its direction; empty ones stay as they are", () => {
  expect(withDirectionMarks("SDF: بيان\n\n  \nثانٍ", "rtl")).toBe("\u200FSDF: بيان\n\n  \n\u200Fثانٍ");
  expect(withDirectionMarks("حمص", "ltr")).toBe("\u200Eحمص");
});

test("what is pasted back loses the marks again", () => {
  expect(stripBidiControls(withDirectionMarks("SDF: بيان\nثانٍ", "rtl"))).toBe("SDF: بيان\nثانٍ");
});
