import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { confirm, isInside, refuse } from "../../lib/domain/aid.ts";
import type { Aid } from "../../lib/protocol/aids.ts";
import { AT, actor, anyText, build, LATER } from "./arbitraries.ts";

const ID = "0198b000-0000-7000-8000-000000000001";
const REPORT = "0198b000-0000-7000-8000-000000000002";
const TEXT = { headline: "عنوان", body: "أفاد مراسل برق بمداهمة في الشحيل ليل أمس." };
const WHO = build(actor, { name: "محرر المناوبة" });

const said = { commandId: ID, id: ID, reportId: REPORT, version: 2 };
const at = { field: "body", start: 26, end: 32 } as const;
const before = { wire: "syria", text: TEXT, known: undefined };

const known: Aid = {
  id: "0198b000-0000-7000-8000-00000000000a",
  wire: "syria",
  reportId: REPORT,
  version: 2,
  kind: "hedge",
  at,
  state: "confirmed",
  value: { kind: "hedge" },
  byName: "محرر آخر",
  changedAt: AT,
};

describe("a decision", () => {
  test("confirms what words mean, under the name of who made it", () => {
    const aid = confirm({ ...said, at, value: { kind: "hedge" } }, before, WHO, AT);
    const { commandId: _number, ...mark } = said;
    expect(aid).toEqual({
      ...mark,
      wire: "syria",
      kind: "hedge",
      at,
      state: "confirmed",
      value: { kind: "hedge" },
      byName: "محرر المناوبة",
      changedAt: AT,
    });
  });

  test("refuses it, and then means nothing", () => {
    expect(refuse({ ...said, at, kind: "incident" }, before, WHO, AT)).toMatchObject({
      kind: "incident",
      state: "refused",
      value: null,
    });
  });

  test("stands in the place of the one before, under its id", () => {
    const again = refuse({ ...said, at, kind: "hedge" }, { ...before, known }, WHO, LATER);
    expect(again).toEqual({
      ...known,
      state: "refused",
      value: null,
      byName: "محرر المناوبة",
      changedAt: LATER,
    });
  });

  test("keeps a time in UTC", () => {
    const span = { from: "2026-01-22T21:00:00+03:00", to: "2026-01-23T06:00:00+03:00" };
    expect(confirm({ ...said, at, value: { kind: "time", span } }, before, WHO, AT).value).toEqual({
      kind: "time",
      span: { from: "2026-01-22T18:00:00.000Z", to: "2026-01-23T03:00:00.000Z" },
    });
  });

  test("is about words that are there", () => {
    const outside = expect.objectContaining({ code: "aid.outside" });
    const end = TEXT.body.length + 1;
    expect(() => refuse({ ...said, at: { ...at, end }, kind: "place" }, before, WHO, AT)).toThrow(outside);
    // The headline is shorter than the body.
    const inHeadline = { ...at, field: "headline" } as const;
    expect(() => confirm({ ...said, at: inHeadline, value: { kind: "hedge" } }, before, WHO, AT)).toThrow(
      outside,
    );
  });

  test("says that a source is named by words that are there", () => {
    const attributed = (source: { start: number; end: number } | null) =>
      confirm({ ...said, at, value: { kind: "attribution", source } }, before, WHO, AT);
    expect(attributed({ start: 5, end: 14 }).value).toEqual({
      kind: "attribution",
      source: { start: 5, end: 14 },
    });
    expect(attributed(null).value).toEqual({ kind: "attribution", source: null });
    for (const source of [
      { start: 5, end: 900 },
      { start: 5, end: 5 },
    ])
      expect(() => attributed(source)).toThrow(expect.objectContaining({ code: "aid.outside" }));
  });
});

test("of any text a span is inside exactly when it has words there", () => {
  fc.assert(
    fc.property(anyText, fc.nat(80), fc.nat(80), (body, start, end) => {
      const isThere = start < end && body.slice(start, end).length === end - start;
      expect(isInside({ field: "body", start, end }, { headline: "", body })).toBe(isThere);
    }),
  );
});
