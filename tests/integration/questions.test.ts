import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import type { EventRun, ReportDetail } from "../../lib/protocol/reads.ts";
import type { BarqNode } from "../../server/node.ts";
import {
  askAbout,
  buildQuestionAnswer,
  buildQuestionAsk,
  buildQuestionClose,
} from "../support/build-questions.ts";
import { bring, buildReportAmend, buildReportMove, buildReportPublish, file } from "../support/builders.ts";
import type { Client } from "../support/client.ts";
import { type Follower, follow, snapshotOf } from "../support/follower.ts";
import { fill, type Kit } from "../support/kit.ts";
import { startNewsroom } from "../support/newsroom.ts";
import { PERSON_NAMES, type PersonName } from "../support/people.ts";

const kit = {} as Kit;
let other: BarqNode;
beforeAll(async () => {
  await fill(kit, await startNewsroom());
  other = await kit.newsroom.addNode();
});
afterAll(() => kit.newsroom.stop());

const DESK: PersonName[] = ["editor", "editor2", "supervisor", "admin"];

async function screens(): Promise<Record<PersonName, Follower>> {
  const open = PERSON_NAMES.map(async (name) => [name, await follow(kit.clients[name])] as const);
  const followers = Object.fromEntries(await Promise.all(open)) as Record<PersonName, Follower>;
  onTestFinished(() => {
    for (const follower of Object.values(followers)) follower.close();
  });
  return followers;
}

/** Everything that one person can be told of a report: a socket, the log, a snapshot and the report itself. */
async function everythingTold(client: Client, after: number, reportId: string): Promise<string> {
  const [run, snapshot, detail] = await Promise.all([
    client.get<EventRun>(`wire.events?after=${after}`),
    snapshotOf(client),
    client.get<ReportDetail>(`report.show?id=${reportId}`),
  ]);
  return JSON.stringify([run.body, snapshot, detail.body]);
}

test("[W6] a question is on the author's screen and the desk's at once, and in no byte for anybody else", async () => {
  const { clients, newsroom } = kit;
  const words = [`سؤال${randomUUID()}`, `فقرة${randomUUID()}`, `جواب${randomUUID()}`];
  const [text = "", passage = "", answer = ""] = words;
  // Quoted from what the desk saw before it was published: the published words are everybody's.
  const reportId = await file(clients.correspondent, { body: `سطر أول.\n${passage}` });
  await clients.correspondent.run("report.amend", buildReportAmend(reportId));
  await clients.admin.run("report.publish", { ...buildReportPublish(reportId), version: 2 });
  const followers = await screens();
  const after = await newsroom.head();

  const id = await askAbout(clients.editor.at(other.origin), reportId, { text, passage });
  const asked = (name: PersonName) => followers[name].state.questions.get(id);
  await Promise.all(
    (["correspondent", ...DESK] as const).map((name) =>
      followers[name].until(`${name} has the question`, () => asked(name)?.state === "asked"),
    ),
  );
  expect(asked("correspondent")).toMatchObject({ text, passage, askedByName: newsroom.people.editor.name });
  expect(asked("correspondent")).not.toHaveProperty("askedById");
  expect(asked("editor2")).not.toHaveProperty("toId");
  expect(asked("supervisor")).toHaveProperty("toId", newsroom.people.correspondent.id);

  const { seq } = await clients.correspondent.run("question.answer", buildQuestionAnswer(id, answer));
  await Promise.all(PERSON_NAMES.map((name) => followers[name].reaches(seq)));
  for (const name of DESK) {
    const told = { state: "answered", answer, answeredByName: newsroom.people.correspondent.byline };
    expect(asked(name), name).toMatchObject(told);
  }
  expect(JSON.stringify(followers.editor.frames)).not.toContain(newsroom.people.correspondent.id);

  const forColleague =
    JSON.stringify([followers.colleague.frames, [...followers.colleague.state.questions]]) +
    (await everythingTold(clients.colleague, after, reportId));
  for (const secret of [...words, id]) expect(forColleague).not.toContain(secret);
  expect(await everythingTold(clients.correspondent, after, reportId)).toContain(answer);
});

