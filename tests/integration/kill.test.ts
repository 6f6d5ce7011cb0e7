import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { stateFromSnapshot, type WireState } from "../../lib/domain/apply-event.ts";
import { applyFrame } from "../../lib/domain/apply-frame.ts";
import type { CommandName } from "../../lib/protocol/commands.ts";
import type { CommandAnswer, EventRun, ReportDetail } from "../../lib/protocol/reads.ts";
import type { Report } from "../../lib/protocol/rows.ts";
import { PROTOCOL_VERSION } from "../../lib/protocol/version.ts";
import type { BarqNode } from "../../server/node.ts";
import {
  buildFlashAsk,
  buildFlashConfirm,
  buildFlashRefuse,
  buildReportDispute,
} from "../support/build-verification.ts";
import {
  buildReportAmend,
  buildReportChange,
  buildReportFile,
  buildReportMove,
  buildReportPublish,
  buildStoryLink,
  openStory,
} from "../support/builders.ts";
import type { Client } from "../support/client.ts";
import { type Follower, follow, listen, snapshotOf } from "../support/follower.ts";
import { brokenLinks } from "../support/hash-chain.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";
import { PERSON_NAMES, type PersonName } from "../support/people.ts";

const REASON = "سحبه المصدر";
/** Longer than what travels in an event. */
const LONG = "ـ".repeat(9_000);

let newsroom: Newsroom;
let other: BarqNode;
let clients: Record<PersonName, Client>;

beforeAll(async () => {
  newsroom = await startNewsroom();
  other = await newsroom.addNode();
  const signedIn = PERSON_NAMES.map(async (name) => [name, await newsroom.as(name)]);
  clients = Object.fromEntries(await Promise.all(signedIn));
});
afterAll(() => newsroom.stop());

type Sent = [by: PersonName, command: CommandName, body: object];

/** A published report with a secret in every field of each of its versions, and all that was sent for it. */
interface Secret {
  id: string;
  /** The log's head before it was filed. */
  before: number;
  slug: string;
  filedSeq: number;
  words: string[];
  sent: Sent[];
}

async function publishSecret(): Promise<Secret> {
  const before = await newsroom.head();
  const words: string[] = [];
  const secret = () => {
    const word = `سر${randomUUID()}`;
    words.push(word);
    return word;
  };
  const text = () => ({
    headline: `عنوان ${secret()}`,
    body: `${secret()}\n${LONG} ${secret()}`,
    dateline: secret(),
  });
  const slug = `KEPT/${randomUUID()}`;
  const filed = buildReportFile({ ...text(), slug, sourceNote: secret() });
  const { id } = filed;
  const storyId = await openStory(clients.editor);
  const sent: Sent[] = [
    ["correspondent", "report.file", filed],
    ["editor", "report.amend", buildReportAmend(id, { ...text(), advisory: secret() })],
    ["editor", "report.publish", buildReportPublish(id, 2)],
    ["editor", "report.correct", buildReportChange(id, { ...text(), version: 2, advisory: secret() })],
    ["editor", "story.link", buildStoryLink(storyId, id)],
  ];
  const answers: CommandAnswer[] = [];
  for (const [by, command, body] of sent) answers.push(await clients[by].run(command, body));
  return { id, before, slug, filedSeq: answers[0]?.seq ?? 0, words, sent };
}

/** Kills it and answers the number of the kill. */
async function kill({ id, words, sent }: Secret): Promise<number> {
  const body = buildReportMove(id, { version: 3, reason: REASON });
  const answer = await clients.supervisor.run("report.kill", body);
  sent.push(["supervisor", "report.kill", body]);
  expectNoneOf(words, answer, "the answer to the kill");
  return answer.seq;
}

function expectNoneOf(words: string[], value: unknown, what: string): void {
  const text = JSON.stringify(value, (_key, one) => (one instanceof Map ? [...one.values()] : one));
  expect(
    words.filter((word) => text.includes(word)),
    what,
  ).toEqual([]);
}

function expectNotice(report: Report | undefined, { id, slug, filedSeq }: Secret, what: string): void {
  const left = { headline: "", body: "", bodyLength: 0, dateline: null, advisory: null };
  expect(report, what).toMatchObject({
    ...left,
    id,
    slug,
    filedSeq,
    version: 3,
    state: "killed",
    stateReason: REASON,
  });
  expect(report, what).not.toHaveProperty("sourceNote");
}

