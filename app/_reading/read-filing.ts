import { findAttributions } from "@/lib/text/attributions.ts";
import { readClaims } from "@/lib/text/claims.ts";
import { findHedges } from "@/lib/text/hedges.ts";
import { paragraphs } from "@/lib/text/paragraphs.ts";
import type { Claim, Span, TimeMark } from "@/lib/text/reading.ts";
import { paragraphSpans } from "@/lib/text/segments.ts";
import { sentences } from "@/lib/text/sentences.ts";
import { findTimes } from "@/lib/text/times.ts";
import { repeatedSpans } from "./aid-marks.ts";

/** What somebody may want to look at once more before it is sent. */
export interface FilingHints {
  clashes: (Span & { clash: NonNullable<TimeMark["clash"]> })[];
  unattributed: Span[];
}

/** What is to be said of a text as it is being written: of the words of a paragraph that comes again, nothing twice. */
export function readFiling(body: string, now: { filedAt: number; timeZone: string }): FilingHints {
  const skipped = repeatedSpans(paragraphs(body), paragraphSpans(body));
  const isNew = ({ start }: Span) => !skipped.some((one) => start >= one.start && start < one.end);
  return {
    clashes: findTimes(body, now)
      .filter(isNew)
      .flatMap(({ start, end, clash }) => (clash ? [{ start, end, clash }] : [])),
    unattributed: claimsIn(body).filter((claim) => claim.isUnattributed && isNew(claim)),
  };
}

function claimsIn(body: string): readonly Claim[] {
  const all = sentences(body);
  return readClaims(body, all, findAttributions(body, all), findHedges(body));
}
