import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildReportAmend, buildReportFile, buildReportPublish, file } from "../support/builders.ts";
import type { Client } from "../support/client.ts";
import { brokenLinks } from "../support/hash-chain.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";

let newsroom: Newsroom;
let correspondent: Client;
let editor: Client;

beforeAll(async () => {
  newsroom = await startNewsroom();
  [correspondent, editor] = await Promise.all([newsroom.as("correspondent"), newsroom.as("editor")]);
});
afterAll(() => newsroom.stop());

const numbers = async () =>
  (await newsroom.sql<{ seq: string }>("SELECT seq FROM wire_events ORDER BY seq")).map(({ seq }) =>
    Number(seq),
  );

test("[W1] sixteen writers at once, some of them refused: the numbers run on, in the order of the answers", async () => {
  const before = await newsroom.head();
  const answered: number[][] = await Promise.all(
    Array.from({ length: 16 }, async (_, writer) => {
      const seqs: number[] = [];
      for (let turn = 0; turn < 6; turn++) {
        const report = buildReportFile();
        seqs.push((await correspondent.run("report.file", report)).seq);
        // Refused inside the transaction, by the database's key and by a rule.
        if (writer % 2)
          expect((await correspondent.refused("report.file", buildReportFile({ id: report.id }))).code).toBe(
            "report.exists",
          );
        else
          expect((await editor.refused("report.publish", buildReportPublish(report.id, 7))).code).toBe(
            "report.stale",
          );
      }
      return seqs;
    }),
  );
  for (const seqs of answered) expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
  const all = answered.flat().sort((a, b) => a - b);
  expect(all).toEqual(Array.from({ length: 96 }, (_, index) => before + index + 1));
  expect(await newsroom.head()).toBe(before + 96);
  expect(await numbers()).toEqual(Array.from({ length: before + 96 }, (_, index) => index + 1));
});

test("[W1] the instant of an event never goes back along the log", async () => {
  const rows = await newsroom.sql(
    "SELECT 1 FROM (SELECT at, lag(at) OVER (ORDER BY seq) AS before FROM wire_events) run WHERE at < before",
  );
  expect(rows).toEqual([]);
});

describe("[W1] the database refuses to change what was written, to its owner too", () => {
  test.each([
    "UPDATE wire_events SET kind = 'report.published'",
    "DELETE FROM wire_events",
    "TRUNCATE wire_events",
    "UPDATE report_versions SET body = ''",
    "DELETE FROM report_versions",
    "TRUNCATE report_versions",
  ])("%s", async (statement) => {
    await file(correspondent);
    const counted =
      "SELECT (SELECT count(*) FROM wire_events) AS events, (SELECT count(*) FROM report_versions) AS versions";
    const before = await newsroom.sql(counted);
    await expect(newsroom.sql(statement)).rejects.toThrow(/append-only/);
    expect(await newsroom.sql(counted)).toEqual(before);
  });
});

test("[W1] the chain of hashes recomputes, and an altered event shows from its number on", async () => {
  const id = await file(correspondent);
  const { seq } = await editor.run("report.publish", buildReportPublish(id));
  expect(await brokenLinks(newsroom)).toEqual([]);
  const [wire] = await newsroom.sql<{ same: boolean }>(
    "SELECT head_hash = (SELECT hash FROM wire_events WHERE seq = head) AS same FROM wires",
  );
  expect(wire?.same).toBe(true);

  await newsroom.sql("ALTER TABLE wire_events DISABLE TRIGGER wire_events_append_only");
  const alter = (from: string, to: string) =>
    newsroom.sql("UPDATE wire_events SET payload = replace(payload::text, $1, $2)::jsonb WHERE seq = $3", [
      from,
      to,
      seq,
    ]);
  try {
    await alter('"state": "published"', '"state": "filed"');
    expect(await brokenLinks(newsroom)).toEqual([seq]);
    await alter('"state": "filed"', '"state": "published"');
    expect(await brokenLinks(newsroom)).toEqual([]);
  } finally {
    await newsroom.sql("ALTER TABLE wire_events ENABLE TRIGGER wire_events_append_only");
  }
});

