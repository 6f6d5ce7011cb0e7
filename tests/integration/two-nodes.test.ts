import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { PROTOCOL_VERSION } from "../../lib/protocol/version.ts";
import type { BarqNode } from "../../server/node.ts";
import { buildReportAmend, buildReportFile, buildReportPublish, file } from "../support/builders.ts";
import type { Client } from "../support/client.ts";
import { type Follower, follow, listen, snapshotOf } from "../support/follower.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";
import { spawnNode } from "../support/node-process.ts";
import { startWatch } from "../support/stopwatch.ts";

let newsroom: Newsroom;
let other: BarqNode;
let correspondent: Client;
let editor: Client;

beforeAll(async () => {
  newsroom = await startNewsroom();
  [other, correspondent, editor] = await Promise.all([
    newsroom.addNode(),
    newsroom.as("correspondent"),
    newsroom.as("editor"),
  ]);
});
afterAll(() => newsroom.stop());

async function screens(...clients: Client[]): Promise<Follower[]> {
  const followers = await Promise.all(clients.map(follow));
  onTestFinished(() => {
    for (const follower of followers) follower.close();
  });
  return followers;
}

const seqsOf = ({ frames }: Follower) => frames.flatMap(({ events }) => events.map(({ seq }) => seq));

/** Every screen holds what a fresh snapshot holds. */
async function expectComplete(followers: Follower[]): Promise<void> {
  const head = await newsroom.head();
  await Promise.all(followers.map((follower) => follower.reaches(head)));
  const { seq, reports } = await snapshotOf(editor);
  expect(seq).toBe(head);
  const fresh = new Map(reports.map((report) => [report.id, report]));
  for (const follower of followers) expect(follower.state.reports).toEqual(fresh);
}

test("two nodes on one Postgres and one Redis bring each other's events, in the same order", async () => {
  const [here, there] = await screens(editor, editor.at(other.origin));
  const write = async (by: Client) => {
    for (let turn = 0; turn < 8; turn++) {
      const id = await file(by);
      await editor.run("report.amend", buildReportAmend(id));
      await editor.at(other.origin).run("report.publish", buildReportPublish(id, 2));
    }
  };
  const before = await newsroom.head();
  await Promise.all([write(correspondent), write(correspondent.at(other.origin))]);
  await expectComplete([here, there] as Follower[]);
  const numbers = Array.from({ length: 48 }, (_, index) => before + index + 1);
  expect(seqsOf(here as Follower)).toEqual(numbers);
  expect(seqsOf(there as Follower)).toEqual(numbers);
});

test("Redis is in the path: what one node commits is at the other long before its head poll", async () => {
  const [there] = (await screens(editor.at(other.origin))) as [Follower];
  const waits: number[] = [];
  for (let turn = 0; turn < 25; turn++) {
    const { seq } = await correspondent.run("report.file", buildReportFile());
    const answered = performance.now();
    await there.reaches(seq);
    waits.push(performance.now() - answered);
  }
  // Half of the polls would take longer than 250 ms; one slow moment of this machine does not make the median.
  expect(waits.sort((a, b) => a - b)[12]).toBeLessThan(150);
});

test("two processes: what is filed at either is at both, and a killed one is resumed elsewhere", async () => {
  const nodes = await Promise.all([spawnNode(newsroom), spawnNode(newsroom)]);
  onTestFinished(async () => {
    await Promise.all(nodes.map((node) => node.kill()));
  });
  const [first, second] = nodes as [(typeof nodes)[0], (typeof nodes)[0]];
  const followers = await screens(editor.at(first.origin), editor.at(second.origin));
  const before = await newsroom.head();
  await Promise.all(
    Array.from({ length: 20 }, (_, index) => file(correspondent.at((index % 2 ? first : second).origin))),
  );
  await expectComplete(followers);
  for (const follower of followers) {
    expect(seqsOf(follower)).toEqual(Array.from({ length: 20 }, (_, index) => before + index + 1));
  }

  const [orphan] = followers as [Follower];
  await first.kill();
  await orphan.until("the end of its node", () => !orphan.socket.connected);
  await file(correspondent);
  const { wire, epoch, seq } = orphan.state;
  const resumed = listen(editor.at(second.origin), {
    protocol: PROTOCOL_VERSION,
    cursors: [{ wire, epoch, seq }],
  });
  onTestFinished(() => resumed.close());
  await resumed.until("what it missed", () => resumed.frames.some(({ to }) => to === seq + 1));
  expect(resumed.resyncs).toEqual([]);
});

