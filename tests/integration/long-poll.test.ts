import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { stateFromSnapshot } from "../../lib/domain/apply-event.ts";
import { applyFrame } from "../../lib/domain/apply-frame.ts";
import type { EventRun } from "../../lib/protocol/reads.ts";
import { PROTOCOL_VERSION } from "../../lib/protocol/version.ts";
import { createPolls } from "../../server/http/polls.ts";
import { startNode } from "../../server/node.ts";
import { openDatabase } from "../../server/store/database.ts";
import { readRun } from "../../server/store/wire-log.ts";
import { listWires, type Wire } from "../../server/store/wires.ts";
import { Pump } from "../../server/wire/pump.ts";
import { buildReportFile, file } from "../support/builders.ts";
import { type Answer, type Client, type Envelope, request, signIn } from "../support/client.ts";
import { snapshotOf } from "../support/follower.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";
import { nodeOptions } from "../support/node-options.ts";
import { startWatch } from "../support/stopwatch.ts";

let newsroom: Newsroom;
let correspondent: Client;
let editor: Client;
beforeAll(async () => {
  newsroom = await startNewsroom();
  [correspondent, editor] = await Promise.all([newsroom.as("correspondent"), newsroom.as("editor")]);
});
afterAll(() => newsroom.stop());

/** An editor with a session of their own, so that what waits for it is counted for it alone. */
const another = () => signIn(newsroom.node.origin, newsroom.people.editor2.email);

const poll = (client: Client, after: number, wait: number) =>
  client.get<EventRun>(`wire.events?after=${after}&wait=${wait}`);

/** A poll that its caller can leave. */
function leavable(client: Client, after: number, wait: number) {
  const leaving = new AbortController();
  const answer = request(`${client.origin}/api/wire.events?after=${after}&wait=${wait}`, {
    headers: { cookie: client.cookie },
    signal: leaving.signal,
  });
  return { answer: answer.catch(() => undefined), leave: () => leaving.abort() };
}

/** Fulfils once `count` requests of this session wait: one more is then refused. */
async function fillWaits(client: Client, after: number, seconds: number) {
  const polls = Array.from({ length: 5 }, () => leavable(client, after, seconds));
  const refused = await Promise.race(polls.map(({ answer }) => answer));
  const leave = () => {
    for (const one of polls) one.leave();
  };
  return { polls, leave, refused: refused as Answer<Envelope> };
}

async function timed<T>(work: Promise<T>): Promise<{ value: T; ms: number }> {
  const stop = startWatch();
  const value = await work;
  return { value, ms: stop() };
}

describe("[W3] a request that waits for what follows", () => {
  test("is answered as soon as it is there, on any node, with the head and when that was true", async () => {
    const other = await newsroom.addNode();
    const after = await newsroom.head();
    const waiting = [editor, editor.at(other.origin)].map((client) => timed(poll(client, after, 20)));
    const { seq, event } = await correspondent.run("report.file", buildReportFile());
    for (const { value, ms } of await Promise.all(waiting)) {
      expect(value.status).toBe(200);
      expect(value.body).toMatchObject({ protocol: PROTOCOL_VERSION, from: after, to: seq, head: seq });
      expect(value.body.events.map(({ kind, reportId }) => [kind, reportId])).toEqual([
        ["report.filed", event.reportId],
      ]);
      expect(Math.abs(Date.now() - Date.parse(value.body.at))).toBeLessThan(30_000);
      expect(ms).toBeLessThan(2_000);
    }
  });

  test("is answered at once when it is behind, a page at a time", async () => {
    const head = await newsroom.head();
    await file(correspondent);
    const { body } = await editor.get<EventRun>(`wire.events?after=${head - 1}&limit=1&wait=20`);
    expect(body).toMatchObject({ from: head - 1, to: head, head: head + 1 });
    expect(body.events.map(({ seq }) => seq)).toEqual([head]);
  });

  test("is answered with an empty run when its time is over", async () => {
    const head = await newsroom.head();
    const since = performance.now();
    const { value, ms } = await timed(poll(editor, head, 1));
    expect(value.body).toMatchObject({ from: head, to: head, head, events: [] });
    expect(performance.now() - since).toBeGreaterThan(950);
    expect(ms).toBeLessThan(3_000);
  });

  test("is answered at once when the log does not reach its number", async () => {
    const head = await newsroom.head();
    const { value, ms } = await timed(poll(editor, head + 1_000, 20));
    expect(value.body).toMatchObject({ from: head, to: head, head, events: [] });
    expect(ms).toBeLessThan(2_000);
  });

  test.each(["26", "-1", "soon", "1.5"])("is refused for %s seconds", async (wait) => {
    const { status, body } = await editor.get<Envelope>(`wire.events?wait=${wait}`);
    expect(status).toBe(400);
    expect(body.error.details?.fields?.map(({ path }) => path)).toEqual(["wait"]);
  });
});

