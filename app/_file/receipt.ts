import type { Report } from "@/lib/protocol/rows.ts";

/** One thing that became of a report, or has yet to. */
export interface ReceiptStep {
  name: "server" | "opened" | "published" | "embargoed" | "held" | "killed" | "spiked";
  /** When it did; null while it has not. */
  at: string | null;
}

/** How far a report has come by what the server says of it: nothing is told before it happened. */
export function receiptOf(report: Report): ReceiptStep[] {
  const { openedAt, filedAt } = report;
  const outcome = outcomeOf(report);
  // What has gone further is not waited for to be opened.
  const isPassed = openedAt === null && outcome.some(({ at }) => at !== null);
  const opened: ReceiptStep[] = isPassed ? [] : [{ name: "opened", at: openedAt }];
  return [{ name: "server", at: filedAt }, ...opened, ...outcome];
}

function outcomeOf({ state, stateAt, publishedAt, embargoUntil }: Report): ReceiptStep[] {
  if (state === "spiked") return [{ name: "spiked", at: stateAt }];
  const published: ReceiptStep =
    embargoUntil === null ? { name: "published", at: publishedAt } : { name: "embargoed", at: null };
  return state === "held" || state === "killed" ? [published, { name: state, at: stateAt }] : [published];
}