describe("without Redis", () => {
  test("killed for three seconds while filing goes on, then back: every screen is complete", async () => {
    const followers = await screens(editor, editor.at(other.origin));
    let filing = true;
    let filed = 0;
    const file4ever = async (by: Client) => {
      while (filing) {
        await file(by);
        filed += 1;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    };
    const writers = [file4ever(correspondent), file4ever(correspondent.at(other.origin))];
    await expect.poll(() => filed).toBeGreaterThan(10);
    await newsroom.redis.kill();
    const health = () => editor.get<{ ready: boolean; redis: boolean }>("health");
    await expect.poll(async () => (await health()).body.redis).toBe(false);
    await expect.poll(async () => (await health()).status).toBe(200);
    const atKill = filed;
    const stop = startWatch();
    const down = new Promise((resolve) => setTimeout(resolve, 3_000));
    await expect.poll(() => filed).toBeGreaterThan(atKill + 20);
    expect(stop(), "ms for twenty more without Redis").toBeLessThan(3_000);
    await down;
    await newsroom.redis.restart();
    await expect.poll(async () => (await health()).body.redis).toBe(true);
    const atReturn = filed;
    await expect.poll(() => filed).toBeGreaterThan(atReturn + 10);
    filing = false;
    await Promise.all(writers);
    await expectComplete(followers);
    for (const follower of followers) expect(follower.resyncs).toEqual([]);
  });

  test("hanging, it does not hold up a filing", async () => {
    const followers = await screens(editor, editor.at(other.origin));
    newsroom.redis.pause();
    try {
      const stop = startWatch();
      for (let turn = 0; turn < 5; turn++) await file(correspondent);
      expect(stop()).toBeLessThan(2_000);
      await expectComplete(followers);
    } finally {
      newsroom.redis.resume();
    }
  });

  test("never there: complete within a second or so, by the head poll", async () => {
    const deaf = await newsroom.addNode({ redisUrl: "redis://127.0.0.1:1" });
    const [there] = (await screens(editor.at(deaf.origin))) as [Follower];
    for (let turn = 0; turn < 3; turn++) {
      const { seq } = await correspondent.run("report.file", buildReportFile());
      const stop = startWatch();
      await there.reaches(seq);
      expect(stop()).toBeLessThan(1_500);
    }
    const [here] = (await screens(editor)) as [Follower];
    const { seq } = await correspondent.at(deaf.origin).run("report.file", buildReportFile());
    await Promise.all([here.reaches(seq), there.reaches(seq)]);
    await expectComplete([here, there]);
  });

  test("[W3] a snapshot ahead of what has reached a node is not called the future there", async () => {
    const deaf = await newsroom.addNode({ redisUrl: "redis://127.0.0.1:1" });
    const client = editor.at(deaf.origin);
    for (let turn = 0; turn < 5; turn++) {
      await file(correspondent);
      const { wire, epoch, seq } = await snapshotOf(client);
      const socket = listen(client, { protocol: PROTOCOL_VERSION, cursors: [{ wire, epoch, seq }] });
      await socket.until("a head or a resync", () => socket.heads.length + socket.resyncs.length > 0);
      expect(socket.resyncs).toEqual([]);
      socket.close();
    }
  });
});

test("what somebody else says on the doorbell's channel changes nothing", async () => {
  const { createClient } = await import("redis");
  const stranger = createClient({ url: newsroom.redis.url });
  onTestFinished(() => stranger.destroy());
  await stranger.connect();
  const followers = await screens(editor, editor.at(other.origin));
  const channel = "barq:wire";
  await expect.poll(async () => (await stranger.pubSubNumSub(channel))[channel]).toBeGreaterThanOrEqual(2);
  const head = await newsroom.head();
  const forged = {
    seq: head + 1,
    at: "2026-01-01T00:00:00Z",
    kind: "story.opened",
    actorId: "x",
    commandId: randomUUID(),
    payload: {},
  };
  const said = [
    "",
    "not json",
    "null",
    "[]",
    "{}",
    '{"events":[null]}',
    `{"epoch":"${randomUUID()}","events":[null]}`,
  ];
  // Another newsroom on the same Redis rings with numbers of its own.
  said.push(JSON.stringify({ epoch: randomUUID(), events: [forged] }));
  for (const message of said) {
    await stranger.publish(channel, message);
    // As a node says it: with its own name in front.
    await stranger.publish(channel, randomUUID() + message);
  }
  await file(correspondent);
  await expectComplete(followers);
  for (const follower of followers) expect(JSON.stringify(follower.frames)).not.toContain(forged.commandId);
});
