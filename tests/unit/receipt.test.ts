import { expect, test } from "vitest";
import { type ReceiptStep, receiptOf } from "../../app/_file/receipt.ts";
import { ReportState } from "../../lib/protocol/rows.ts";
import { AT, build, LATER, report } from "./arbitraries.ts";

const UNTIL = "2026-02-04T06:00:00.000Z";
const NONE = { openedAt: null, publishedAt: null, embargoUntil: null };
const server = { name: "server", at: AT } as const;
const opened = { name: "opened", at: AT } as const;
const published = { name: "published", at: AT } as const;

const CASES: [what: string, fields: Parameters<typeof build>[1], steps: ReceiptStep[]][] = [
  ["just filed", { state: "filed" }, [server, { name: "opened", at: null }, { name: "published", at: null }]],
  ["opened", { state: "filed", openedAt: AT }, [server, opened, { name: "published", at: null }]],
  ["published", { state: "published", openedAt: AT, publishedAt: AT }, [server, opened, published]],
  [
    "published under embargo",
    { state: "published", openedAt: AT, publishedAt: AT, embargoUntil: UNTIL },
    [server, opened, { name: "embargoed", at: null }],
  ],
  [
    "filed under embargo",
    { state: "filed", embargoUntil: UNTIL },
    [server, { name: "opened", at: null }, { name: "embargoed", at: null }],
  ],
  [
    "held",
    { state: "held", openedAt: AT, publishedAt: AT },
    [server, opened, published, { name: "held", at: LATER }],
  ],
  [
    "killed",
    { state: "killed", openedAt: AT, publishedAt: AT },
    [server, opened, published, { name: "killed", at: LATER }],
  ],
  ["published without having been opened", { state: "published", publishedAt: AT }, [server, published]],
  ["spiked", { state: "spiked", openedAt: AT }, [server, opened, { name: "spiked", at: LATER }]],
];

test.each(CASES)("the receipt of a report that is %s", (_what, fields, steps) => {
  const row = build(report, { ...NONE, filedAt: AT, stateAt: LATER, ...fields });
  expect(receiptOf(row)).toEqual(steps);
});

test("every state is among them", () => {
  expect(new Set(CASES.map(([, fields]) => (fields as { state: string }).state))).toEqual(
    new Set(ReportState.options),
  );
});
