import { type Clause, clauseOf } from "./clauses.ts";
import type { EventCue } from "./event-cues.ts";
import { familyOf } from "./event-types.ts";
import type { Token } from "./tokens.ts";
import { words } from "./word-list.ts";

/** No sentence is cut into more. */
const PARTS_MOST = 6;
/** Between two things at one time. */
const MEANWHILE = words(
  "بالتزامن تزامنا بالتوازي اعقبه اعقبها اعقبتها اعقبته تلاه تلاها تلته تلتها تزامن تزامنت ترافق ترافقت",
);
/** Right before what happened next. */
const THEN = words("كما ثم بعدها لاحقا وبعدها ولاحقا");

/** One event of a sentence, and the words for it. */
interface Part {
  clause: Clause;
  cues: readonly EventCue[];
}

/** «… قصفت بلدة، واعتقلت …», «غارة بالتزامن مع قصف»: as many things as a sentence joins that are nothing alike. */
export function splitEvents(clause: Clause, cues: readonly EventCue[], tokens: readonly Token[]): Part[] {
  const borders: number[] = [];
  let one: EventCue | undefined;
  for (const cue of cues) {
    if (cue.isDefinite || (cue.rank !== "event" && cue.rank !== "attack")) continue;
    const border = one && borders.length < PARTS_MOST ? borderOf(tokens, one, cue) : undefined;
    if (border !== undefined) borders.push(border);
    if (!one || border !== undefined || (one.rank === "attack" && cue.rank === "event")) one = cue;
  }
  if (borders.length === 0) return [{ clause, cues }];
  return [clause.from, ...borders].map((from, n) => {
    const cut = clauseOf(tokens, from, borders[n] ?? clause.to, clause);
    const part = n === 0 ? { ...cut, isApart: clause.isApart } : { ...cut, isApart: true };
    return { clause: part, cues: cues.filter(({ first }) => first >= part.from && first < part.to) };
  });
}

/** Where the second of two events of a sentence begins, if it is one of its own. */
function borderOf(tokens: readonly Token[], one: EventCue, other: EventCue): number | undefined {
  const isJoined = tokens[other.first]?.key.startsWith("و") ?? false;
  const isAfterComma = tokens[other.first - 1]?.key === ",";
  if (isJoined && isApartFrom(one, other)) {
    if (isAfterComma && other.rank === "event" && one.rank === "event") return other.first;
    if (areApartAnyhow(one, other)) return other.first;
  }
  if (isJoined && isAfterComma && isOutcry(one, other)) return other.first;
  if (isApartFrom(one, other) && THEN.has(tokens[other.first - 1]?.key ?? "")) return other.first - 1;
  for (let at = other.first - 1; at >= other.first - 2 && at > one.last; at--) {
    if (MEANWHILE.has(tokens[at]?.key ?? "") && one.type !== other.type) return at;
  }
  return undefined;
}

/** «اغتيل ناشط، وتظاهر العشرات»: who protests against a deed does so elsewhere. */
function isOutcry(one: EventCue, other: EventCue): boolean {
  return familyOf(one.type) === "violence" && other.type === "peaceful-protest";
}

function isApartFrom(one: EventCue, other: EventCue): boolean {
  const families = new Set([familyOf(one.type), familyOf(other.type)]);
  // «اعتقلت شابين واقتادتهما»: one thing.
  if (families.has("arrests") && families.has("abduction")) return false;
  return families.size > 1 && !families.has("protest");
}

/** Without a comma as well: «قصف المنزل واعتقال صاحبه»; who storms a village and arrests people does one thing. */
function areApartAnyhow(one: EventCue, other: EventCue): boolean {
  const families = [one, other].map(({ type }) => familyOf(type));
  return one.rank === "event" && families.includes("violence") && families.includes("arrests");
}
