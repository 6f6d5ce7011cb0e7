import { randomBytes, randomUUID } from "node:crypto";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { stateFromSnapshot } from "../../lib/domain/apply-event.ts";
import { applyFrame } from "../../lib/domain/apply-frame.ts";
import { EventRun, ReportDetail, Snapshot } from "../../lib/protocol/reads.ts";
import { type BarqNode, startNode } from "../../server/node.ts";
import { withConnection } from "../../server/runtime/postgres-answer.ts";
import { openDatabase } from "../../server/store/database.ts";
import { migrate } from "../../server/store/migrate.ts";
import { buildReportChange, buildReportMove, buildReportPublish } from "../support/builders.ts";
import { type Client, signIn } from "../support/client.ts";
import { brokenLinks } from "../support/hash-chain.ts";
import { nodeOptions, SECRET } from "../support/node-options.ts";
import { createPeople, type People } from "../support/people.ts";
import { createRedis } from "../support/services.ts";

/** The migrations that came before a report's life was known. */
const OLD_MIGRATIONS = 2;
const ROOT_DIR = nodeOptions("", "").rootDir;
const ID = randomUUID();
const AT = "2026-01-02T03:04:05.000Z";

const name = `test_${randomBytes(6).toString("hex")}`;
const url = new URL(inject("postgresUrl"));
url.pathname = `/${name}`;
const sql = <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
  withConnection(url.href, async (client) => (await client.query<Row>(text, values)).rows);

let redis: Awaited<ReturnType<typeof createRedis>>;
let node: BarqNode;
let editor: Client;
let correspondent: Client;
let supervisor: Client;

beforeAll(async () => {
  await withConnection(inject("postgresUrl"), (client) => client.query(`create database ${name}`));
  await migrate(url.href, oldRoot());
  const database = openDatabase(url.href, { size: 2 });
  const people = await createPeople(database, SECRET);
  await database.close();
  await withConnection(url.href, (client) => writeOldRows(client, people));
  redis = await createRedis();
  node = await startNode(nodeOptions(url.href, redis.url));
  const roles = ["editor", "correspondent", "supervisor"] as const;
  [editor, correspondent, supervisor] = (await Promise.all(
    roles.map((role) => signIn(node.origin, people[role].email)),
  )) as [Client, Client, Client];
});
afterAll(async () => {
  await node.stop();
  await redis.stop();
  await withConnection(inject("postgresUrl"), (client) => client.query(`drop database ${name} with (force)`));
});

/** A program's folder as it was, with the first migrations alone. */
function oldRoot(): string {
  const root = join(inject("runDir"), name);
  const migrations = join(root, "server/store/migrations");
  cpSync(join(ROOT_DIR, "server/store/migrations"), migrations, { recursive: true });
  const journalFile = join(migrations, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(journalFile, "utf8"));
  const entries = journal.entries.slice(0, OLD_MIGRATIONS);
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries }));
  return root;
}

/** A report that was filed and amended by the program of that time. */
async function writeOldRows(client: pg.Client, { correspondent: author }: People): Promise<void> {
  const text = { headline: "عنوان", body: "متن", slug: null, dateline: "حمص", urgency: 4, advisory: null };
  const graded = { language: "ar", byline: author.byline, sourceGrade: "F", informationGrade: 6 };
  const moments = { filedAt: AT, changedAt: AT, publishedAt: null, publishedVersion: null };
  const own = { id: ID, wire: "syria", storyId: null, correspondentId: author.id, sourceNote: null };
  const report = { ...own, ...text, bodyLength: 3, ...graded, ...moments, state: "filed", filedSeq: 0 };
  const row = {
    id: ID,
    wire_id: 1,
    story_id: null,
    ...text,
    language: "ar",
    byline: author.byline,
    correspondent_id: author.id,
    source_note: null,
    version: 1,
    state: "filed",
    source_grade: "F",
    information_grade: 6,
    filed_at: AT,
    changed_at: AT,
    published_at: null,
    published_version: null,
  };
  const event = { actorId: author.id, reportId: ID };
  const write = async (version: number, body: string, appended: object) => {
    await client.query("BEGIN");
    await client.query(
      `INSERT INTO report_versions (report_id, version, headline, body, urgency, at, actor_id, "by")
       VALUES ($1, $2, $3, $4, 4, $5, $6, $7)`,
      [ID, version, text.headline, body, AT, author.id, author.byline],
    );
    await client.query("UPDATE reports SET body = $2, version = $3 WHERE id = $1", [ID, body, version]);
    await client.query("SELECT append_wire_events(1, $1::jsonb)", [JSON.stringify([appended])]);
    await client.query("COMMIT");
  };
  await write(1, text.body, {
    ...event,
    kind: "report.filed",
    commandId: randomUUID(),
    payload: { report: { ...report, version: 1 } },
    newReport: row,
  });
  await write(2, "متن ثانٍ", {
    ...event,
    kind: "report.amended",
    commandId: randomUUID(),
    payload: { report: { ...report, filedSeq: 1, body: "متن ثانٍ", bodyLength: 8, version: 2 } },
  });
}

test("a report from before has no reason, is the original in every version, and reads as any other", async () => {
  for (const client of [editor, correspondent]) {
    const snapshot = Snapshot.parse((await client.get("wire.snapshot")).body);
    expect(snapshot.reports).toMatchObject([
      { id: ID, version: 2, state: "filed", stateReason: null, change: "original" },
    ]);
    const { report, versions } = ReportDetail.parse((await client.get(`report.show?id=${ID}`)).body);
    expect(report).toMatchObject({ body: "متن ثانٍ", change: "original" });
    expect(versions.map(({ version, change }) => [version, change])).toEqual([
      [1, "original"],
      [2, "original"],
    ]);
  }
});

test("[W5] the log from before is a log of today: applied from its beginning it is the snapshot", async () => {
  for (const client of [editor, correspondent]) {
    const run = EventRun.parse((await client.get("wire.events?after=0")).body);
    expect(run.events.map(({ kind }) => kind)).toEqual(["report.filed", "report.amended"]);
    const snapshot = Snapshot.parse((await client.get("wire.snapshot")).body);
    const state = stateFromSnapshot({ ...snapshot, seq: 0, reports: [], stories: [], flags: [] });
    expect(applyFrame(state, run)).toBe("applied");
    expect(state).toEqual(stateFromSnapshot(snapshot));
  }
});

test("a report from before goes on through its life, and the chain of hashes with it", async () => {
  await editor.run("report.publish", buildReportPublish(ID, 2));
  const { event } = await editor.run("report.correct", buildReportChange(ID, { version: 2 }));
  expect(event.payload.report).toMatchObject({ version: 3, change: "correction", publishedVersion: 2 });
  await supervisor.run("report.kill", buildReportMove(ID, { version: 3 }));
  const { events } = EventRun.parse((await editor.get("wire.events?after=0")).body);
  expect(events.map(({ payload }) => payload.report?.body)).toEqual(["", "", "", "", ""]);
  expect(await brokenLinks({ sql })).toEqual([]);
});
