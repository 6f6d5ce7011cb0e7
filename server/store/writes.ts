import type { PgTable } from "drizzle-orm/pg-core";
import { reportsOf } from "../../lib/domain/incident.ts";
import type { Aid } from "../../lib/protocol/aids.ts";
import type { Correspondent, Question } from "../../lib/protocol/correspondents.ts";
import type { Incident } from "../../lib/protocol/incidents.ts";
import type { Acknowledgement, Notice, Use } from "../../lib/protocol/notices.ts";
import type { Party } from "../../lib/protocol/parties.ts";
import type { OwnPlace } from "../../lib/protocol/places.ts";
import type { Flag, Report, Story } from "../../lib/protocol/rows.ts";
import type { View } from "../../lib/protocol/views.ts";
import type { Db } from "./database.ts";
import { type Due, dueRow } from "./due.ts";
import { byColumn, insertText } from "./rows.ts";
import { correspondents, questions } from "./schema/correspondents.ts";
import { flags } from "./schema/flags.ts";
import { parties, places } from "./schema/knowledge.ts";
import { acknowledgements, notices, reportUses } from "./schema/notices.ts";
import { aids, incidents } from "./schema/reading.ts";
import { reportSources, reports, reportVersions } from "./schema/reports.ts";
import { stories } from "./schema/stories.ts";
import { views } from "./schema/views.ts";
import type { Wire } from "./wires.ts";

/** A report's text as it stands, and whose words they are. */
export interface NewVersion {
  report: Report;
  actorId: string;
  by: string;
}

/** The rows that a command adds, and those that it puts in place of the ones it locked. */
export interface Writes {
  /** Inserted by the log, with its number. */
  newReport?: Report;
  newVersion?: NewVersion;
  report?: Report;
  reports?: Report[];
  newStory?: Story;
  story?: Story;
  stories?: Story[];
  newFlag?: Flag;
  flag?: Flag;
  notices?: Notice[];
  acknowledgements?: Acknowledgement[];
  use?: Use;
  newQuestion?: Question;
  question?: Question;
  correspondent?: Correspondent;
  newView?: View;
  view?: View;
  newPlace?: OwnPlace;
  place?: OwnPlace;
  newParty?: Party;
  party?: Party;
  newAid?: Aid;
  aid?: Aid;
  newIncident?: Incident;
  incident?: Incident;
  /** What becomes due by itself; one of the same command and subject is put off to this time. */
  due?: readonly Due[];
}

type Row = Record<string, unknown>;

interface Target {
  table: PgTable;
  /** Whether a row takes the place of one with its key; else that is a failure. */
  put: boolean;
  rows(writes: Writes, wire: Wire): (Row | undefined)[];
}

/** In the order in which a key that is taken is to be complained of. */
const TARGETS: Target[] = [
  { table: reportVersions, put: false, rows: ({ newVersion }) => [newVersion && versionRow(newVersion)] },
  { table: reportSources, put: true, rows: ({ newReport }) => [newReport && sourceRow(newReport)] },
  { table: stories, put: false, rows: ({ newStory }, wire) => [onWire(newStory, wire)] },
  {
    table: stories,
    put: true,
    rows: ({ story, stories: others = [] }, wire) => [story, ...others].map((one) => onWire(one, wire)),
  },
  {
    table: reports,
    put: true,
    rows: ({ report, reports: others = [] }, wire) => [report, ...others].map((one) => onWire(one, wire)),
  },
  { table: flags, put: false, rows: ({ newFlag }, wire) => [onWire(newFlag, wire)] },
  { table: flags, put: true, rows: ({ flag }, wire) => [onWire(flag, wire)] },
  {
    table: notices,
    put: true,
    rows: ({ notices: said = [] }, wire) => said.map((one) => onWire(one, wire)),
  },
  { table: acknowledgements, put: true, rows: ({ acknowledgements: asked = [] }) => asked },
  { table: reportUses, put: true, rows: ({ use }) => [use] },
  { table: questions, put: false, rows: ({ newQuestion }, wire) => [onWire(newQuestion, wire)] },
  { table: questions, put: true, rows: ({ question }, wire) => [onWire(question, wire)] },
  { table: correspondents, put: true, rows: ({ correspondent }, wire) => [onWire(correspondent, wire)] },
  { table: views, put: false, rows: ({ newView }, wire) => [onWire(newView, wire)] },
  { table: views, put: true, rows: ({ view }, wire) => [onWire(view, wire)] },
  { table: places, put: false, rows: ({ newPlace }, wire) => [onWire(newPlace, wire)] },
  { table: places, put: true, rows: ({ place }, wire) => [onWire(place, wire)] },
  { table: parties, put: false, rows: ({ newParty }, wire) => [onWire(newParty, wire)] },
  { table: parties, put: true, rows: ({ party }, wire) => [onWire(party, wire)] },
  { table: aids, put: false, rows: ({ newAid }, wire) => [newAid && aidRow(newAid, wire)] },
  { table: aids, put: true, rows: ({ aid }, wire) => [aid && aidRow(aid, wire)] },
  {
    table: incidents,
    put: false,
    rows: ({ newIncident }, wire) => [newIncident && incidentRow(newIncident, wire)],
  },
  { table: incidents, put: true, rows: ({ incident }, wire) => [incident && incidentRow(incident, wire)] },
];

