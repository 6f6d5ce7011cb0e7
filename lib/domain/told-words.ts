import type { Report } from "../protocol/rows.ts";

/** Whether it was reworded while on hold: what it says now has never been before a reader. */
export function isRewordedOnHold({
  state,
  version,
  heldVersion,
}: Pick<Report, "state" | "version" | "heldVersion">): boolean {
  return state === "held" && heldVersion !== null && version > heldVersion;
}

/** Whether this reader was not told what it says now: it was reworded while on hold, and they have only the row. */
export function isWithheld(report: Pick<Report, "state" | "version" | "heldVersion" | "headline">): boolean {
  return report.headline === "" && isRewordedOnHold(report);
}

/** The report without a word of it: what is left of a killed one for everybody (W10). */
export function withoutWords(report: Report): Report {
  const { sourceNote: _note, point: _place, ...rest } = report;
  // Why it was disputed, or a FLASH, may tell what it said.
  const flash = rest.flash && { ...rest.flash, reason: "" };
  const words = { headline: "", body: "", bodyLength: 0, dateline: null, advisory: null, disputed: null };
  return { ...rest, ...words, flash };
}
