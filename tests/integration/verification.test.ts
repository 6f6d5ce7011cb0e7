import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReportDetail } from "../../lib/protocol/reads.ts";
import type { Report } from "../../lib/protocol/rows.ts";
import {
  buildReportCorroborate,
  buildReportDispute,
  buildReportGrade,
  buildReportUncorroborate,
} from "../support/build-verification.ts";
import { bring, buildReportAmend, buildReportMove, file } from "../support/builders.ts";
import type { Client } from "../support/client.ts";
import { snapshotOf } from "../support/follower.ts";
import { fill, type Kit } from "../support/kit.ts";
import { startNewsroom } from "../support/newsroom.ts";

const kit = {} as Kit;
let correspondent: Client;
let colleague: Client;
let editor: Client;
let supervisor: Client;
beforeAll(async () => {
  await fill(kit, await startNewsroom());
  ({ correspondent, colleague, editor, supervisor } = kit.clients);
});
afterAll(() => kit.newsroom.stop());

const show = async (id: string, by = editor) => (await by.get<ReportDetail>(`report.show?id=${id}`)).body;
const published = async (overrides = {}) => {
  const id = await file(correspondent, overrides);
  await bring(editor, id, "published");
  return id;
};
/** The refusal, and that it left the log as it was. */
async function refused(by: Client, ...[command, body]: Parameters<Client["refused"]>) {
  const head = await kit.newsroom.head();
  const { code, status, details } = await by.refused(command, body);
  expect(await kit.newsroom.head()).toBe(head);
  return { code, status, details };
}

describe("report.grade", () => {
  test("a report begins as F6 and is graded on each axis by itself, with who, when and why", async () => {
    const id = await published({ urgency: 5 });
    const before = (await show(id)).report;
    expect([before.sourceGrade, before.informationGrade]).toEqual(["F", 6]);
    const first = buildReportGrade(id, { source: "F", information: 2, reason: "صورة من المكان" });
    const { event } = await editor.run("report.grade", first);
    await supervisor.run("report.grade", buildReportGrade(id, { source: "B", information: 2 }));

    const { report, grades, versions } = await show(id);
    expect(report).toEqual({ ...before, sourceGrade: "B", informationGrade: 2 });
    expect(versions).toHaveLength(1);
    expect(grades).toMatchObject([
      { source: "F", information: 2, reason: first.reason, byName: kit.newsroom.people.editor.name },
      { source: "B", information: 2, byName: kit.newsroom.people.supervisor.name },
    ]);
    expect(event.payload).toMatchObject({ grade: grades[0], why: first.reason });
    expect(Math.abs(Date.parse(event.at) - Date.parse(grades[0]?.at ?? ""))).toBeLessThan(30_000);
  });

  test("a reader sees the grade and neither its history nor its reason", async () => {
    const id = await published();
    const { seq } = await editor.run("report.grade", buildReportGrade(id, { reason: "سرّ المكتب" }));
    const shown = await show(id, colleague);
    expect([shown.report.sourceGrade, shown.report.informationGrade, shown.grades]).toEqual(["B", 2, []]);
    const run = await colleague.get(`wire.events?after=${seq - 1}`);
    expect(JSON.stringify(run.body)).toContain('"sourceGrade":"B"');
    expect(JSON.stringify(run.body)).not.toContain("سرّ المكتب");
  });

  test("what is refused changes nothing", async () => {
    const id = await published();
    await editor.run("report.grade", buildReportGrade(id));
    expect(await refused(editor, "report.grade", buildReportGrade(id))).toMatchObject({
      code: "report.graded",
      status: 409,
      details: { source: "B", information: 2 },
    });
    await editor.run("report.amend", buildReportAmend(id));
    expect(await refused(editor, "report.grade", buildReportGrade(id, { source: "A" }))).toMatchObject({
      code: "report.stale",
      details: { version: 2 },
    });
    expect((await refused(correspondent, "report.grade", buildReportGrade(id))).code).toBe("role.forbidden");
    const gone = buildReportGrade(randomUUID());
    expect((await refused(editor, "report.grade", gone)).code).toBe("report.not_found");
    for (const wrong of [{ source: "G" }, { information: 0 }, { information: 7 }, { reason: " " }]) {
      const body = { ...buildReportGrade(id, { version: 2 }), ...wrong };
      expect((await refused(editor, "report.grade", body)).code).toBe("request.invalid");
    }
    await supervisor.run("report.kill", buildReportMove(id, { version: 2 }));
    const killed = buildReportGrade(id, { version: 2, source: "A" });
    expect(await refused(editor, "report.grade", killed)).toMatchObject({
      code: "report.wrong_state",
      details: { state: "killed" },
    });
  });

  test("of two at once with the same grade, one wins and the other is told that it stands", async () => {
    const id = await published();
    const answers = await Promise.all(
      [editor, supervisor].map((by) => by.post("report.grade", buildReportGrade(id))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await show(id)).grades).toHaveLength(1);
  });
});

