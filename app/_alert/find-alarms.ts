import type { WireState } from "@/lib/domain/apply-event.ts";
import type { Report } from "@/lib/protocol/rows.ts";
import type { View } from "@/lib/protocol/views.ts";
import { flagsBySubject, type OpenFlags } from "../_wire/selectors.ts";
import { completeness, type WireView } from "../_wire/wire-store.ts";
import { type Alarm, loudest } from "./alarm.ts";
import { type Call, type Me, ofCorrespondent, ofFlag, ofFlash, ofNotice, ofQuestion } from "./row-alarms.ts";
import { ofViews, ruling } from "./view-alarms.ts";

/** A server stamps an event a moment before it is on the wire. */
const STAMPED_BEFORE_MS = 60_000;
/** So many rows more than the store holds may be remembered. */
const SPARE = 500;

/** Whether a view shows a report, with the flags that stand on it. */
export type Shows = (view: View, report: Report, flags: OpenFlags) => boolean;

export interface FinderParts {
  /** The slug of the wire; null for the newsroom's first. */
  wire: string | null;
  me: Me & { byline: string };
  shows: Shows;
  /** Whether the alerts of views that others share are wanted. */
  sharedAlerts: () => boolean;
}

/** What the finder knew when it last looked. */
interface Known {
  rows: Map<string, Report>;
  flags: OpenFlags;
  seq: number;
  since: number;
}

/**
 * Finds in one picture of a store after another what asks for this person, each event once. What was there in the first
 * picture that is proven complete is known; while a gap is filled it waits, and then finds only what is still so. To be
 * called with every picture.
 */
export function createAlarmFinder(parts: FinderParts): (view: WireView) => Alarm[] {
  const examined = new WeakSet<object>();
  const rung = new Set<string>();
  let dirty: Set<string> | null = null;
  let known: Known | undefined;

  const isNew = (row: object) => {
    if (examined.has(row)) return false;
    examined.add(row);
    return true;
  };

  const settle = (state: WireState, since: number): Known => {
    const rows = known && known.rows.size <= state.reports.size + SPARE ? known.rows : new Map(state.reports);
    return { rows, flags: flagsOf(state, known?.flags), seq: state.seq, since };
  };

  /** The calls of every row that was not there in the picture before; a row is replaced, never changed. */
  const ofRows = (state: WireState): (Call | undefined)[] => {
    const { me } = parts;
    return [
      ...[...state.flags.values()].filter(isNew).map((flag) => ofFlag(flag, me)),
      ...[...state.acknowledgements.values()].filter(isNew).map((one) => ofNotice(one, state.notices, me)),
      ...[...state.correspondents.values()].filter(isNew).map((one) => ofCorrespondent(one, me)),
      ...[...state.questions.values()].filter(isNew).map((one) => ofQuestion(one, me)),
    ];
  };

  const ofReport = (report: Report, before: Known, flags: OpenFlags, rules: View[]): (Call | undefined)[] => {
    const was = before.rows.get(report.id);
    before.rows.set(report.id, report);
    const flash = ofFlash(report, parts.me);
    const isNews = flash && Date.parse(flash.at) > before.since;
    // What came from further back in the list was there before anybody looked.
    const isOlder = !was && report.filedSeq <= before.seq;
    const views = isOlder
      ? undefined
      : ofViews(rules, report, was, { ...parts, flags, flagsBefore: before.flags });
    return [isNews ? flash.call : undefined, views];
  };

  const take = (calls: (Call | undefined)[]): Alarm[] => {
    const fresh = calls.filter((call) => call !== undefined).filter(({ key }) => !rung.has(key));
    for (const { key } of fresh) rung.add(key);
    return loudest(fresh.map((call) => ({ ...call, wire: parts.wire })));
  };

  const begin = (state: WireState, at: string) => {
    known = settle(state, Date.parse(at) - STAMPED_BEFORE_MS);
    take([...ofRows(state), ...[...state.reports.values()].map((report) => ofFlash(report, parts.me)?.call)]);
  };

  return (view) => {
    const { state, changes } = view;
    if (changes === null || dirty === null) dirty = null;
    else for (const id of changes) dirty.add(id);
    const proof = completeness(view);
    if (!state || proof.kind !== "complete") return [];
    const touched = dirty;
    dirty = new Set();
    if (!known) {
      begin(state, proof.at);
      return [];
    }
    const before = known;
    const called = ofRows(state);
    const next = settle(state, before.since);
    const rules = ruling(state.views.values(), parts.me.id, parts.sharedAlerts());
    const flagged = rules.length > 0 ? flaggedSince(next.flags, before.flags) : [];
    for (const report of reportsOf(state, touched, flagged))
      called.push(...ofReport(report, before, next.flags, rules));
    known = next;
    return take(called);
  };
}

/** The open flags by their subject; the same object while none came, changed or went. */
function flagsOf(state: WireState, before: OpenFlags | undefined): OpenFlags {
  const flags = flagsBySubject(state.flags.values());
  const isSame =
    before?.size === flags.size &&
    flaggedSince(flags, before).length === 0 &&
    flaggedSince(before, flags).length === 0;
  return isSame ? before : flags;
}

/** The reports that changed, or whose flags did; all of them when any may have. */
function reportsOf(state: WireState, touched: Set<string> | null, flagged: string[]): Report[] {
  if (!touched) return [...state.reports.values()];
  return [...new Set([...touched, ...flagged])].flatMap((id) => state.reports.get(id) ?? []);
}

/** What has a flag that it had not. */
function flaggedSince(flags: OpenFlags, before: OpenFlags): string[] {
  return [...flags.keys()].filter((id) => flags.get(id)?.some((flag) => !before.get(id)?.includes(flag)));
}
