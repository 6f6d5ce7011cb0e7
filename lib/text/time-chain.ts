import { readDate } from "./time-date.ts";
import type { Moment } from "./time-moment.ts";
import { isNear, PIECE_STARTS, type Piece, readPiece } from "./time-piece.ts";
import { type Read, read, startsOf, type Token } from "./time-tokens.ts";
import { BETWEEN, DAY_WORDS, DAYS, LEADS, WEEKDAYS } from "./time-words.ts";

/** No time is told in more pieces. */
const PIECES_MOST = 6;

/** The first words of all that `readMoment` reads. */
export const MOMENT_STARTS: ReadonlySet<string> = new Set([...PIECE_STARTS, ...startsOf(LEADS, DAY_WORDS)]);

/** The time whose words begin at a token, as far as they go; undefined when they are none. */
export function readMoment(tokens: readonly Token[], at: number): Read<Moment> | undefined {
  const lead = read(LEADS, tokens, at);
  if (!lead) return readPieces(tokens, at, false);
  const from = tokens[lead.next]?.key === "من" ? lead.next + 1 : lead.next;
  const found =
    isNear(tokens, lead.next) && isNear(tokens, from) ? readPieces(tokens, from, true) : undefined;
  if (!found || found.isJoined) return undefined;
  const { start, isJoined } = lead;
  const value = lead.value === null ? found.value : { part: lead.value, ...found.value };
  return { value, start, next: found.next, isJoined };
}

function readPieces(tokens: readonly Token[], at: number, isLed: boolean): Read<Moment> | undefined {
  const word = read(DAY_WORDS, tokens, at);
  const isWord = word !== undefined && isNear(tokens, word.next) && isAfterDayWord(tokens, word.next);
  const first = readPiece(tokens, isWord ? word.next : at);
  if (!first) return undefined;
  let { isFirm, ...moment } = first.value;
  let next = first.next;
  for (let count = 1; count < PIECES_MOST; count++) {
    const piece = readNext(tokens, next);
    const isNight = piece !== undefined && isNightBetween(moment, piece.value);
    if (!piece || (!isNight && !goTogether(moment, piece.value))) break;
    const { isFirm: isFirmToo, ...more } = piece.value;
    isFirm ||= isFirmToo;
    moment = isNight ? moment : { ...moment, ...more };
    next = piece.next;
  }
  if (!isFirm && !isLed) return undefined;
  const { start, isJoined } = isWord ? word : first;
  return { value: moment, start, next, isJoined };
}

/** «يوم» before its name, not before another noun. */
function isAfterDayWord(tokens: readonly Token[], at: number): boolean {
  return (read(WEEKDAYS, tokens, at) ?? read(DAYS, tokens, at) ?? readDate(tokens, at)) !== undefined;
}

/** What follows: at once, after a comma or a bracket, or after «من», «عند», "on". */
function readNext(tokens: readonly Token[], at: number): Read<Piece> | undefined {
  if (!isNear(tokens, at)) return undefined;
  const direct = readPiece(tokens, at);
  if (direct) return direct.isJoined ? undefined : direct;
  let from = at;
  for (let count = 0; count < 2; count++) {
    const between = read(BETWEEN, tokens, from);
    if (!between || between.isJoined || !isNear(tokens, between.next)) return undefined;
    from = between.next;
    const piece = readPiece(tokens, from);
    if (piece) return piece.isJoined ? undefined : piece;
  }
  return undefined;
}

function goTogether(moment: Moment, piece: Piece): boolean {
  const isTwice = (["day", "weekday", "date", "clock"] as const).some(
    (key) => moment[key] !== undefined && piece[key] !== undefined,
  );
  // "Last night, Friday night" is one night.
  const isOtherPart = moment.part !== undefined && piece.part !== undefined && moment.part !== piece.part;
  // «أمس، الجمعة الماضية» are two times.
  const isOther = moment.day !== undefined && piece.direction !== undefined && piece.direction !== 0;
  return !isTwice && !isOtherPart && !isOther;
}

const NIGHT_PARTS = new Set<unknown>(["night", "midnight", "afterMidnightOf"]);

/** «ليل الخميس – الجمعة» is one night. */
function isNightBetween({ part, weekday, direction }: Moment, piece: Piece): boolean {
  if (!NIGHT_PARTS.has(part) || weekday === undefined || direction || (piece.direction ?? 0) > 0)
    return false;
  return piece.weekday === (weekday + 1) % 7 && piece.part === undefined;
}