describe("[W11] a command is carried out once", () => {
  test("five times in a row, and again after the report went on", async () => {
    const body = buildReportFile();
    const first = await correspondent.run("report.file", body);
    for (let turn = 0; turn < 4; turn++) expect(await correspondent.run("report.file", body)).toEqual(first);
    await editor.run("report.amend", buildReportAmend(body.id));
    expect(await correspondent.run("report.file", body)).toEqual(first);
    expect(await newsroom.head()).toBe(first.seq + 1);
  });

  test("a commandId in capitals is the same commandId", async () => {
    const body = buildReportFile();
    const first = await correspondent.run("report.file", body);
    expect(
      await correspondent.run("report.file", { ...body, commandId: body.commandId.toUpperCase() }),
    ).toEqual(first);
  });

  test("twenty times at once", async () => {
    const before = await newsroom.head();
    const body = buildReportFile();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => correspondent.run("report.file", body)),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await newsroom.head()).toBe(before + 1);
  });

  test("at two nodes at once, whatever the command", async () => {
    const other = (await newsroom.addNode()).origin;
    const twice = async (
      by: Client,
      command: "report.file" | "report.amend" | "report.publish",
      body: object,
    ) => {
      const clients = Array.from({ length: 8 }, (_, index) => (index % 2 ? by : by.at(other)));
      const answers = await Promise.all(clients.map((client) => client.run(command, body)));
      for (const answer of answers) expect(answer).toEqual(answers[0]);
    };
    const before = await newsroom.head();
    for (let turn = 0; turn < 10; turn++) {
      const report = buildReportFile();
      await twice(correspondent, "report.file", report);
      await twice(editor, "report.amend", buildReportAmend(report.id));
      await twice(editor, "report.publish", buildReportPublish(report.id, 2));
    }
    expect(await newsroom.head()).toBe(before + 30);
  });

  test("a run of the same commands in another order at two nodes: each once, none refused", async () => {
    const other = (await newsroom.addNode()).origin;
    const before = await newsroom.head();
    for (let turn = 0; turn < 3; turn++) {
      const bodies = Array.from({ length: 24 }, () => buildReportFile());
      const here = bodies.map((body) => correspondent.run("report.file", body));
      const there = bodies.toReversed().map((body) => correspondent.at(other).run("report.file", body));
      const [answers, again] = await Promise.all([Promise.all(here), Promise.all(there)]);
      expect(again.toReversed()).toEqual(answers);
    }
    expect(await newsroom.head()).toBe(before + 72);
  });

  test("one commandId on different reports at two nodes at once is one report, and one answer", async () => {
    const other = (await newsroom.addNode()).origin;
    const before = await newsroom.head();
    for (let turn = 0; turn < 10; turn++) {
      const { commandId } = buildReportFile();
      const sent = Array.from({ length: 6 }, (_, index) =>
        (index % 2 ? correspondent : correspondent.at(other)).run(
          "report.file",
          buildReportFile({ commandId }),
        ),
      );
      const answers = await Promise.all(sent);
      for (const answer of answers) expect(answer).toEqual(answers[0]);
    }
    expect(await newsroom.head()).toBe(before + 10);
  });

  test("used by somebody else, or for something else, it is refused", async () => {
    const body = buildReportFile();
    await correspondent.run("report.file", body);
    const head = await newsroom.head();
    const refusals = [
      await editor.refused("report.file", body),
      await (await newsroom.as("colleague")).refused("report.file", body),
      await correspondent.refused("report.amend", {
        ...buildReportAmend(body.id),
        commandId: body.commandId,
      }),
    ];
    for (const { code, status } of refusals) expect([status, code]).toEqual([409, "command.reused"]);
    expect(await newsroom.head()).toBe(head);
  });

  test("a refused command may be sent again with its commandId", async () => {
    const id = await file(correspondent);
    const body = buildReportPublish(id, 2);
    expect((await editor.refused("report.publish", body)).code).toBe("report.stale");
    await editor.run("report.amend", buildReportAmend(id));
    expect((await editor.run("report.publish", body)).event.commandId).toBe(body.commandId);
  });
});
