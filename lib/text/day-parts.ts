import { DAY_MINUTES } from "./calendar.ts";

export type DayPart =
  | "afterMidnight"
  | "afterMidnightOf"
  | "dawn"
  | "early"
  | "morning"
  | "noon"
  | "afternoon"
  | "lateAfternoon"
  | "sunset"
  | "evening"
  | "late"
  | "night"
  | "midnight"
  | "daytime";

const hours = (from: number, to: number): readonly [number, number] => [from * 60, to * 60];

/**
 * From and to, in minutes after the beginning of the day that the words name; what is past 24 hours is of the next
 * day. Wide on purpose, as nobody looks at a clock who writes so: each holds what is called by it in summer and in
 * winter between Beirut and Basra, and parts overlap.
 */
export const DAY_PARTS: Readonly<Record<DayPart, readonly [number, number]>> = {
  afterMidnight: hours(0, 6),
  // «بعد منتصف ليل الجمعة» is on Saturday.
  afterMidnightOf: hours(24, 30),
  // From the call to prayer in June to sunrise in January.
  dawn: hours(3, 7),
  early: hours(0, 9),
  morning: hours(6, 12),
  noon: hours(11, 14),
  afternoon: hours(12, 18),
  // The prayer of that name is between half past two and five.
  lateAfternoon: hours(14, 18),
  sunset: hours(16, 20),
  // Desks write «الرابعة مساءً» in winter, and «مساءً» up to midnight.
  evening: hours(16, 24),
  late: hours(18, 24),
  // «ليل الجمعة» begins on Friday and ends on Saturday morning.
  night: hours(18, 30),
  midnight: hours(23, 25),
  daytime: hours(6, 18),
};

/** Parts in which a clock of twelve hours shows the second round. */
const SECOND_ROUND = new Set<DayPart>(["afternoon", "lateAfternoon", "sunset", "evening", "late"]);

/** Minutes after the beginning of the day when a clock of twelve hours shows this in that part. */
export function minutesIn(part: DayPart, hour: number, minute: number): number {
  const minutes = (hour % 12) * 60 + minute;
  const noon = DAY_MINUTES / 2;
  // At twelve the evening is over.
  if (part === "evening" || part === "late") return hour === 12 ? DAY_MINUTES + minute : minutes + noon;
  if (SECOND_ROUND.has(part)) return minutes + noon;
  if (part === "noon" || part === "daytime") return hour === 12 || hour < 6 ? minutes + noon : minutes;
  if (part === "night") return hour === 12 || hour < 6 ? minutes + DAY_MINUTES : minutes + noon;
  return part === "midnight" || part === "afterMidnightOf" ? DAY_MINUTES + minutes : minutes;
}
