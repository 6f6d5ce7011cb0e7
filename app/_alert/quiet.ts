import { wallTime } from "@/lib/text/zoned-time.ts";
import type { Settings } from "../_settings/settings.ts";
import type { AlarmKind } from "./alarm.ts";

/** Whether it is in the quiet hours at a moment (ms), by the clock of a zone; they may go over midnight. */
export function isQuiet(quiet: Settings["quiet"], at: number, timeZone: string): boolean {
  if (!quiet || quiet.from === quiet.to) return false;
  const { from, to } = quiet;
  const now = wallTime(at, timeZone).slice(-5);
  return from < to ? from <= now && now < to : from <= now || now < to;
}

/** What rings in the quiet hours for whoever says so. */
export function isUrgent(kind: AlarmKind): boolean {
  return kind === "flash" || kind === "help";
}
