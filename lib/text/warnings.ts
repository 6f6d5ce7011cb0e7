import type { ClauseContext, ClauseEvent } from "./clause-events.ts";
import type { Clause } from "./clauses.ts";
import type { EventCue } from "./event-cues.ts";
import type { Draft } from "./incident-draft.ts";
import { isSo } from "./not-so.ts";
import { words } from "./word-list.ts";

const THREATS = words(
  "هجمات هجوم الهجمات هجوما خلايا تصعيد تصعيدا اخلاء باخلاء اخلايها اخلاءها الغام قصف استهداف عمليات حرب غارات مجزره مجاعه اقتحام عسكريا attack attacks strikes evacuate escalation mines",
);
/** «أنذر سكان …», «إنذار إلى أهالي …»: who is told to leave needs no word for what threatens them. */
const ORDERED = /^(?:انذر(?:ت|وا)?|(?:ال)?انذارا?|(?:ال)?انذارات|تحذيرا?)$/;
const RESIDENTS = words("سكان السكان لسكان اهالي الاهالي لاهالي قاطني لقاطني سكانها");
const RESIDENTS_REACH = 8;
/** So many sentences later the same warning may be told again. */
const NEAR = 4;
/** Longer clauses are read so far. */
const READ_MOST = 600;
const TO_RESIDENTS = /(?<!\p{L})[وبل]*(?:ال)?(?:سكان|أهالي|اهالي|إخلاء|اخلاء|قاطني)/u;
const OTHER_ONE = /(?<!\p{L})(?:آخر|اخر|أخرى|اخرى|جديدا?|ثانيا?|ثانٍ|مماثلا?)(?!\p{L})/u;

/** The warning that a clause tells of, if it is one: who warns tells of no other event behind it. */
export function warningIn(
  clause: Clause,
  cues: readonly EventCue[],
  { tokens, actorsIn }: ClauseContext,
): ClauseEvent | undefined {
  const at = cues.findIndex(({ type }) => type === "warning");
  const cue = cues[at];
  if (!cue || cues.slice(0, at).some(({ rank, isDefinite }) => rank !== "toll" && !isDefinite))
    return undefined;
  // «سبق أن حذرت»
  if (!isSo(tokens, cue)) return undefined;
  const rest = { start: tokens[cue.last]?.end ?? clause.end, end: clause.end };
  if (actorsIn(rest).some(({ kind }) => kind !== "civilians")) return { clause, cue, type: "warning" };
  const isOrder = ORDERED.test(bare(tokens[cue.first]?.key ?? ""));
  for (let next = cue.last + 1; next < clause.to; next++) {
    const key = tokens[next]?.key ?? "";
    if (THREATS.has(bare(key))) return { clause, cue, type: "warning" };
    if (isOrder && next <= cue.last + RESIDENTS_REACH && RESIDENTS.has(key))
      return { clause, cue, type: "warning" };
  }
  return undefined;
}

/** Whether two warnings near each other are one: both tell residents to leave, and the later is called no other one. */
export function isSameWarning(text: string, known: Draft, draft: Draft): boolean {
  if (known.mark.type !== "warning" || draft.sentence - known.sentence > NEAR) return false;
  const [one, other] = [known, draft].map(({ mark }) =>
    text.slice(mark.start, Math.min(mark.end, mark.start + READ_MOST)),
  );
  return TO_RESIDENTS.test(one ?? "") && TO_RESIDENTS.test(other ?? "") && !OTHER_ONE.test(other ?? "");
}

const bare = (key: string) => key.replace(/^[وفبلك](?=...)/, "");
