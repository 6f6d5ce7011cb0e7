import { expect, test } from "vitest";
import { inUse, together } from "../../app/_since/together.ts";
import type { HandoverReport } from "../../lib/protocol/handover.ts";

const item = (id: string, seq: number) => ({ id, seq }) as HandoverReport;
const list = (items: HandoverReport[], total = items.length) => ({ items, total });

test("several lists are one, each report once, by what was done to it last", () => {
  const joined = together(list([item("a", 9), item("b", 4)]), list([item("b", 7), item("c", 2)]));
  expect(joined).toEqual({ total: 3, items: [item("a", 9), item("b", 7), item("c", 2)] });
});

test("what is not listed is counted", () => {
  expect(together(list([item("a", 9)], 50), list([item("b", 8)], 3)).total).toBe(53);
});

test("what was killed or held since is left out, and not counted", () => {
  const shown = { ...item("a", 9), state: "published" } as const;
  const gone = { ...item("b", 8), state: "killed" } as const;
  expect(inUse(list([shown, gone], 7))).toEqual({ total: 6, items: [shown] });
});

test("of nothing there is nothing", () => {
  expect(together(list([]), list([]))).toEqual({ total: 0, items: [] });
});
