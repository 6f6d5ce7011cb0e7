import type { IncidentType } from "@/lib/protocol/incidents.ts";

/** The types of incidents under the event types of ACLED that they belong to; a warning stands by itself. */
export const INCIDENT_GROUPS = {
  battles: ["armed-clash", "government-regains-territory", "armed-group-takes-territory"],
  explosions: [
    "air-or-drone-strike",
    "shelling",
    "remote-explosive",
    "suicide-bomb",
    "grenade",
    "chemical-weapon",
  ],
  civilians: ["attack-on-civilians", "abduction", "sexual-violence"],
  protests: ["peaceful-protest", "protest-with-intervention", "excessive-force-against-protesters"],
  riots: ["violent-demonstration", "mob-violence"],
  developments: [
    "arrests",
    "agreement",
    "change-of-group",
    "disrupted-weapons-use",
    "headquarters-established",
    "looting",
    "transfer-of-territory",
    "other-development",
  ],
  warnings: ["warning"],
} as const satisfies Record<string, readonly IncidentType[]>;
