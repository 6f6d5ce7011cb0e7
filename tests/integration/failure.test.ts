import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { ErrorEnvelope } from "../../lib/protocol/reads.ts";
import { buildReportFile, file } from "../support/builders.ts";
import type { Answer, Client, Envelope } from "../support/client.ts";
import { follow, snapshotOf } from "../support/follower.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";

let newsroom: Newsroom;
let correspondent: Client;

beforeAll(async () => {
  newsroom = await startNewsroom();
  correspondent = await newsroom.as("correspondent");
});
afterAll(() => newsroom.stop());

/** Ends every connection of the node to its database, as a failover does. */
const cutConnections = () =>
  newsroom.sql(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );

type Body = ReturnType<typeof buildReportFile>;

/** Sends a report again and again, under one commandId, until it is in. */
async function insist(body: Body): Promise<{ seq: number; refusals: Answer[] }> {
  const refusals: Answer[] = [];
  for (;;) {
    const answer = await correspondent.post("report.file", body);
    if (answer.status === 200) return { seq: (answer.body as { seq: number }).seq, refusals };
    refusals.push(answer);
    expect(refusals.length).toBeLessThan(200);
  }
}

test("[W11] connections cut in the middle of filing: each report is in once, each failure says so in order", async () => {
  const before = await newsroom.head();
  const bodies = Array.from({ length: 120 }, () => buildReportFile());
  let done = 0;
  const filing = Array.from({ length: 12 }, async (_, lane) => {
    const answers: Awaited<ReturnType<typeof insist>>[] = [];
    for (const body of bodies.slice(lane * 10, lane * 10 + 10)) {
      answers.push(await insist(body));
      done += 1;
    }
    return answers;
  });
  for (const mark of [5, 20, 40, 60, 80]) {
    await expect.poll(() => done, { interval: 2 }).toBeGreaterThanOrEqual(mark);
    await cutConnections().catch(() => {});
  }
  const answers = (await Promise.all(filing)).flat();

  for (const { status, body } of answers.flatMap(({ refusals }) => refusals)) {
    expect(ErrorEnvelope.strict().safeParse(body).success).toBe(true);
    expect([status, (body as Envelope).error.code]).toEqual([503, "newsroom.unavailable"]);
  }
  expect(answers.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 120 }, (_, index) => before + index + 1),
  );
  const [row] = await newsroom.sql<{ reports: string; versions: string }>(
    "SELECT (SELECT count(*) FROM reports) AS reports, (SELECT count(*) FROM report_versions) AS versions",
  );
  expect([Number(row?.reports), Number(row?.versions)]).toEqual([before + 120, before + 120]);
});

test("screens go on through cut connections and end complete", async () => {
  const editor = await newsroom.as("editor");
  const screen = await follow(editor);
  onTestFinished(() => screen.close());
  for (let turn = 0; turn < 5; turn++) {
    await cutConnections().catch(() => {});
    await insist(buildReportFile());
  }
  await screen.reaches(await newsroom.head());
  await expect.poll(async () => (await editor.get("wire.snapshot")).status).toBe(200);
  const { reports } = await snapshotOf(editor);
  expect(screen.state.reports).toEqual(new Map(reports.map((report) => [report.id, report])));
});

test("a row that somebody holds is waited for, and others are not held up with it", async () => {
  const id = await file(correspondent);
  await newsroom.sql("SELECT 1");
  const { default: pg } = await import("pg");
  const holder = new pg.Client({ connectionString: newsroom.databaseUrl });
  await holder.connect();
  onTestFinished(() => holder.end());
  await holder.query("BEGIN");
  await holder.query("SELECT FROM reports WHERE id = $1 FOR UPDATE", [id]);
  const editor = await newsroom.as("editor");
  const blocked = editor.post("report.publish", { commandId: crypto.randomUUID(), reportId: id, version: 1 });
  await expect
    .poll(async () => (await newsroom.sql("SELECT 1 FROM pg_locks WHERE NOT granted")).length)
    .toBeGreaterThan(0);
  let isOver = false;
  void blocked.finally(() => {
    isOver = true;
  });
  await file(correspondent);
  expect(isOver).toBe(false);
  await holder.query("COMMIT");
  expect((await blocked).status).toBe(200);
});
