import { COUNTED, NUMBERS, type Unit } from "./period-words.ts";
import { isAhead, read, type Token } from "./time-tokens.ts";

/** A number before what it counts, in digits or as it is said; null where none is said, as in «عدة أيام». */
export function readNumber(
  tokens: readonly Token[],
  at: number,
): { value: number | null; next: number } | undefined {
  // «الـ 24» is written apart as well.
  const from = tokens[at]?.key === "ال" && isAhead(tokens, at + 1) ? at + 1 : at;
  const shown = /^(?:ال|لل)?(\d{1,3})$/.exec(tokens[from]?.key ?? "")?.[1];
  if (shown !== undefined) return { value: Number(shown), next: from + 1 };
  return read(NUMBERS, tokens, at);
}

/** A number and the unit behind it. */
export function readCounted(
  tokens: readonly Token[],
  at: number,
): { many: number | null; unit: Unit; next: number } | undefined {
  const number = readNumber(tokens, at);
  const counted = number && isAhead(tokens, number.next) ? read(COUNTED, tokens, number.next) : undefined;
  return number && counted && { many: number.value, unit: counted.value, next: counted.next };
}
