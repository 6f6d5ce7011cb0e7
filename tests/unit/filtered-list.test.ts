import fc from "fast-check";
import { expect, test } from "vitest";
import { holdRows } from "../../app/_desk/held-rows.ts";
import { type Filtered, refilter } from "../../app/_find/refilter.ts";
import { reorder } from "../../app/_wire/report-order.ts";
import type { Report } from "../../lib/protocol/rows.ts";
import { build, report } from "./arbitraries.ts";

const row = (filedSeq: number, state: Report["state"]) =>
  build(report, { id: `report-${filedSeq}`, filedSeq, state });
const isFiled = ({ state }: Report) => state === "filed";

/** What happens on a wire: reports that came or changed, or the oldest forgotten. */
const change = fc.oneof(
  fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.constantFrom("filed", "published", "held")), {
    maxLength: 5,
  }),
  fc.constant("cut" as const),
);

function after(order: readonly Report[], happened: [number, Report["state"]][] | "cut"): readonly Report[] {
  if (happened === "cut") return order.slice(0, Math.ceil(order.length / 2));
  return reorder(
    order,
    happened.map(([seq, state]) => row(seq, state)),
  );
}

test("a filter that goes along with the wire shows what it shows from scratch, and asks only of what changed", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      let order: readonly Report[] = [row(20, "filed"), row(10, "published")];
      let filtered: Filtered = refilter(null, order, isFiled);
      for (const happened of changes) {
        const known = new Set(order);
        order = after(order, happened as never);
        filtered = refilter(filtered, order, (one) => {
          expect(known.has(one), "judged again").toBe(false);
          return isFiled(one);
        });
        expect(filtered.shown).toEqual(order.filter(isFiled));
      }
    }),
  );
});

test("a report that the filter does not show changes nothing: the same array comes back", () => {
  const order = [row(3, "filed"), row(2, "held"), row(1, "filed")];
  const filtered = refilter(null, order, isFiled);
  const later = refilter(filtered, reorder(order, [row(4, "held"), row(2, "published")]), isFiled);
  expect(later.shown).toBe(filtered.shown);
  expect(refilter(later, reorder(later.order, [row(2, "filed")]), isFiled).shown).toHaveLength(3);
});

test("what lets everything through is the order itself", () => {
  const order = [row(2, "held"), row(1, "filed")];
  expect(refilter(null, order, () => true).shown).toBe(order);
});

test("held, the list stays the same array while reports only come in above it, and counts them", () => {
  const order = [row(3, "filed"), row(2, "held"), row(1, "filed")];
  const { shown } = holdRows(order, 3, []);
  const more = reorder(order, [row(4, "filed"), row(5, "filed")]);
  expect(holdRows(more, 3, shown)).toEqual({ shown, waiting: 2 });
  expect(holdRows(more, 3, shown).shown).toBe(shown);
  expect(holdRows(more, Number.POSITIVE_INFINITY, shown)).toEqual({ shown: more, waiting: 0 });
});

test("held, a row that changed is shown as it now is", () => {
  const order = [row(2, "filed"), row(1, "filed")];
  const changed = reorder(order, [row(1, "held"), row(3, "filed")]);
  const { shown, waiting } = holdRows(changed, 2, order);
  expect(waiting).toBe(1);
  expect(shown.map(({ state }) => state)).toEqual(["filed", "held"]);
});
