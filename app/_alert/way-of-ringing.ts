import type { Settings } from "../_settings/settings.ts";
import { type Alarm, type SoundName, soundOf } from "./alarm.ts";
import { isUrgent } from "./quiet.ts";

/** How an alarm is told. */
export interface Ringing {
  sound: SoundName | null;
  notify: boolean;
  badge: boolean;
  /** Kept silent by the quiet hours alone: it is counted, and can be looked up. */
  hushed: boolean;
}

/** How this alarm is told by the settings of a device; null is not at all, because its kind is switched off. */
export function wayOfRinging({ kind, rule }: Alarm, settings: Settings, quiet: boolean): Ringing | null {
  if (settings.muted.includes(kind)) return null;
  const hushed = quiet && !(settings.urgentInQuiet && isUrgent(kind));
  return {
    sound: settings.sounds && rule.sound && !hushed ? soundOf(kind) : null,
    notify: settings.notifications && rule.notify && !hushed,
    badge: settings.badge && rule.badge,
    hushed,
  };
}