const everywhere = (origins: string[]) =>
  origins.flatMap((origin) => PERSON_NAMES.map((name) => ({ name, client: clients[name].at(origin) })));

/** A screen as it was at `seq`, brought up to date by one resume; nothing that comes may hold the words. */
async function resume(client: Client, from: WireState, words: string[], what: string): Promise<WireState> {
  const state: WireState = { ...from, reports: new Map(from.reports) };
  const { wire, epoch, seq } = state;
  const socket = listen(client, { protocol: PROTOCOL_VERSION, cursors: [{ wire, epoch, seq }] });
  await socket.until("the head", () => socket.heads.length + socket.resyncs.length > 0);
  socket.close();
  expect(socket.resyncs, what).toEqual([]);
  expectNoneOf(words, socket.frames, what);
  for (const frame of socket.frames) expect(applyFrame(state, frame)).toBe("applied");
  return state;
}

/** What a screen knew that was there at this number and has seen nothing since. */
const emptyAt = async (client: Client, seq: number): Promise<WireState> =>
  stateFromSnapshot({ ...(await snapshotOf(client)), seq, reports: [], stories: [], flags: [] });

test("[W10] the screens of every role, on every node, show the notice in its place at the kill's number", async () => {
  const secret = await publishSecret();
  const places = everywhere([newsroom.node.origin, other.origin]);
  const followers: Follower[] = await Promise.all(places.map(({ client }) => follow(client)));
  onTestFinished(() => {
    for (const follower of followers) follower.close();
  });
  for (const follower of followers) {
    const before = follower.state.reports.get(secret.id);
    expect(secret.words.some((word) => before?.body.includes(word))).toBe(true);
  }
  const seq = await kill(secret);
  await Promise.all(followers.map((follower) => follower.reaches(seq)));
  // Whatever else happens to it later brings nothing back.
  const linked = buildStoryLink(await openStory(clients.editor), secret.id);
  const last = await clients.editor.run("story.link", linked);
  expectNoneOf(secret.words, last, "the answer to a link");
  await Promise.all(followers.map((follower) => follower.reaches(last.seq)));
  for (const [index, { state, frames }] of followers.entries()) {
    const what = `${places[index]?.name}'s screen`;
    expectNotice(state.reports.get(secret.id), secret, what);
    expectNoneOf(secret.words, [state, frames], what);
  }
});

