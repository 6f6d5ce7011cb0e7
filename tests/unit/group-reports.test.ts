import fc from "fast-check";
import { expect, test } from "vitest";
import { groupReports } from "../../app/_desk/group-reports.ts";
import type { Report } from "../../lib/protocol/rows.ts";
import { build, report } from "./arbitraries.ts";

const row = (id: string, ofId?: string, fields: Partial<Report> = {}) =>
  build(report, {
    id,
    state: "filed",
    duplicate: ofId === undefined ? null : { ofId, state: "confirmed", score: null, byName: null },
    ...fields,
  });
const idsOf = (rows: readonly Report[]) => rows.map(({ id }) => id);
const proposed = { duplicate: { ofId: "a", state: "proposed", score: 0.9, byName: null } } as const;

// Newest first: d and b are the same event as a, which came in first.
const WIRE = [row("d", "a"), row("c"), row("b", "a"), row("a")];

test("one row stands for an event, with how many more there are", () => {
  const { rows, more } = groupReports(WIRE, new Set());
  expect(idsOf(rows)).toEqual(["c", "a"]);
  expect([...more]).toEqual([["a", 2]]);
});

test("opened, the others stand behind it, newest first, and every other row keeps its place", () => {
  const { rows, more } = groupReports(WIRE, new Set(["a"]));
  expect(idsOf(rows)).toEqual(["c", "a", "d", "b"]);
  expect([...more]).toEqual([["a", 2]]);
});

test("what is only proposed or refused stands for itself", () => {
  const list = [row("b", undefined, proposed), row("a")];
  expect(groupReports(list, new Set())).toEqual({ rows: list, more: new Map() });
});

test("one whose root is not listed, or is killed, stands for itself", () => {
  const list = [row("b", "elsewhere"), row("c", "k"), row("k", undefined, { state: "killed" })];
  expect(groupReports(list, new Set(["k"]))).toEqual({ rows: list, more: new Map() });
});

test("a list without groups comes back as it is, so that nothing is drawn anew", () => {
  const list = [row("b"), row("a")];
  expect(groupReports(list, new Set(["a"])).rows).toBe(list);
});

test("with everything open no report is lost or doubled", () => {
  const ids = ["a", "b", "c", "d", "e", "f"];
  const anyRow = fc.tuple(fc.constantFrom(undefined, ...ids), fc.constantFrom("filed", "killed"));
  fc.assert(
    fc.property(fc.tuple(anyRow, anyRow, anyRow, anyRow, anyRow, anyRow), (drawn) => {
      const list = drawn.map(([ofId, state], index) => {
        const id = ids[index] as string;
        // As the newsroom keeps it: who stands for others stands itself.
        const standing = drawn[ids.indexOf(ofId ?? "")]?.[0] === undefined && ofId !== id;
        return row(id, standing ? ofId : undefined, { state });
      });
      const { rows, more } = groupReports(list, new Set(ids));
      expect(idsOf(rows).sort()).toEqual(ids);
      const hidden = [...more.values()].reduce((sum, count) => sum + count, 0);
      expect(groupReports(list, new Set()).rows).toHaveLength(ids.length - hidden);
    }),
  );
});

test("5,000 rows with 1,000 of them in groups are grouped within 10 ms", () => {
  const base = row("x");
  const list = Array.from({ length: 5_000 }, (_, index) => ({
    ...base,
    id: `r${index}`,
    duplicate:
      index % 5 === 4
        ? ({ ofId: `r${index - (index % 50)}`, state: "confirmed", score: 1, byName: "x" } as const)
        : null,
  }));
  const times = Array.from({ length: 10 }, () => {
    const started = performance.now();
    groupReports(list, new Set(["r0", "r50"]));
    return performance.now() - started;
  });
  expect(Math.min(...times)).toBeLessThan(10);
});