test("an answer stands with the report, and a closed question stays with it and leaves the screens", async () => {
  const { clients } = kit;
  const reportId = await file(clients.correspondent);
  const id = await askAbout(clients.editor, reportId);
  await clients.editor2.run("question.answer", buildQuestionAnswer(id, "بالهاتف"));
  await clients.editor.run("question.close", buildQuestionClose(id, "واضح"));
  const { questions } = await snapshotOf(clients.editor);
  expect(questions.map((question) => question.id)).not.toContain(id);
  const { body } = await clients.correspondent.get<ReportDetail>(`report.show?id=${reportId}`);
  const { name } = kit.newsroom.people.editor2;
  expect(body.questions).toMatchObject([{ id, state: "closed", answeredByName: name, note: "واضح" }]);
});

test("[W10] with a killed report its passage is gone from everywhere, the question and its answer are not", async () => {
  const { clients, newsroom } = kit;
  const passage = `فقرة${randomUUID()}`;
  const reportId = await file(clients.correspondent, { body: `سطر أول.\n${passage}` });
  const after = await newsroom.head();
  const id = await askAbout(clients.editor, reportId, { passage });
  await clients.correspondent.run("question.answer", buildQuestionAnswer(id));
  const followers = await screens();
  await bring(clients.admin, reportId, "killed");
  const { seq } = await clients.editor.run("question.close", buildQuestionClose(id));
  for (const name of PERSON_NAMES) {
    await followers[name].reaches(seq);
    const lateComer = followers[name].frames.flatMap(({ events }) => events).filter((one) => one.seq === seq);
    const kept = JSON.stringify([lateComer, [...followers[name].state.questions.values()]]);
    for (const client of [clients[name], clients[name].at(other.origin)])
      expect(kept + (await everythingTold(client, after, reportId)), name).not.toContain(passage);
  }
  const { body } = await clients.editor.get<ReportDetail>(`report.show?id=${reportId}`);
  expect(body.questions).toMatchObject([{ id, passage: null, answer: "الدفاع المدني في حمص." }]);
});

test("a question keeps the version that it was asked about; there is none about a version to come", async () => {
  const { clients } = kit;
  const reportId = await file(clients.correspondent);
  await clients.correspondent.run("report.amend", buildReportAmend(reportId));
  const id = await askAbout(clients.editor, reportId, { version: 1 });
  const { questions } = await snapshotOf(clients.correspondent);
  expect(questions.find((question) => question.id === id)).toMatchObject({ version: 1 });
  const refused = await clients.editor.refused("question.ask", buildQuestionAsk(reportId, { version: 3 }));
  expect(refused).toMatchObject({ status: 409, code: "report.stale", details: { version: 2 } });
});

test.each(["killed", "spiked"] as const)("nobody is asked about a report that was %s", async (state) => {
  const { clients, newsroom } = kit;
  const reportId = await file(clients.correspondent);
  await bring(clients.admin, reportId, state);
  const head = await newsroom.head();
  const refused = await clients.editor.refused("question.ask", buildQuestionAsk(reportId));
  expect(refused).toMatchObject({ status: 409, code: "report.wrong_state", details: { state } });
  expect(await newsroom.head()).toBe(head);
});

test("an id is good for one question", async () => {
  const { clients } = kit;
  const reportId = await file(clients.correspondent);
  const id = await askAbout(clients.editor, reportId);
  const refused = await clients.editor2.refused("question.ask", buildQuestionAsk(reportId, { id }));
  expect(refused).toMatchObject({ status: 409, code: "question.exists" });
});