describe("[W10] after a kill none of its words leaves", () => {
  let secret: Secret;
  let seq: number;
  let fresh: BarqNode;
  let origins: string[];
  /** What each person's screen held when it went offline, before the kill. */
  let offline: Record<PersonName, WireState>;

  beforeAll(async () => {
    secret = await publishSecret();
    const taken = PERSON_NAMES.map(async (name) => [
      name,
      stateFromSnapshot(await snapshotOf(clients[name])),
    ]);
    offline = Object.fromEntries(await Promise.all(taken));
    seq = await kill(secret);
    // It has nothing of the log in memory: what is older than its start comes from the database.
    fresh = await newsroom.addNode();
    origins = [newsroom.node.origin, other.origin, fresh.origin];
  });

  test("with a resume from before it was filed, out of memory or out of the database", async () => {
    for (const { name, client } of everywhere(origins)) {
      const state = await resume(client, await emptyAt(client, secret.before), secret.words, name);
      expect(state.seq).toBeGreaterThanOrEqual(seq);
      expectNotice(state.reports.get(secret.id), secret, name);
    }
  });

  test("with the resume of a screen that was away, and the words that it had are gone", async () => {
    for (const { name, client } of everywhere(origins)) {
      expect(JSON.stringify(offline[name].reports.get(secret.id))).toContain(secret.words.at(-2));
      const state = await resume(client, offline[name], secret.words, name);
      expectNotice(state.reports.get(secret.id), secret, name);
      expectNoneOf(secret.words, state, name);
    }
  });

  test.each(["", "&wait=5"])("with a run of the log%s, whole or event by event", async (wait) => {
    for (const { name, client } of everywhere(origins)) {
      for (const limit of [1_000, 1]) {
        const state = await emptyAt(client, secret.before);
        while (state.seq < seq) {
          const path = `wire.events?after=${state.seq}&limit=${limit}${wait}`;
          const { status, body } = await client.get<EventRun>(path);
          expect(status).toBe(200);
          expectNoneOf(secret.words, body, `${name}: ${path}`);
          expect(applyFrame(state, body)).toBe("applied");
        }
        expectNotice(state.reports.get(secret.id), secret, name);
      }
    }
  });

  test("with a snapshot or the report itself, which has no versions any more", async () => {
    for (const { name, client } of everywhere(origins)) {
      const snapshot = await snapshotOf(client);
      expectNoneOf(secret.words, snapshot, `${name}'s snapshot`);
      expectNotice(
        snapshot.reports.find(({ id }) => id === secret.id),
        secret,
        name,
      );
      const { status, body } = await client.get<ReportDetail>(`report.show?id=${secret.id}`);
      expect(status).toBe(200);
      expectNoneOf(secret.words, body, `report.show for ${name}`);
      expectNotice(body.report, secret, name);
      expect(body.versions).toEqual([]);
    }
  });

  test("[W11] with the answer to any of its commands sent again", async () => {
    for (const origin of origins) {
      for (const [by, command, body] of secret.sent) {
        const answer = await clients[by].at(origin).run(command, body);
        expectNoneOf(secret.words, answer, command);
        expect(answer.event).toMatchObject({
          reportId: secret.id,
          payload: { report: { slug: secret.slug } },
        });
        expect(answer.seq).toBeLessThanOrEqual(seq);
      }
    }
    expectNotice(
      (await clients.supervisor.run("report.kill", secret.sent.at(-1)?.[2] ?? {})).event.payload.report,
      secret,
      "the kill sent again",
    );
  });

  test("while the log and the versions keep all of them, and the chain of hashes recomputes", async () => {
    const [kept] = await newsroom.sql<{ log: string; versions: string; note: string }>(
      `SELECT (SELECT string_agg(payload::text || coalesce(sources::text, ''), '') FROM wire_events WHERE report_id = $1) AS log,
              (SELECT string_agg(row_to_json(v)::text, '') FROM report_versions v WHERE report_id = $1) AS versions,
              (SELECT source_note FROM report_sources WHERE report_id = $1) AS note`,
      [secret.id],
    );
    // Of a long body the log has the beginning; the source's note is no part of a version.
    const { log = "", versions = "", note = "" } = kept ?? {};
    expect(secret.words.filter((word) => !versions.includes(word))).toEqual([note]);
    expect(secret.words.filter((word) => log.includes(word)).length).toBe(secret.words.length - 3);
    expect(await brokenLinks(newsroom)).toEqual([]);
  });
});

test("[W10] why it was disputed, settled or asked as a FLASH goes along, on every path and in every answer", async () => {
  const secret = await publishSecret();
  const reasons = Array.from({ length: 5 }, () => `سبب${randomUUID()}`);
  const [disputed, settled, asked, refused, confirmed] = reasons as [string, string, string, string, string];
  const sent: Sent[] = [
    ["editor", "report.dispute", buildReportDispute(secret.id, { version: 3, reason: disputed })],
    ["editor", "report.settle", buildReportDispute(secret.id, { version: 3, reason: settled })],
    ["editor", "flash.ask", buildFlashAsk(secret.id, { version: 3, reason: asked })],
    ["supervisor", "flash.refuse", buildFlashRefuse(secret.id, refused)],
    ["editor", "flash.ask", buildFlashAsk(secret.id, { version: 3, reason: confirmed })],
    ["supervisor", "flash.confirm", buildFlashConfirm(secret.id, 3)],
    ["supervisor", "report.hold", buildReportMove(secret.id, { version: 3, reason: REASON })],
    ["supervisor", "report.release", { ...buildReportMove(secret.id, { version: 3 }), reason: undefined }],
  ];
  for (const [by, command, body] of sent) await clients[by].run(command, body);
  await kill(secret);
  const words = [...secret.words, ...reasons];
  for (const { name, client } of everywhere([newsroom.node.origin, other.origin])) {
    const paths = [`wire.events?after=${secret.before}&limit=1000`, `report.show?id=${secret.id}`];
    if (name !== "correspondent" && name !== "colleague") paths.push(`handover.show?after=${secret.before}`);
    for (const path of paths) {
      const { status, body } = await client.get(path);
      expect(status, `${name}: ${path}`).toBe(200);
      expectNoneOf(words, body, `${name}: ${path}`);
    }
  }
  for (const [by, command, body] of sent)
    expectNoneOf(words, await clients[by].run(command, body), `${command} sent again`);
});

