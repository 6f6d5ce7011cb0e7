import type { ClauseEvent } from "./clause-events.ts";
import { familyOf } from "./event-types.ts";
import { type Draft, onceByNumber, onceByParty } from "./incident-draft.ts";
import { createSamePlace, isSameLand, isWide } from "./incident-place.ts";
import {
  isAdded,
  isAnother,
  isBeside,
  isExplained,
  isFreeing,
  isHeard,
  isOfRaid,
  isRetoldAtLength,
  isRetoldBy,
} from "./incident-retold.ts";
import { isSameToll } from "./incident-toll.ts";
import type { IncidentMark, TimeMark } from "./reading.ts";

/** So many sentences later a pronoun still means the same thing. */
const NEAR = 4;
/** No incident rests on more sentences. */
const EVIDENCE_MOST = 20;
/** «بقصف» is no longer. */
const BARE_MOST = 6;
/** Nothing that is told of them is told of an attack. */
const HARMLESS: ReadonlySet<string> = new Set([
  "agreement",
  "warning",
  "peaceful-protest",
  "change-of-group",
  "disrupted-weapons-use",
]);

/**
 * Whether a clause tells more of an incident that is known: of the same kind, not elsewhere and not at another time, and
 * near it, referring back to it, or telling only whom it hit.
 */
export function createSame(text: string) {
  const isSamePlace = createSamePlace(text);
  return (known: Draft, draft: Draft, { cue, clause, type }: ClauseEvent): boolean => {
    const gap = draft.sentence - known.sentence;
    const isNear = gap > 0 && gap <= NEAR;
    const isSpoil = draft.mark.type === "disrupted-weapons-use" && gap <= 1;
    const isSoon = isNear
      ? !clause.isApart || isAdded(text, draft.mark)
      : gap === 0 && isAdded(text, draft.mark);
    if (isAftermath(known, draft) && !draft.isPlaced && (isSpoil || isSoon)) return true;
    if (gap > 0 && gap <= NEAR && !draft.isPlaced && isHarm(known) && isExplained(text, draft.mark))
      return true;
    if (isBlowOf(known, draft) && isNear) return true;
    if (
      isHarm(known) &&
      isHeard(text, draft.mark) &&
      isNear &&
      (!clause.isApart || isAdded(text, draft.mark))
    )
      return true;
    if (isLanding(text, known) && draft.mark.type === "arrests" && !draft.isPlaced && gap <= 2) return true;
    const isProtest = familyOf(type) === "protest";
    const isKin =
      familyOf(known.mark.type) === familyOf(type) ||
      isAim(text, known, draft) ||
      isBlastOf(text, known, draft);
    if (!isKin && !(cue.rank === "toll" && !isProtest && takesToll(known, draft))) return false;
    const areBothPlaced = known.isPlaced && draft.isPlaced;
    const isRetold = gap > 0 && gap <= 2 && isRetoldBy(text, draft.mark);
    const isTold = isRetold && isSameLand(known.mark.place, draft.mark.place);
    const isFullyTold =
      isRetold && gap === 1 && isRetoldAtLength(text, draft.mark) && (isTold || draft.sentence === 1);
    if (gap > 0 && isSameToll(known, draft) && isCountedTwice(known, draft)) return true;
    const isElsewhere =
      areBothPlaced &&
      !isSamePlace(known.mark.place, draft.mark.place) &&
      !(isTold && isWide(known.mark.place)) &&
      !(isFullyTold && (isLike(text, known, draft) || cue.rank === "toll"));
    if (cue.isDefinite) return gap <= NEAR * 2 && !(isElsewhere && (clause.isApart || cue.rank !== "toll"));
    if (isElsewhere || isAtOtherTime(known.ownTime, draft.ownTime)) return false;
    if (cue.rank !== "toll" && isAnother(text, draft.mark)) return false;
    if (isTold && !clause.isApart && isLike(text, known, draft)) return true;
    const isSoft = !clause.isApart || (!draft.isPlaced && isAdded(text, draft.mark));
    if (cue.rank === "toll" && !isProtest && gap <= 2 && isSoft) return true;
    const isOne = areBothPlaced && (!clause.isApart || hasOneName(known.mark, draft.mark));
    if (gap === 0) return cue.rank === "toll" || (isLike(text, known, draft) && (!draft.isPlaced || isOne));
    const isLoose = cue.rank === "toll" || (cue.rank === "attack" && VAGUE.has(type));
    return (isLike(text, known, draft) || isLoose) && (isOne || (gap <= NEAR && !clause.isApart));
  };
}

