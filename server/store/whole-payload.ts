import { UNTOUCHED_FLAG } from "../../lib/domain/flag.ts";
import type { EventPayload } from "../../lib/protocol/events.ts";
import type { Report, Story } from "../../lib/protocol/rows.ts";

/** What a report was before the log knew these of it. */
const REPORT_THEN = {
  stateReason: null,
  heldVersion: null,
  change: "original",
  embargoUntil: null,
  claimedById: null,
  claimedByName: null,
  claimedUntil: null,
  openedAt: null,
  disputed: null,
  corroborations: [],
  duplicate: null,
  flash: null,
  feed: null,
  point: null,
} satisfies Partial<Report>;

const STORY_THEN = { figures: [], mergedIntoId: null } satisfies Partial<Story>;

/** The log is never rewritten: rows of an older program lack what came later, and get what they would have had. */
export function whole(payload: EventPayload): EventPayload {
  const { report, story, flag } = payload;
  return {
    ...payload,
    ...(report && { report: withDefaults(report, { ...REPORT_THEN, stateAt: report.changedAt }) }),
    ...(story && { story: withDefaults(story, STORY_THEN) }),
    ...(flag && { flag: withDefaults(flag, UNTOUCHED_FLAG) }),
  };
}

function withDefaults<Row extends object>(row: Row, defaults: Partial<Row>): Row {
  return { ...defaults, ...row };
}