test("[W10] who waits for news while it is killed is answered with the notice", async () => {
  const secret = await publishSecret();
  const after = await newsroom.head();
  const places = everywhere([newsroom.node.origin, other.origin]);
  const waiting = places.map(({ client }) => client.get<EventRun>(`wire.events?after=${after}&wait=20`));
  const seq = await kill(secret);
  for (const { body } of await Promise.all(waiting)) {
    expectNoneOf(secret.words, body, "the run that was waited for");
    expect(body.events.map((event) => [event.seq, event.kind])).toEqual([[seq, "report.killed"]]);
    expectNotice(body.events[0]?.payload.report, secret, "the event");
  }
});

test("[W10] pieces of the log that were encoded before a kill are not sent after it", async () => {
  const secret = await publishSecret();
  // Whole pieces end before the head, so that the kill alone does not make them others.
  for (let turn = 0; turn < 130; turn++) await openStory(clients.editor);
  const places = everywhere([newsroom.node.origin, other.origin]);
  const states = await Promise.all(places.map(({ client }) => emptyAt(client, secret.before)));
  const early = await Promise.all(
    places.map(({ client }, index) => resume(client, states[index] as WireState, [], "before the kill")),
  );
  for (const state of early)
    expect(JSON.stringify(state.reports.get(secret.id))).toContain(secret.words.at(-2));
  const seq = await kill(secret);
  const followed = await Promise.all(places.map(({ client }) => follow(client)));
  await Promise.all(followed.map((follower) => follower.reaches(seq)));
  for (const follower of followed) follower.close();
  await Promise.all(
    places.map(async ({ client, name }, index) => {
      const state = await resume(client, states[index] as WireState, secret.words, name);
      expectNotice(state.reports.get(secret.id), secret, name);
    }),
  );
});

test("[W10] screens that resume in the very moment of the kill end with the notice", async () => {
  const places = everywhere([newsroom.node.origin, other.origin]);
  for (let turn = 0; turn < 5; turn++) {
    const secret = await publishSecret();
    const states = await Promise.all(places.map(({ client }) => emptyAt(client, secret.before)));
    const killing = kill(secret);
    const sockets = places.map(({ client }, index) => {
      const { wire, epoch, seq } = states[index] as WireState;
      return listen(client, { protocol: PROTOCOL_VERSION, cursors: [{ wire, epoch, seq }] });
    });
    const seq = await killing;
    for (const [index, socket] of sockets.entries()) {
      await socket.until("the kill", () => (socket.frames.at(-1)?.to ?? 0) >= seq);
      socket.close();
      const state = states[index] as WireState;
      for (const frame of socket.frames) expect(applyFrame(state, frame)).toBe("applied");
      expectNotice(state.reports.get(secret.id), secret, "the screen");
      expectNoneOf(
        secret.words,
        socket.frames.filter(({ to }) => to >= seq),
        "the frame that brings the kill, and any after it",
      );
    }
  }
});

test("[W10] a node that has not heard of the kill gives out none of the words from the database", async () => {
  const deaf = await newsroom.addNode({ redisUrl: "redis://127.0.0.1:1" });
  // Its head poll may come at once: some of these turns come before it.
  for (let turn = 0; turn < 5; turn++) {
    const secret = await publishSecret();
    await kill(secret);
    const [by, command, body] = secret.sent[turn % secret.sent.length] as Sent;
    const answers = await Promise.all([
      clients.colleague.at(deaf.origin).get(`wire.events?after=${secret.before}&limit=4`),
      clients.editor.at(deaf.origin).get(`report.show?id=${secret.id}`),
      clients[by].at(deaf.origin).run(command, body),
    ]);
    expectNoneOf(secret.words, answers, command);
  }
});