/** The same kind of thing; «قصف» alone is said of what came from the air as well. */
function isLike(text: string, known: Draft, draft: Draft): boolean {
  if (known.mark.type === "other-development" && draft.mark.type === "other-development")
    return isFreeing(text, known.mark) === isFreeing(text, draft.mark);
  if (known.mark.type === draft.mark.type || isAim(text, known, draft)) return true;
  return known.mark.type === "air-or-drone-strike" && draft.mark.type === "shelling" && !draft.isPlaced;
}

/** Both name a time, and no moment is in both. */
function isAtOtherTime(one: TimeMark | null, other: TimeMark | null): boolean {
  if (!one?.span || !other?.span) return false;
  return one.span.to <= other.span.from || other.span.to <= one.span.from;
}

/** Whether two have one place, not only the land around. */
export function hasOneName({ place: one }: IncidentMark, { place: other }: IncidentMark): boolean {
  return one?.place != null && one.place.ar === other?.place?.ar;
}

/** Of an explosion that nobody knows the cause of, the dead and wounded are told like those of any other. */
function isHarm({ mark }: Draft): boolean {
  return !HARMLESS.has(mark.type);
}

/** Who burns a house hits nobody in another town. */
function takesToll(known: Draft, draft: Draft): boolean {
  return isHarm(known) && (known.mark.type !== "looting" || known.isPlaced || !draft.isPlaced);
}

/** After an attack or a protest people are arrested, and forces come: told without a place of its own, it is part of it. */
function isAftermath(known: Draft, draft: Draft): boolean {
  const [before, after] = [familyOf(known.mark.type), familyOf(draft.mark.type)];
  if (before === "protest")
    return ["arrests", "group"].includes(after) || (after === "violence" && draft.rank !== "event");
  if (before === "arrests") return after === "weapons";
  return ["violence", "mob"].includes(before) && ["arrests", "group", "weapons"].includes(after);
}

const BLASTS: ReadonlySet<string> = new Set(["remote-explosive", "suicide-bomb", "grenade"]);

/** «وأسفر الانفجار عن …», behind a bomb. */
function isBlastOf(text: string, { mark: known }: Draft, { mark: { type, cue } }: Draft): boolean {
  const isBlast = type === "other-development" && text.slice(cue.start, cue.end).includes("الانفجار");
  return isBlast && BLASTS.has(known.type);
}

/** The lead gives the number of the dead, and later it is told of as many, in the same land, where and how they died. */
function isCountedTwice(known: Draft, draft: Draft): boolean {
  const isLead = known.sentence === 0 && (known.mark.place === null || isWide(known.mark.place));
  return isLead && isHarm(known) && isSameLand(known.mark.place, draft.mark.place);
}

/** «الغارة», told without a place of its own, means the last of its kind and no other violence. */
export function isNamedAgain(text: string, known: Draft, draft: Draft): boolean {
  return !draft.isPlaced && (known.mark.type === draft.mark.type || isBlastOf(text, known, draft));
}

/** In a quarrel somebody shoots, and people are hit: told without a place of its own, it is part of it. */
function isBlowOf({ mark }: Draft, draft: Draft): boolean {
  return mark.type === "mob-violence" && VAGUE.has(draft.mark.type) && !draft.isPlaced;
}

