import type { Aid } from "../protocol/aids.ts";
import type { Correspondent, Question } from "../protocol/correspondents.ts";
import type { EventPayload, WireEvent } from "../protocol/events.ts";
import type { Incident } from "../protocol/incidents.ts";
import type { Acknowledgement, Notice } from "../protocol/notices.ts";
import type { Party } from "../protocol/parties.ts";
import type { OwnPlace } from "../protocol/places.ts";
import type { Snapshot } from "../protocol/reads.ts";
import type { Flag, Report, Story } from "../protocol/rows.ts";
import type { View } from "../protocol/views.ts";
import { withoutReport } from "./incident.ts";

/** Everything a screen knows of one wire, complete to `seq`. */
export interface WireState {
  wire: string;
  epoch: string;
  seq: number;
  reports: Map<string, Report>;
  /** The open ones. */
  stories: Map<string, Story>;
  /** The open ones; a resolved flag is found with its report or story. */
  flags: Map<string, Flag>;
  /** The open ones. */
  notices: Map<string, Notice>;
  /** Of whom each open notice asks, by `acknowledgementKey`. */
  acknowledgements: Map<string, Acknowledgement>;
  /** Those that are not closed. */
  questions: Map<string, Question>;
  correspondents: Map<string, Correspondent>;
  /** Those that this person may use. */
  views: Map<string, View>;
  /** Decided since the picture was taken; what was before that is with its report. */
  aids: Map<string, Aid>;
  /** The last ones that stand. */
  incidents: Map<string, Incident>;
  /** Withdrawn since the picture was taken; what was before that is with its reports. */
  withdrawn: Map<string, Incident>;
  /** The newsroom's own. */
  places: Map<string, OwnPlace>;
  parties: Map<string, Party>;
}

/** What an acknowledgement is kept under: a notice asks a person once. */
export function acknowledgementKey({ noticeId, personId }: Acknowledgement): string {
  return `${noticeId} ${personId}`;
}

/** The state that a snapshot describes. */
export function stateFromSnapshot(snapshot: Snapshot): WireState {
  const byId = <Row extends { id: string }>(rows: Row[]) => new Map(rows.map((row) => [row.id, row]));
  const { wire, epoch, seq, acknowledgements } = snapshot;
  return {
    wire,
    epoch,
    seq,
    reports: byId(snapshot.reports),
    stories: byId(snapshot.stories),
    flags: byId(snapshot.flags),
    notices: byId(snapshot.notices),
    acknowledgements: new Map(acknowledgements.map((one) => [acknowledgementKey(one), one])),
    questions: byId(snapshot.questions),
    correspondents: byId(snapshot.correspondents),
    views: byId(snapshot.views),
    aids: new Map(),
    incidents: byId(snapshot.incidents),
    withdrawn: new Map(),
    places: byId(snapshot.places),
    parties: byId(snapshot.parties),
  };
}

/**
 * The reducer that every screen and every test uses: puts the rows an event carries in place of the old ones.
 * Works in place, because ten thousand rows copied at fifty events a second is what a busy night is made of.
 */
export function applyEvent(state: WireState, { payload }: WireEvent): void {
  const { report, reports = [], story, stories = [], flag, question, correspondent, view } = payload;
  const { aid, incident, place, party } = payload;
  for (const one of report ? [report, ...reports] : reports) applyReport(state, one);
  for (const one of story ? [story, ...stories] : stories) keep(state.stories, one, one.state === "open");
  if (flag) keep(state.flags, flag, flag.state !== "resolved");
  if (question) keep(state.questions, question, question.state !== "closed");
  if (correspondent) state.correspondents.set(correspondent.id, correspondent);
  if (view) keep(state.views, view, view.state === "saved");
  if (aid) state.aids.set(aid.id, aid);
  if (incident) {
    keep(state.incidents, incident, incident.state === "confirmed");
    keep(state.withdrawn, incident, incident.state === "withdrawn");
  }
  if (place) state.places.set(place.id, place);
  if (party) state.parties.set(party.id, party);
  applyNotices(state, payload);
}

function keep<Row extends { id: string }>(rows: Map<string, Row>, row: Row, stays: boolean): void {
  if (stays) rows.set(row.id, row);
  else rows.delete(row.id);
}

/** With a killed report goes what rests on its words, and they themselves where they are quoted (W10). */
function applyReport(state: WireState, report: Report): void {
  const isKill = report.state === "killed" && state.reports.get(report.id)?.state !== "killed";
  state.reports.set(report.id, report);
  if (!isKill) return;
  for (const question of state.questions.values()) {
    if (question.reportId === report.id) state.questions.set(question.id, { ...question, passage: null });
  }
  for (const aid of state.aids.values()) if (aid.reportId === report.id) state.aids.delete(aid.id);
  for (const incidents of [state.incidents, state.withdrawn]) {
    for (const incident of incidents.values()) {
      const left = withoutReport(incident, report.id);
      if (left) incidents.set(incident.id, left);
      else incidents.delete(incident.id);
    }
  }
}

/** What is asked of people is known for as long as the notice is open. */
function applyNotices(state: WireState, { notices = [], acknowledgements = [] }: EventPayload): void {
  for (const notice of notices) {
    keep(state.notices, notice, notice.state === "open");
    if (notice.state === "open") continue;
    for (const [key, { noticeId }] of state.acknowledgements)
      if (noticeId === notice.id) state.acknowledgements.delete(key);
  }
  for (const one of acknowledgements)
    if (state.notices.has(one.noticeId)) state.acknowledgements.set(acknowledgementKey(one), one);
}
