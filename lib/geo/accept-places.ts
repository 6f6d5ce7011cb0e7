import type { Surroundings } from "./choose-place.ts";
import type { Meaning } from "./known-places.ts";
import type { Candidate } from "./place-candidates.ts";
import { EVIDENCE } from "./place-cues.ts";
import type { KnownName } from "./place-index.ts";

/** Keeps what the words around it, the rest of the text or the list in which it stands say is a place. */
export function acceptPlaces(
  candidates: readonly Candidate[],
  { dateline, text }: Surroundings,
): Candidate[] {
  const said = new Set(
    candidates.flatMap(({ match, evidence }) => (match && evidence >= EVIDENCE.within ? [match.name] : [])),
  );
  const isThere = ({ ref }: Meaning) =>
    dateline.countries.has(ref.country ?? "") || text.countries.has(ref.country ?? "");
  const kept: Candidate[] = [];
  let before: Candidate | undefined;
  for (const [at, candidate] of candidates.entries()) {
    inherit(candidate, before);
    const { match, evidence } = candidate;
    const name = match?.name;
    const isSaid = name && isAgain(name, evidence) && said.has(name);
    const isElsewhere = name?.isLocal && !name.meanings.some(isThere) && evidence < EVIDENCE.cue;
    const isEnough = !name || evidence >= name.need || isSaid || beginsList(candidate, candidates[at + 1]);
    if (!isEnough || isElsewhere) {
      before = undefined;
      continue;
    }
    const last = kept.at(-1);
    // «بادية … شرقي دير الزور»: the side is that of the name behind it.
    if (last && last.end > candidate.start && last.end > last.name.end) last.end = last.name.end;
    candidate.start = Math.max(candidate.start, last?.end ?? 0);
    kept.push(candidate);
    before = candidate;
  }
  return kept;
}

/** A name that is a word as well still needs a preposition when the text has it a second time. */
function isAgain({ need, isLocal }: KnownName, evidence: number): boolean {
  return !isLocal && (need <= EVIDENCE.some || (need <= EVIDENCE.within && evidence >= EVIDENCE.some));
}

const LIST_GAP = 3;

/** «غارات على الخيام وكفركلا»: what follows in the list is a place, so the first of it is one. */
function beginsList({ match, evidence, end }: Candidate, next: Candidate | undefined): boolean {
  if (!match || match.name.need >= EVIDENCE.cue || evidence < EVIDENCE.some) return false;
  return next?.continues === true && next.match?.name.need === EVIDENCE.none && next.start - end <= LIST_GAP;
}

function inherit(candidate: Candidate, before: Candidate | undefined): void {
  if (!candidate.continues || !before || candidate.start - before.end > LIST_GAP) return;
  candidate.evidence = Math.max(candidate.evidence, before.isMany ? before.evidence : EVIDENCE.within);
  if (before.isMany) candidate.isMany = true;
  if (before.isMany && before.isQuarter && !candidate.isRoad) {
    candidate.isQuarter = true;
    candidate.match = null;
  }
  if (before.isMany || (before.reach === "countryside" && candidate.isSided)) candidate.reach = before.reach;
}
