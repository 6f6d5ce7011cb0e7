import type { Lang } from "../_i18n/locales.ts";

/** What may ask for somebody's attention, the loudest first. */
export const ALARM_KINDS = [
  "flash",
  "help",
  "notice",
  "flashAsked",
  "late",
  "flag",
  "lateFlag",
  "question",
  "view",
] as const;
export type AlarmKind = (typeof ALARM_KINDS)[number];

/** What is heard: three sounds that nobody mixes up. */
export const SOUNDS = ["flash", "call", "view"] as const;
export type SoundName = (typeof SOUNDS)[number];

/** One event that asks for somebody. It has no words: they are looked up when they are shown, and a kill takes them. */
export interface Alarm {
  /** One for each event, the same on every screen. */
  key: string;
  kind: AlarmKind;
  /** The slug of its wire; null for the newsroom's first. */
  wire: string | null;
  /** What it is about: of several alarms about the same one only the loudest rings. */
  subjectId: string;
  reportId: string | null;
  storyId: string | null;
  /** For a view: how its rule wants it told. */
  rule: { sound: boolean; notify: boolean; badge: boolean };
}

/** All that an alarm that is no view's may do. */
export const LOUD: Alarm["rule"] = { sound: true, notify: true, badge: true };

/** How loud it is; 0 is the loudest. */
export function rankOf({ kind }: Pick<Alarm, "kind">): number {
  return ALARM_KINDS.indexOf(kind);
}

/** The sound of a kind. */
export function soundOf(kind: AlarmKind): SoundName {
  return kind === "flash" || kind === "view" ? kind : "call";
}

/** Where its subject is read. */
export function alarmPath(
  { kind, wire, reportId, storyId }: Pick<Alarm, "kind" | "wire" | "reportId" | "storyId">,
  lang: Lang,
): string {
  const [page, subject] = placeOf(kind, reportId, storyId);
  const address = new URLSearchParams({ ...(wire !== null && { wire }), ...subject }).toString();
  return `/${lang}/${page}${address && `?${address}`}`;
}

/** Whether its report is read on the wire; who is asked a question reads it on their own page. */
export function isOnWire(kind: AlarmKind): boolean {
  return kind !== "question";
}

function placeOf(
  kind: AlarmKind,
  report: string | null,
  story: string | null,
): [page: string, subject?: Record<string, string>] {
  if (kind === "help" || kind === "late") return ["people"];
  if (report) return isOnWire(kind) ? ["wire", { report }] : ["file"];
  return story ? ["stories", { story }] : ["wire"];
}

/** One for each subject: the loudest, or of views that agree all that any of their rules wants. */
export function loudest(alarms: readonly Alarm[]): Alarm[] {
  const bySubject = new Map<string, Alarm>();
  for (const alarm of alarms) {
    const known = bySubject.get(alarm.subjectId);
    if (!known || rankOf(alarm) < rankOf(known)) bySubject.set(alarm.subjectId, alarm);
  }
  return [...bySubject.values()].sort((one, other) => rankOf(one) - rankOf(other));
}