describe("report.dispute and report.settle", () => {
  test("it is shown to every reader with its reason, until it is settled", async () => {
    const id = await published();
    await editor.run("report.dispute", buildReportDispute(id, { reason: "تنفيه الوزارة" }));
    for (const by of [colleague, editor, supervisor]) {
      const { reports } = await snapshotOf(by);
      const found = reports.find((report) => report.id === id);
      expect([found?.disputed, found?.state, found?.version]).toEqual(["تنفيه الوزارة", "published", 1]);
    }
    expect((await refused(supervisor, "report.dispute", buildReportDispute(id))).code).toBe(
      "report.disputed",
    );
    const settled = buildReportDispute(id, { reason: "تراجعت الوزارة" });
    const { event } = await editor.run("report.settle", settled);
    expect(event.payload.why).toBe(settled.reason);
    expect((await show(id, colleague)).report.disputed).toBeNull();
    expect((await refused(editor, "report.settle", buildReportDispute(id))).code).toBe("report.not_disputed");
  });

  test("of two who dispute at once, one reason stands", async () => {
    const id = await published();
    const answers = await Promise.all(
      [editor, supervisor].map((by, index) =>
        by.post("report.dispute", buildReportDispute(id, { reason: `سبب ${index}` })),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = answers.findIndex(({ status }) => status === 200);
    expect((await show(id)).report.disputed).toBe(`سبب ${winner}`);
  });
});

describe("report.corroborate and report.uncorroborate", () => {
  const linksOf = ({ corroborations }: Pick<Report, "corroborations">) =>
    corroborations.map(({ reportId, as }) => [reportId, as]);

  test("both reports say it, in one event; another kind replaces it; taking it away clears both", async () => {
    const [one, two] = [await published(), await published()];
    const { event } = await editor.run("report.corroborate", buildReportCorroborate(one, two));
    expect(linksOf(event.payload.report as Report)).toEqual([[two, "independent"]]);
    expect(event.payload.reports?.map(({ id }) => id)).toEqual([two]);
    expect(linksOf((await show(two)).report)).toEqual([[one, "independent"]]);

    const same = buildReportCorroborate(two, one);
    expect((await refused(supervisor, "report.corroborate", same)).code).toBe("report.corroborated");
    await supervisor.run("report.corroborate", buildReportCorroborate(two, one, { as: "same-source" }));
    expect(linksOf((await show(one)).report)).toEqual([[two, "same-source"]]);
    expect((await show(one)).report.corroborations[0]?.byName).toBe(kit.newsroom.people.supervisor.name);

    await editor.run("report.uncorroborate", buildReportUncorroborate(one, two));
    for (const id of [one, two]) expect((await show(id)).report.corroborations).toEqual([]);
    const again = buildReportUncorroborate(two, one);
    expect((await refused(editor, "report.uncorroborate", again)).code).toBe("report.not_corroborated");
  });

  test("however often a report is borne out, its urgency, version and words stay", async () => {
    const id = await published({ urgency: 7 });
    const before = (await show(id)).report;
    for (let turn = 0; turn < 3; turn++)
      await editor.run("report.corroborate", buildReportCorroborate(id, await published({ urgency: 1 })));
    const { corroborations, ...after } = (await show(id)).report;
    expect(corroborations).toHaveLength(3);
    expect({ ...after, corroborations: [] }).toEqual(before);
  });

  test("a reader is told nothing of it", async () => {
    const [one, two] = [await published(), await file(correspondent)];
    const link = buildReportCorroborate(one, two, { reason: "سرّ المكتب" });
    const { seq } = await editor.run("report.corroborate", link);
    expect((await show(one, colleague)).report.corroborations).toEqual([]);
    const run = JSON.stringify((await colleague.get(`wire.events?after=${seq - 1}`)).body);
    expect(run).not.toContain(two);
    expect(run).not.toContain("سرّ المكتب");
  });

  test("the other one must be there, another one, and not killed", async () => {
    const [one, killed] = [await published(), await published()];
    await supervisor.run("report.kill", buildReportMove(killed));
    const cases = [
      [randomUUID(), "report.not_found"],
      [one, "request.invalid"],
      [killed, "report.wrong_state"],
    ] as const;
    for (const [other, code] of cases) {
      const link = buildReportCorroborate(one, other);
      expect((await refused(editor, "report.corroborate", link)).code).toBe(code);
    }
    const back = buildReportCorroborate(killed, one);
    expect((await refused(editor, "report.corroborate", back)).code).toBe("report.wrong_state");
  });

  test("two who link the same pair from both ends at two nodes: one link, and nobody waits for the other", async () => {
    const node = await kit.newsroom.addNode();
    for (let turn = 0; turn < 4; turn++) {
      const [one, two] = [await published(), await published()];
      const answers = await Promise.all([
        editor.post("report.corroborate", buildReportCorroborate(one, two)),
        supervisor.at(node.origin).post("report.corroborate", buildReportCorroborate(two, one)),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(linksOf((await show(one)).report)).toEqual([[two, "independent"]]);
      expect(linksOf((await show(two)).report)).toEqual([[one, "independent"]]);
    }
  });
});
