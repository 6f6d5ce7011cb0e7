import type { IncidentType } from "../protocol/incidents.ts";
import { splitEvents } from "./clause-split.ts";
import { type Clause, clauseOf, isMoreSaid } from "./clauses.ts";
import { withoutOld } from "./event-age.ts";
import { isBackground } from "./event-background.ts";
import { type EventCue, findCues } from "./event-cues.ts";
import { familyOf, typeOf, type Victim, victimIn } from "./event-types.ts";
import { asMeant, isSo } from "./not-so.ts";
import type { ActorMark, Span, TimeMark } from "./reading.ts";
import { remember } from "./remember.ts";
import { isTally } from "./tallies.ts";
import type { Token } from "./tokens.ts";
import { warningIn } from "./warnings.ts";
import { nouns, words } from "./word-list.ts";

/** What a clause tells to have happened. */
export interface ClauseEvent {
  clause: Clause;
  cue: EventCue;
  type: IncidentType;
}

/** What is known of a clause beside its words. */
export interface ClauseContext {
  tokens: readonly Token[];
  actorsIn: (span: Span) => readonly ActorMark[];
  timesIn: (span: Span) => readonly TimeMark[];
  /** ms since the epoch. */
  filedAt: number;
}

/** A verb and its subject stand so near each other. */
const BESIDE = 3;
/** So many words before a verb its subject is looked for. */
const SUBJECT_WORDS = 20;
/** So many words behind one are looked at for whom it hit. */
const VICTIM_REACH = 8;
const BY_MEANS = /^ب(?:سيار|عبو|دراج|لغم|قنبل|قذا?ي?ف|صار|صوار|حزام|طاير|مسير|مفخخ)/;
const FRAMED = words("اذ حيث");
/** Who was held is free. */
const FREED = /^[وف]?[بل]?(?:ال)?(?:افرج|افراج|اطلق|اطلاق|حرر|تحرير|اخلي|اخلاء|فك)/;
/** What is told of was nobody's deed. */
const ACCIDENT = nouns(
  "سير تصادم مروري مروريه غرق غرقا حريق حرايق انهيار عاصفه صاعقه فيضان سيول فيضانات زلزال تدهور انقلاب كوليرا اسهال تسمم دهس " +
    "crash collision flood floods earthquake fire drowned accident cholera",
);
/** The things that happened, as the clauses tell them: background, denials, plans and accidents left out. Linear. */
export function eventsIn(clauses: readonly Clause[], context: ClauseContext): ClauseEvent[] {
  const lasts = new Map(clauses.map((clause) => [clause.sentence, clause]));
  let [counted, warned, isList] = [-1, -1, false];
  let tally: Clause | undefined;
  const events = clauses.flatMap((clause) => {
    const { tokens } = context;
    isList =
      (isList && /^[-–•*]$/.test(tokens[clause.from]?.key ?? "")) ||
      (endsOpen(clause, tokens) && isBackground(clause, context));
    if (isList) return [];
    const cues = findCues(context.tokens, clause.from, clause.to);
    if (cues.length === 0) return [];
    const warning = warningIn(clause, cues, context);
    if (warning) {
      warned = clause.sentence;
      return [warning];
    }
    // «حذرت من …، لافتة إلى …»: it is of the warning still.
    if (warned === clause.sentence && isMoreSaid(tokens[clause.from])) return [];
    tally = isTally(clause, cues, context, tally) ? clause : undefined;
    if (tally) return [];
    // «قُتل 165 العام الماضي، فيما أصيب 423»: both are counted.
    const isMore = counted === clause.sentence && context.timesIn(clause).length === 0;
    const told = isMore ? undefined : withoutFrame(clause, context);
    if (!told) counted = clause.sentence;
    return told ? toldIn(told, cues, context) : [];
  });
  return events.map((event, at) => ({
    ...event,
    clause: withRest(event.clause, events[at + 1]?.clause, lasts),
  }));
}

/** «وجاء توزع القتلى على النحو التالي:», and its list follows. */
function endsOpen({ to }: Clause, tokens: readonly Token[]): boolean {
  return [tokens[to - 1], tokens[to - 2]].some((token) => token?.key === ":");
}

/**
 * The clause, if it is no background. «ويأتي الحادث بعد سلسلة انفجارات، إذ قُتل طفل الأحد …»: behind the frame a thing is
 * told with its day.
 */
function withoutFrame(clause: Clause, context: ClauseContext): Clause | undefined {
  const { tokens } = context;
  if (!isBackground(clause, context)) return clause;
  for (let at = clause.from + 2; at < clause.to; at++) {
    const key = tokens[at]?.key ?? "";
    if (!FRAMED.has(key) || (tokens[at - 1]?.key !== "," && key !== "حيث")) continue;
    const rest = { ...clauseOf(tokens, at, clause.to, clause), isApart: true };
    return context.timesIn(rest).length > 0 && !isBackground(rest, context) ? rest : undefined;
  }
  return undefined;
}

function toldIn(clause: Clause, cues: readonly EventCue[], context: ClauseContext): ClauseEvent[] {
  const so = cues.filter(
    (cue) => cue.first >= clause.from && cue.type !== "warning" && isSo(context.tokens, cue),
  );
  const told = context.timesIn(clause).length > 0 ? withoutOld(so, clause, context) : so;
  const meant = told.flatMap((cue) => asMeant(context.tokens, cue) ?? []);
  return splitEvents(clause, meant, context.tokens).flatMap(
    (part) => eventOf(part.clause, part.cues, context) ?? [],
  );
}

