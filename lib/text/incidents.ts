import { createAttributed } from "./attributed.ts";
import { type ClauseContext, type ClauseEvent, eventsIn } from "./clause-events.ts";
import { clausesOf } from "./clauses.ts";
import { type Draft, onceByNumber, onceByParty } from "./incident-draft.ts";
import { createPlaceChooser } from "./incident-place.ts";
import { createSame, hasOneName, isNamedAgain, joined } from "./incident-same.ts";
import { isSummary } from "./incident-summary.ts";
import type {
  ActorMark,
  Attribution,
  FigureMark,
  Hedge,
  IncidentMark,
  PlaceMark,
  Sentence,
  Span,
  TimeMark,
} from "./reading.ts";
import { type Token, tokensIn } from "./tokens.ts";
import { isSameWarning } from "./warnings.ts";
import { createWithin } from "./within.ts";

/** All that was read of a text before its incidents. */
export interface ReadMarks {
  sentences: readonly Sentence[];
  attributions: readonly Attribution[];
  hedges: readonly Hedge[];
  times: readonly TimeMark[];
  places: readonly PlaceMark[];
  actors: readonly ActorMark[];
  figures: readonly FigureMark[];
  /** Where it is when the text does not say; null when nobody knows. */
  dateline: PlaceMark | null;
  /** ms since the epoch. */
  filedAt: number;
}

/** Farther off, in characters, another time is meant. */
const FAR = 1500;
/** No head is longer. */
const HEAD_MOST = 28;
const HEAD = /^[\p{L}\p{M} ]{3,24}(?:\.\.|[:|])/u;
/** What stands before an event is more often when it was told of. */
const TIME_BEFORE = 2;
/** ms; a time that is no shorter is a year. */
const YEAR = 360 * 24 * 3_600_000;
/** So many incidents back it is looked for. */
const LOOK_BACK = 12;

/**
 * The incidents that one report tells of, in order: from the clauses that say what happened, joined where they tell of
 * the same one (the same kind of thing at the same place, or one that is referred back to). A sentence that stands twice
 * counts once. Each has its nearest place, time, actors and figures; all are proposals. Linear; never throws.
 */
export function proposeIncidents(text: string, marks: ReadMarks): IncidentMark[] {
  const tokens = tokensIn(text);
  const sentences = withoutRepeats(tokens, marks.sentences);
  const actorsIn = createWithin(marks.actors);
  const timesIn = createWithin(marks.times);
  const events = eventsIn(clausesOf(sentences, tokens), {
    tokens,
    actorsIn,
    timesIn,
    filedAt: marks.filedAt,
  });
  const toDraft = createDrafter(text, tokens, marks, { sentences, actorsIn, timesIn });
  const isSame = createSame(text);
  const drafts: Draft[] = [];
  for (const event of events) {
    const draft = toDraft(event);
    const isDefinite = event.cue.isDefinite && event.cue.rank === "event";
    const at = sameAs(drafts, draft, {
      isSame: (known) =>
        event.type === "warning" ? isSameWarning(text, known, draft) : isSame(known, draft, event),
      isMeant: (known) => isDefinite && isNamedAgain(text, known, draft),
    });
    const known = drafts[at];
    if (known) drafts[at] = joined(text, known, draft);
    else if (startsOne(event, drafts)) drafts.push(draft);
  }
  return drafts.filter((_, at) => !isSummary(text, drafts, at)).map(({ mark }) => mark);
}

function withoutRepeats(tokens: readonly Token[], sentences: readonly Sentence[]): Sentence[] {
  const seen = new Set<string>();
  let at = 0;
  return sentences.filter(({ start, end }) => {
    let key = "";
    while ((tokens[at]?.start ?? end) < start) at += 1;
    for (; (tokens[at]?.end ?? end + 1) <= end; at++) if (tokens[at]?.isWord) key += `${tokens[at]?.key} `;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What refers back, with nothing before it to refer to, tells of no new thing. */
function startsOne({ cue, clause }: ClauseEvent, drafts: readonly Draft[]): boolean {
  return !cue.isDefinite || (cue.rank !== "toll" && drafts.length === 0 && clause.paragraph <= 3);
}

function createDrafter(
  text: string,
  tokens: readonly Token[],
  marks: ReadMarks,
  {
    sentences,
    actorsIn,
    timesIn,
  }: Pick<ClauseContext, "actorsIn" | "timesIn"> & { sentences: readonly Sentence[] },
) {
  const figuresIn = createWithin(marks.figures);
  const hedgesIn = createWithin(marks.hedges);
  const by = createAttributed(marks.attributions);
  const choosePlace = createPlaceChooser(marks, tokens);
  const head = headEnd(sentences, text);
  return ({ clause, cue, type }: ClauseEvent): Draft => {
    const words = {
      start: tokens[cue.first]?.start ?? clause.start,
      end: tokens[cue.last]?.end ?? clause.end,
    };
    const sentence = sentences[clause.sentence] ?? clause;
    const { place, isOwn } = choosePlace(clause, sentence, words, type);
    const ownTime = timeOf(timesIn(clause), words);
    const mark: IncidentMark = {
      start: clause.start,
      end: clause.end,
      type,
      cue: words,
      place,
      time: ownTime ?? timeOf(timesIn(around(clause, sentence)), words),
      actors: onceByParty(actorsIn(clause)),
      figures: onceByNumber(figuresIn(clause)),
      by: by(words),
      hedges: hedgesIn(clause),
      evidence: [{ start: clause.start, end: clause.end }],
    };
    const isPlaced = isOwn && (place === null || place.end > head);
    return { mark, isPlaced, ownTime, rank: cue.rank, sentence: clause.sentence };
  };
}

function around(clause: Span, sentence: Span): Span {
  return {
    start: Math.max(sentence.start, clause.start - FAR),
    end: Math.min(sentence.end, clause.end + FAR),
  };
}

/** The time that stands nearest; «من مواليد عام 2004» only where nothing shorter is named. */
function timeOf(times: readonly TimeMark[], cue: Span): TimeMark | null {
  let [found, least]: [TimeMark | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const time of times) {
    if (!time.span) continue;
    const distance =
      time.start >= cue.end ? time.start - cue.end : Math.max(0, cue.start - time.end) * TIME_BEFORE;
    const far = distance + (time.span.to - time.span.from < YEAR ? 0 : FAR * TIME_BEFORE);
    if (far < least) [found, least] = [time, far];
  }
  return found;
}

/**
 * The number of the incident of which a clause tells more, the last that it means by its name or that is of the same type
 * at the same place before any other; -1 when it is a new one.
 */
function sameAs(
  drafts: readonly Draft[],
  draft: Draft,
  { isSame, isMeant }: Record<"isSame" | "isMeant", (known: Draft) => boolean>,
): number {
  let found = -1;
  for (let at = drafts.length - 1; at >= 0 && at >= drafts.length - LOOK_BACK; at--) {
    const known = drafts[at];
    if (!known) continue;
    const isClosest =
      isMeant(known) || (known.mark.type === draft.mark.type && hasOneName(known.mark, draft.mark));
    if ((found >= 0 && !isClosest) || !isSame(known)) continue;
    if (isClosest) return at;
    found = at;
  }
  return found;
}

/** Up to where a headline names its land before it tells: «دير الزور.. مقتل …»; 0 where none does. */
function headEnd([first]: readonly Sentence[], text: string): number {
  const head = first && HEAD.exec(text.slice(first.start, first.start + HEAD_MOST))?.[0];
  return head ? first.start + head.length : 0;
}
