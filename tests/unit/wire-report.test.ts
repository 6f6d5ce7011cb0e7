import fc from "fast-check";
import { expect, test } from "vitest";
import { FRAME_BODY_BYTES, isCut, wireReport } from "../../lib/domain/wire-report.ts";
import { anyText, build, report } from "./arbitraries.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text).length;
const withBody = (body: string) => build(report, { body, bodyLength: body.length });

test("a body of exactly the limit travels whole, one byte more is cut", () => {
  const whole = withBody("a".repeat(FRAME_BODY_BYTES));
  expect(wireReport(whole)).toEqual(whole);
  const cut = wireReport(withBody("a".repeat(FRAME_BODY_BYTES + 1)));
  expect(cut.body).toBe("a".repeat(FRAME_BODY_BYTES));
  expect(cut.bodyLength).toBe(FRAME_BODY_BYTES + 1);
  expect([isCut(whole), isCut(cut)]).toEqual([false, true]);
});

test.each([
  ["two bytes", "ب"],
  ["three bytes", "€"],
  ["four bytes", "🙂"],
])("a cut never falls inside a character of %s", (_size, character) => {
  for (const shift of [0, 1, 2, 3]) {
    const body = "a".repeat(shift) + character.repeat(FRAME_BODY_BYTES);
    const { body: cut } = wireReport(withBody(body));
    expect(body.startsWith(cut)).toBe(true);
    expect(cut.isWellFormed()).toBe(true);
    expect(bytesOf(cut)).toBeGreaterThan(FRAME_BODY_BYTES - 4);
    expect(bytesOf(cut)).toBeLessThanOrEqual(FRAME_BODY_BYTES);
  }
});

test("the beginning of any long body is sent as it was written", () => {
  const seedText = anyText.filter((text) => text.isWellFormed() && text !== "");
  fc.assert(
    fc.property(seedText, (text) => {
      const row = withBody(text.repeat(Math.ceil((FRAME_BODY_BYTES + 1) / bytesOf(text))));
      const cut = wireReport(row);
      expect(row.body.startsWith(cut.body)).toBe(true);
      expect(cut.body.isWellFormed()).toBe(true);
      expect(bytesOf(cut.body)).toBeGreaterThan(FRAME_BODY_BYTES - 4);
      expect(bytesOf(cut.body)).toBeLessThanOrEqual(FRAME_BODY_BYTES);
      expect(isCut(cut)).toBe(true);
      expect({ ...cut, body: row.body }).toEqual(row);
    }),
    { numRuns: 200, examples: [["\ufeffأ"]] },
  );
});

test("a short body of any Unicode travels as it is", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const row = withBody(text);
      expect(wireReport(row)).toEqual(row);
      expect(isCut(row)).toBe(false);
    }),
  );
});