/** A part of the sentence that tells of no event of its own belongs to the one before it. */
function withRest(clause: Clause, next: Clause | undefined, lasts: ReadonlyMap<number, Clause>): Clause {
  const last = lasts.get(clause.sentence);
  if (!last || last.to <= clause.to || next?.sentence === clause.sentence) return clause;
  return { ...clause, end: last.end, to: last.to };
}

const bare = remember((key) => key.replace(/^[وفبلك](?=...)/, ""));

function eventOf(clause: Clause, cues: readonly EventCue[], context: ClauseContext): ClauseEvent | undefined {
  const cue = chief(cues, context.tokens);
  if (!cue) return undefined;
  const keys = keysOf(clause, context.tokens);
  if (cue.rank === "toll" && [...keys].some((key) => ACCIDENT.has(key))) return undefined;
  const actors = nearestFirst(context.actorsIn(clause), context.tokens[cue.first]?.start ?? 0);
  const around = context.tokens.slice(
    Math.max(clause.from, cue.first - SUBJECT_WORDS),
    Math.min(clause.to, cue.last + BESIDE),
  );
  const subject = around.map(({ key }) => bare(key));
  const victim = victimOf(cue, cues, context.tokens);
  const type = typeOf(cue, cues, { keys, actors, subject, victim, isKilling: isKilling(cue, cues, context) });
  return type && { clause, cue, type };
}

/** Of each word with and without what is written together with it. */
function keysOf({ from, to }: Clause, tokens: readonly Token[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (let at = from; at < to; at++) {
    const key = tokens[at]?.key ?? "";
    keys.add(key).add(bare(key));
  }
  return keys;
}

/** «مقتل تسعة من عناصر التنظيم في عملية أمنية» */
function isKilling(
  { type, first, last }: EventCue,
  cues: readonly EventCue[],
  { tokens }: ClauseContext,
): boolean {
  if (type !== "arrests") return false;
  const words = tokens.slice(first, last + 1).map(({ key }) => key);
  return (
    /^(?:ب)?(?:عمليه|حمله)$/.test(words[0] ?? "") &&
    words[1] === "امنيه" &&
    cues.some((cue) => cue.rank === "toll" && KILLED.test(tokens[cue.first]?.key ?? "")) &&
    !cues.some((cue) => cue.type === "arrests" && cue.first !== first)
  );
}

const KILLED = /^و?[بل]?(?:مقتل|قتل)/;

/** Whom an attack hit: who is named behind it, else behind what tells of the dead and wounded. */
function victimOf(cue: EventCue, cues: readonly EventCue[], tokens: readonly Token[]): Victim | undefined {
  const toll = cues.find(({ rank, isDefinite }) => rank === "toll" && !isDefinite);
  return (
    (cue.rank === "attack" && !DONE_TO.test(tokens[cue.last]?.key ?? "")
      ? victimBehind(cue, tokens)
      : undefined) ??
    (toll && victimBehind(toll, tokens))
  );
}

/** «استهدافهما»: whom it hit was named before. */
const DONE_TO = /^و?[بل]?(?:استهداف|اغتيال|اعدام)(?:ه|ها|هم|هما)$/;

/** In the same breath: «قُتل شاب وأُصيب …». */
function victimBehind({ last }: EventCue, tokens: readonly Token[]): Victim | undefined {
  const behind = tokens.slice(last + 1, last + 1 + VICTIM_REACH);
  const end = behind.findIndex(({ isWord }) => !isWord);
  return victimIn(behind.slice(0, end < 0 ? behind.length : end).map(({ key }) => bare(key)));
}

/** Who stands last before a verb is its subject; behind it stand others. */
function nearestFirst(actors: readonly ActorMark[], at: number): ActorMark[] {
  const before = actors.filter(({ start }) => start < at);
  return [...before.toReversed(), ...actors.filter(({ start }) => start >= at)];
}

/** The word that says best what happened: the first event, else the first attack, else whom it hit. */
function chief(cues: readonly EventCue[], tokens: readonly Token[]): EventCue | undefined {
  const firm = cues.filter(({ isDefinite }) => !isDefinite);
  const first = (among: readonly EventCue[], rank: EventCue["rank"]) =>
    among.find((cue) => cue.rank === rank);
  // An explosion, a landing: what else is named says what it was.
  const closer = firm.find(
    ({ rank, type, first: at }) =>
      rank === "event" && (type !== "other-development" || FREED.test(tokens[at]?.key ?? "")),
  );
  const told = closer ?? first(firm, "event") ?? first(firm, "attack");
  // «استهدفت الغارات»: nothing new.
  const known = cues.find((cue) => cue.isDefinite && cue.rank !== "toll");
  // «التفجير … بسيارة مفخخة»: by what means.
  const isMeans = told && BY_MEANS.test(tokens[told.first]?.key ?? "");
  if (isMeans && known && known.first < told.first && familyOf(known.type) === familyOf(told.type))
    return known;
  if (told?.rank === "attack" && known && Math.abs(known.first - told.last) <= BESIDE) return known;
  return told ?? first(cues, "event") ?? first(cues, "attack") ?? first(firm, "toll") ?? cues[0];
}