test("a question to somebody else and one that is not there are answered with the same bytes", async () => {
  const { clients } = kit;
  const id = await askAbout(clients.editor, await file(clients.correspondent));
  const hidden = await clients.colleague.post("question.answer", buildQuestionAnswer(id));
  const absent = await clients.colleague.post("question.answer", buildQuestionAnswer(randomUUID()));
  expect([hidden.status, hidden.body]).toEqual([404, absent.body]);
  expect(hidden.body).toMatchObject({ error: { code: "question.not_found" } });
  const closing = await clients.correspondent.refused("question.close", buildQuestionClose(id));
  expect(closing).toMatchObject({ status: 403, code: "role.forbidden" });
});

test("two answers at once, on two nodes: one stands, the other is told so, and nothing of it is kept", async () => {
  const { clients, newsroom } = kit;
  for (let turn = 0; turn < 6; turn++) {
    const id = await askAbout(clients.editor, await file(clients.correspondent));
    const head = await newsroom.head();
    const answers = await Promise.all([
      clients.correspondent.post("question.answer", buildQuestionAnswer(id, "من المراسل")),
      clients.editor2.at(other.origin).post("question.answer", buildQuestionAnswer(id, "من المكتب")),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const won = answers[0]?.status === 200 ? "من المراسل" : "من المكتب";
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.body).toMatchObject({
      error: { code: "question.answered", details: { state: "answered" } },
    });
    expect(await newsroom.head()).toBe(head + 1);
    const { questions } = await snapshotOf(clients.editor);
    expect(questions.find((question) => question.id === id)?.answer).toBe(won);
  }
});

test("a passage is of the version it quotes: words of another one are refused by their field", async () => {
  const { clients } = kit;
  const reportId = await file(clients.correspondent, { body: "قُتل أربعة.\nوجُرح سبعة." });
  await clients.editor.run("report.amend", buildReportAmend(reportId, { body: "قُتل خمسة." }));
  const ask = (version: number, passage: string) =>
    clients.editor.post("question.ask", buildQuestionAsk(reportId, { version, passage }));
  expect((await ask(1, "قُتل أربعة.\n\nوجُرح سبعة.")).status).toBe(200);
  expect((await ask(2, "قُتل خمسة.")).status).toBe(200);
  for (const answer of [await ask(2, "قُتل أربعة."), await ask(1, "قُتل خمسة.")]) {
    const details = { fields: [{ path: "passage", problem: "not_quoted" }] };
    expect(answer).toMatchObject({ status: 400, body: { error: { code: "request.invalid", details } } });
  }
});

test("a question and the kill of its report at once: the question was first, or is refused", async () => {
  const { clients, newsroom } = kit;
  for (let turn = 0; turn < 6; turn++) {
    const passage = `فقرة${randomUUID()}`;
    const reportId = await file(clients.correspondent, { body: passage });
    await bring(clients.admin, reportId, "published");
    const after = await newsroom.head();
    const [asked, killed] = await Promise.all([
      clients.editor.post("question.ask", buildQuestionAsk(reportId, { passage })),
      clients.supervisor.at(other.origin).post("report.kill", buildReportMove(reportId)),
    ]);
    expect(killed.status).toBe(200);
    if (asked.status !== 200) expect(asked.body).toMatchObject({ error: { code: "report.wrong_state" } });
    for (const name of PERSON_NAMES)
      expect(await everythingTold(clients[name], after, reportId), name).not.toContain(passage);
  }
});

test("[W11] a question sent again is the same question; its number serves nobody else", async () => {
  const { clients, newsroom } = kit;
  const body = buildQuestionAsk(await file(clients.correspondent));
  const first = await clients.editor.run("question.ask", body);
  const head = await newsroom.head();
  expect(await clients.editor.at(other.origin).run("question.ask", body)).toEqual(first);
  expect(await clients.supervisor.refused("question.ask", body)).toMatchObject({ code: "command.reused" });
  expect(await newsroom.head()).toBe(head);
});
