import type { Report } from "../protocol/rows.ts";
import type { Audience } from "./actor.ts";
import { may } from "./policy.ts";
import { isRewordedOnHold, withoutWords } from "./told-words.ts";

/** A tenth of a degree is a district: that fine the desk may know a place. */
const DISTRICT = 10;

/** The report as this audience may see it (W6): undefined when not at all, without the source when not that. */
export function projectReport(report: Report, audience: Audience): Report | undefined {
  if (!may(audience, "report.read", { report })) return undefined;
  const { correspondentId, sourceNote, point, ...open } =
    report.state === "killed" || isDraftToThem(report, audience) ? withoutWords(report) : report;
  const seen = {
    ...(may(audience, "desk.read") ? open : withoutDeskwork(open)),
    stateReason: may(audience, "reason.read", { report }) ? open.stateReason : null,
  };
  if (!may(audience, "source.read", { report }))
    return { ...seen, ...(point && may(audience, "desk.read") && { point: coarse(point) }) };
  return {
    ...seen,
    ...(correspondentId !== undefined && { correspondentId }),
    ...(sourceNote !== undefined && { sourceNote }),
    ...(point !== undefined && { point }),
  };
}

function isDraftToThem(report: Report, audience: Audience): boolean {
  return isRewordedOnHold(report) && !may(audience, "draft.read", { report });
}

function coarse({ lat, lon }: { lat: number; lon: number }) {
  return { lat: Math.round(lat * DISTRICT) / DISTRICT, lon: Math.round(lon * DISTRICT) / DISTRICT };
}

/** What the desk does about a report is nobody else's; that it is a FLASH is everybody's. */
function withoutDeskwork<Row extends Omit<Report, "correspondentId">>(report: Row): Row {
  const { flash } = report;
  const { askedById: _desk, ...told } = { ...flash, reason: "" };
  return {
    ...report,
    claimedById: null,
    claimedByName: null,
    claimedUntil: null,
    corroborations: [],
    duplicate: null,
    flash: flash?.state === "confirmed" ? (told as Report["flash"]) : null,
  };
}
