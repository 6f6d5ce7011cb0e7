import type { Flag, Report } from "../protocol/rows.ts";
import { arKey } from "../text/ar-key.ts";
import { qstem } from "../text/forms.ts";
import type { ReportFilter, When } from "./report-filter.ts";
import { headWords, placeWords } from "./report-stems.ts";
import { urgencyWord } from "./urgency.ts";

/** What a report does not know of itself, which some fields ask for. */
export interface FilterContext {
  /** The open flags on the report and on its story. */
  flagsOn: (report: Report) => readonly Flag[];
  isUnread: (report: Report) => boolean;
  /** Whose reports and claims are "mine". */
  personId: string;
  now: number;
  /** A span at this time, in ms since the epoch: from the first on, up to but not at the second. */
  spanOf: (when: When) => Span;
}

export type Span = readonly [from: number, until: number];

type Verdict = (report: Report) => boolean;

/** The filter as a function, which costs nothing for the fields that say nothing. */
export function compileFilter(filter: ReportFilter, context: FilterContext): Verdict {
  const { source, information, urgency, story, by, since, until } = filter;
  const verdicts: (Verdict | false)[] = [
    filter.state.length > 0 && ((report) => filter.state.includes(report.state)),
    urgency.length > 0 && ((report) => urgency.includes(urgencyWord(report.urgency))),
    source.length > 0 && ((report) => source.includes(report.sourceGrade)),
    information.length > 0 && ((report) => (information as string[]).includes(`${report.informationGrade}`)),
    story.length > 0 && ((report) => report.storyId !== null && story.includes(report.storyId)),
    by.length > 0 && ((report) => by.includes(report.byline)),
    since !== "" && filedIn([[Date.parse(since), Number.POSITIVE_INFINITY]]),
    until !== "" && filedIn([[Number.NEGATIVE_INFINITY, Date.parse(until)]]),
    filter.when.length > 0 && filedIn(filter.when.map(context.spanOf)),
    filter.flag.length > 0 && hasFlag(filter.flag, context),
    ...filter.is.map((mark) => MARK_VERDICTS[mark](context)),
    filter.place !== "" && hasWords(filter.place, placeWords),
    filter.q !== "" && hasWords(filter.q, headWords),
  ];
  const asked = verdicts.filter((verdict) => verdict !== false);
  return (report) => asked.every((verdict) => verdict(report));
}

const MARK_VERDICTS: Record<ReportFilter["is"][number], (context: FilterContext) => Verdict> = {
  unread: ({ isUnread }) => isUnread,
  unclaimed: ({ now }) => {
    return ({ state, claimedUntil }) =>
      state === "filed" && (claimedUntil === null || Date.parse(claimedUntil) <= now);
  },
  mine: ({ personId }) => {
    return ({ claimedById, correspondentId }) => claimedById === personId || correspondentId === personId;
  },
  disputed: () => (report) => report.disputed !== null,
  embargoed: () => (report) => report.embargoUntil !== null,
  flash: () => (report) => report.flash?.state === "confirmed",
};

function filedIn(spans: readonly Span[]): Verdict {
  return ({ filedAt }) => {
    const at = Date.parse(filedAt);
    return spans.some(([from, until]) => at >= from && at < until);
  };
}

function hasFlag(kinds: ReportFilter["flag"], { flagsOn }: FilterContext): Verdict {
  if (kinds.includes("any")) return (report) => flagsOn(report).length > 0;
  return (report) => flagsOn(report).some(({ kind }) => kinds.includes(kind));
}

/** Every word asked for begins a word that is there, both by their stems. */
function hasWords(asked: string, wordsOf: (report: Report) => string): Verdict {
  const stems = arKey(asked).split(" ").filter(Boolean).map(qstem);
  return (report) => {
    const words = wordsOf(report);
    return stems.every((one) => words.includes(` ${one}`));
  };
}