test("[W3] whoever follows by asking alone has every event once, in order, and the state of a fresh snapshot", async () => {
  const state = stateFromSnapshot(await snapshotOf(editor));
  const start = state.seq;
  const reports = Array.from({ length: 40 }, () => buildReportFile());
  const filing = Promise.all(reports.map((body) => correspondent.run("report.file", body)));
  const seen: number[] = [];
  while (state.seq < start + reports.length) {
    const { body } = await editor.get<EventRun>(`wire.events?after=${state.seq}&limit=7&wait=5`);
    expect(body.from).toBe(state.seq);
    seen.push(...body.events.map(({ seq }) => seq));
    applyFrame(state, body);
  }
  await filing;
  expect(seen).toEqual(reports.map((_, index) => start + index + 1));
  const fresh = stateFromSnapshot(await snapshotOf(editor));
  expect(state.reports).toEqual(fresh.reports);
});

test("[W6] what a waiting person may not see is absent from the answer, and counted", async () => {
  const colleague = await newsroom.as("colleague");
  const after = await newsroom.head();
  const waiting = poll(colleague, after, 20);
  await file(correspondent, { headline: "not theirs yet" });
  const { body } = await waiting;
  expect(body).toMatchObject({ from: after, to: after + 1, head: after + 1, events: [] });
});

describe("of one session", () => {
  test("four requests may wait, one more is told when to come, and those of others are not touched", async () => {
    const client = await another();
    const head = await newsroom.head();
    const { refused, leave } = await fillWaits(client, head, 20);
    onTestFinished(leave);
    expect(refused.status).toBe(429);
    expect(refused.headers.get("retry-after")).toBe("3");
    expect(refused.body.error.code).toBe("request.too_many");
    expect((await poll(client, head, 0)).status).toBe(200);
    expect((await poll(await another(), head, 1)).status).toBe(200);
  });

  test("the place of one who has gone is free again", async () => {
    const client = await another();
    const head = await newsroom.head();
    const { leave } = await fillWaits(client, head, 20);
    leave();
    await expect.poll(async () => (await poll(client, head, 1)).status).toBe(200);
  });
});

/** The four that wait, each within a second. */
async function expectEnded(polls: { answer: Promise<Answer | undefined> }[]): Promise<void> {
  const { value, ms } = await timed(Promise.all(polls.map(({ answer }) => answer)));
  const codes = value.map((answer) => (answer as Answer<Envelope>).body.error.code).sort();
  expect(codes).toEqual(["request.too_many", ...Array(4).fill("session.required")]);
  expect(value.map((answer) => answer?.status).sort()).toEqual([401, 401, 401, 401, 429]);
  expect(ms).toBeLessThan(1_000);
}

describe("[W8] a session that ends while it waits", () => {
  test("is answered 401 within a second of the sign-out on another node, and no news", async () => {
    const other = await newsroom.addNode();
    const client = await another();
    const { polls } = await fillWaits(client.at(other.origin), await newsroom.head(), 20);
    await request(`${client.origin}/api/auth/sign-out`, {
      method: "POST",
      headers: { cookie: client.cookie },
    });
    await expectEnded(polls);
  });

  test("is what a changed role makes of it", async () => {
    const { email, id } = newsroom.people.admin;
    const client = await signIn(newsroom.node.origin, email);
    const { polls } = await fillWaits(client, await newsroom.head(), 20);
    await newsroom.sql(`UPDATE "user" SET role = 'editor' WHERE id = $1`, [id]);
    await expectEnded(polls);
  });
});

test("a node that stops answers everyone who waits, and is not held up by them", async () => {
  const other = await startNode(nodeOptions(newsroom.databaseUrl, newsroom.redis.url));
  const client = (await another()).at(other.origin);
  const head = await newsroom.head();
  const { polls } = await fillWaits(client, head, 20);
  const { ms } = await timed(other.stop());
  const answers = await Promise.all(polls.map(({ answer }) => answer));
  expect(answers.map((answer) => answer?.status).sort()).toEqual([200, 200, 200, 200, 429]);
  expect(ms).toBeLessThan(3_000);
});

test("[W4] a head that this node has not held against the log lately is asked from the log itself", async () => {
  const database = openDatabase(newsroom.databaseUrl, { size: 2 });
  const [wire] = (await listWires(database.db)) as [Wire];
  const head = await newsroom.head();
  const pump = new Pump({
    wire,
    head: head - 2,
    read: (...range) => readRun(database.db, wire.id, ...range),
    historyBytes: 1_048_576,
    onRun: () => {},
    onError: () => {},
  });
  const pumps = new Map([[wire.id, pump]]);
  const polls = createPolls({ database, pumps, standing: async () => new Map(), onError: () => {} });
  onTestFinished(async () => {
    polls.stop();
    await database.close();
  });
  const person = { ...newsroom.people.editor, sessionId: "one", until: "2999-12-31T00:00:00.000Z" };
  const ask = (after: number) =>
    polls.follow({
      wireId: wire.id,
      after,
      limit: 100,
      seconds: 1,
      person,
      again: async () => person,
      gone: new AbortController().signal,
    });
  expect(await ask(head - 4)).toMatchObject({ from: head - 4, to: head, head });
  // For longer than a machine stands still.
  pump.seeHead(head - 2, Date.now() + 60_000);
  expect(await ask(head - 4)).toMatchObject({ from: head - 4, to: head - 2, head: head - 2 });
});
