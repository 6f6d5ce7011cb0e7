import type { Settings } from "../_settings/settings.ts";
import { type Alarm, type SoundName, soundOf } from "./alarm.ts";
import type { AlarmLog } from "./alarm-log.ts";
import { isQuiet } from "./quiet.ts";
import { type Ringing, wayOfRinging } from "./way-of-ringing.ts";

/** Notifications of one moment that stand for themselves; the others are told together. */
const APART = 3;

export interface RingerParts {
  log: Pick<AlarmLog, "claim">;
  personId: string;
  timeZone: string;
  settings: () => Settings;
  play: (name: SoundName) => void;
  /** Shows one notification for these alarms, of which there is at least one. */
  notify: (alarms: readonly Alarm[]) => void;
  /** Something rang. */
  onRung: () => void;
  now?: () => number;
}

/** Rings what was found, the loudest first: in one window of the person, and once for each event. */
export function createRinger(parts: RingerParts): (alarms: readonly Alarm[]) => Promise<void> {
  const { settings, now = Date.now } = parts;

  const claim = async (alarm: Alarm, quiet: boolean) => {
    const way = wayOfRinging(alarm, settings(), quiet);
    if (!way) return undefined;
    const { key, kind, wire, reportId, storyId } = alarm;
    const { badge, hushed } = way;
    const at = new Date(now()).toISOString();
    const rung = { key, kind, wire, reportId, storyId, personId: parts.personId, at, badge, hushed };
    return (await parts.log.claim(rung)) ? { alarm, way } : undefined;
  };

  return async (alarms) => {
    if (alarms.length === 0) return;
    const quiet = isQuiet(settings().quiet, now(), parts.timeZone);
    const claims = await Promise.all(alarms.map((alarm) => claim(alarm, quiet)));
    const mine = claims.filter((one) => one !== undefined);
    if (mine.length === 0) return;
    const sounding = mine.find(({ way }) => way.sound);
    if (sounding) parts.play(soundOf(sounding.alarm.kind));
    tell(mine, parts.notify);
    parts.onRung();
  };
}

/** What calls somebody stands for itself; what views show, and a crowd of calls, is told in one. */
function tell(rung: { alarm: Alarm; way: Ringing }[], notify: RingerParts["notify"]): void {
  const told = rung.filter(({ way }) => way.notify).map(({ alarm }) => alarm);
  const calls = told.filter(({ kind }) => kind !== "view");
  const apart = calls.length > APART ? calls.slice(0, APART - 1) : calls;
  for (const alarm of apart) notify([alarm]);
  const together = told.slice(apart.length);
  if (together.length > 0) notify(together);
}