/** An attack, of which nobody said how. */
const VAGUE: ReadonlySet<string> = new Set(["armed-clash", "attack-on-civilians"]);

function isMine(known: Draft, draft: Draft): boolean {
  return known.mark.type === "other-development" && draft.mark.type === "remote-explosive";
}

/** First only an attack, then how: with what came from the air or out of a gun. */
const FROM_AFAR: ReadonlySet<string> = new Set(["air-or-drone-strike", "shelling", "suicide-bomb"]);

/** First it is an explosion or only its dead, then it was a mine; first a protest, then stones were thrown. */
function isAim(text: string, known: Draft, draft: Draft): boolean {
  if (known.mark.type === "peaceful-protest") return familyOf(draft.mark.type) === "protest";
  if (isAir(text, known, draft) || isRaid(text, known, draft)) return true;
  if (!VAGUE.has(known.mark.type)) return isMine(known, draft);
  if (known.rank === "toll" && draft.rank === "event") return familyOf(draft.mark.type) === "violence";
  if (known.rank === "attack" && draft.sentence - known.sentence <= 1) return FROM_AFAR.has(draft.mark.type);
  return false;
}

/** «قصف» first, and then that it came from the air. */
function isAir(text: string, known: Draft, draft: Draft): boolean {
  const { type, cue } = known.mark;
  const isBare = type === "shelling" && cue.end - cue.start <= BARE_MOST;
  const isNear = draft.sentence - known.sentence <= 2;
  return isBare && isNear && draft.mark.type === "air-or-drone-strike" && isRetoldBy(text, draft.mark);
}

/** «عملية إنزال»: whom it took is told after it. */
function isLanding(text: string, { mark: { type, cue } }: Draft): boolean {
  return type === "other-development" && /[إا]نزال/u.test(text.slice(cue.start, cue.end));
}

/** A raid on somebody's den, which hit nobody and came to arrests. */
function isRaid(text: string, known: Draft, more: Draft): boolean {
  const { mark, rank, sentence } = known;
  if (more.mark.type === "arrests" && isLanding(text, known)) return true;
  if (mark.type !== "armed-clash" || rank !== "attack" || more.mark.type !== "arrests") return false;
  const isNear = more.sentence - sentence <= NEAR && mark.figures.length === 0;
  return isNear && isOfRaid(text, more.mark);
}

/** An incident with what another clause tells of it: its first time, and its first place unless a finer one is named. */
export function joined(text: string, known: Draft, more: Draft): Draft {
  if (known.mark.evidence.length >= EVIDENCE_MOST) return { ...known, sentence: more.sentence };
  const isFiner =
    (isWide(known.mark.place) || isBeside(text, known.mark.place)) &&
    more.mark.place?.place != null &&
    !isWide(more.mark.place);
  const isBetterPlaced = more.isPlaced && (!known.isPlaced || isFiner);
  const isNamed = isAim(text, known, more) && !(known.rank === "toll" && more.mark.type === known.mark.type);
  const mark: IncidentMark = {
    ...known.mark,
    type: isNamed ? more.mark.type : known.mark.type,
    place: isBetterPlaced ? more.mark.place : known.mark.place,
    time: known.ownTime ?? more.ownTime ?? known.mark.time ?? more.mark.time,
    actors: onceByParty([...known.mark.actors, ...more.mark.actors]),
    figures: onceByNumber([...known.mark.figures, ...more.mark.figures]),
    by: known.mark.by ?? more.mark.by,
    hedges: [...known.mark.hedges, ...more.mark.hedges],
    evidence: [...known.mark.evidence, ...more.mark.evidence],
  };
  return {
    mark,
    isPlaced: known.isPlaced || more.isPlaced,
    ownTime: known.ownTime ?? more.ownTime,
    rank: isNamed ? more.rank : known.rank,
    sentence: more.sentence,
  };
}