const onWire = (row: Row | undefined, wire: Wire) => row && { ...row, wireId: wire.id };

function versionRow({ report, actorId, by }: NewVersion): Row {
  return { ...report, reportId: report.id, at: report.changedAt, actorId, by };
}

function aidRow({ at, ...aid }: Aid, wire: Wire): Row {
  return { ...aid, ...at, wireId: wire.id };
}

function incidentRow(incident: Incident, wire: Wire): Row {
  return { ...incident, reportIds: reportsOf(incident), wireId: wire.id };
}

function sourceRow({ id, correspondentId, sourceNote, point }: Report): Row {
  return { reportId: id, correspondentId, sourceNote, point };
}

/** A new report's row, by the names of its columns, for the log to insert with its number. */
export function newReportRow(report: Report, wire: Wire): Row {
  return byColumn(reports, { ...report, wireId: wire.id });
}

/**
 * Saves the rows of several commands in one statement, and what becomes due with them. Fails on a key that is taken
 * by a row that is new.
 */
export async function saveWrites(db: Db, wire: Wire, writes: Writes[]): Promise<void> {
  const found = TARGETS.map(({ table, rows }) =>
    writes.flatMap((one) => rows(one, wire)).flatMap((row) => (row ? [byColumn(table, row)] : [])),
  );
  const due = writes.flatMap((one) => one.due ?? []).map((one) => dueRow(one, wire));
  const used = found.flatMap((rows, index) => (rows.length > 0 ? [index] : []));
  const values = [...found, due].flatMap((rows) => (rows.length > 0 ? [JSON.stringify(rows)] : []));
  if (values.length === 0) return;
  await db.$client.query({ ...statementFor(used, due.length > 0), values });
}

interface Statement {
  name: string;
  text: string;
}

const statements = new Map<string, Statement>();

/** The statement that saves rows of these targets: made once, and prepared once on each connection. */
function statementFor(used: readonly number[], withDue: boolean): Statement {
  const name = [withDue ? "save_due" : "save", ...used].join("_");
  let statement = statements.get(name);
  if (!statement) {
    statement = { name, text: textOf(used, withDue) };
    statements.set(name, statement);
  }
  return statement;
}

function textOf(used: readonly number[], withDue: boolean): string {
  const parts = used.flatMap((index, place) => {
    const target = TARGETS[index];
    return target ? [`w${index} AS (${insertText(target.table, target.put, place + 1)})`] : [];
  });
  const saved = parts.length > 0 ? `WITH ${parts.join(", ")} ` : "";
  return saved + (withDue ? dueText(used.length + 1) : "SELECT");
}

function dueText(position: number): string {
  return `SELECT count((graphile_worker.add_job('due', payload, run_at => run_at, job_key => key)).id)
    FROM json_to_recordset($${position}::json) AS due(payload json, run_at timestamptz, key text)`;
}
