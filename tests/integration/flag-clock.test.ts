import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import type { Flag } from "../../lib/protocol/rows.ts";
import { startNode } from "../../server/node.ts";
import { bringDue, soon } from "../support/build-claims.ts";
import { buildFlagReassign, inMs, letPass, putJob } from "../support/build-flags.ts";
import { buildFlagMove, file, raiseFlag } from "../support/builders.ts";
import type { Client } from "../support/client.ts";
import { type Follower, follow } from "../support/follower.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";
import { nodeOptions } from "../support/node-options.ts";

let newsroom: Newsroom;
let supervisor: Client;
let screen: Follower;

beforeAll(async () => {
  newsroom = await startNewsroom();
  await newsroom.addNode();
  supervisor = await newsroom.as("supervisor");
  screen = await follow(supervisor);
});
afterAll(async () => {
  screen?.close();
  await newsroom.stop();
});

async function raise(overrides: Parameters<typeof raiseFlag>[1] = {}): Promise<string> {
  return raiseFlag(supervisor, { reportId: await file(await newsroom.as("correspondent")), ...overrides });
}

const FAR = "2031-01-01T00:00:00Z";

const flagOn = (id: string) => screen.state.flags.get(id) as Flag;
const escalated = (id: string) =>
  screen.until(`flag ${id} is late`, () => (screen.state.flags.get(id)?.escalatedAt ?? null) !== null);

async function escalations(id: string): Promise<Record<string, unknown>[]> {
  return newsroom.sql(
    "SELECT actor_id, payload->'flag'->>'state' AS state FROM wire_events WHERE kind = 'flag.escalated' AND payload->'flag'->>'id' = $1",
    [id],
  );
}

test("what is not done by its time becomes the supervisors' by itself, whatever its state, exactly once on two nodes", async () => {
  const raised = await Promise.all(Array.from({ length: 6 }, () => raise({ dueAt: FAR })));
  const taken = raised[0] as string;
  await supervisor.run("flag.acknowledge", buildFlagMove(taken));
  const due = soon(1_000);
  await Promise.all(raised.map((id) => bringDue(newsroom, "flag.escalate", id, due)));
  await Promise.all(raised.map(escalated));
  for (const id of raised) {
    const state = id === taken ? "acknowledged" : "raised";
    expect(await escalations(id)).toEqual([{ actor_id: "system", state }]);
    const { dueAt, escalatedAt } = flagOn(id);
    expect(dueAt).toBe(due);
    expect(Date.parse(escalatedAt as string)).toBeGreaterThanOrEqual(Date.parse(due));
  }
});

test("a due time that is past when the flag is raised is late at once", async () => {
  const id = await raise({ dueAt: inMs(-60_000) });
  await escalated(id);
  expect(flagOn(id).version).toBe(2);
});

test("[W11] a job that is run again and again on both nodes is one event", async () => {
  const id = await raise({ dueAt: FAR });
  await letPass(newsroom, id);
  await Promise.all(Array.from({ length: 8 }, () => putJob(newsroom, id)));
  await escalated(id);
  const left = () => newsroom.sql("SELECT 1 FROM graphile_worker.jobs WHERE run_at <= now()");
  await expect.poll(left).toEqual([]);
  expect(await escalations(id)).toHaveLength(1);
});

test("a database whose clock is ahead of the node's calls too early, and the flag is late on time all the same", async () => {
  const id = await raise({ dueAt: inMs(1_500) });
  await newsroom.sql(
    "SELECT graphile_worker.reschedule_jobs(ARRAY(SELECT id FROM graphile_worker.jobs WHERE key = $1), run_at => now())",
    [`flag.escalate ${id}`],
  );
  await escalated(id);
  const { dueAt, escalatedAt } = flagOn(id);
  expect(Date.parse(escalatedAt as string)).toBeGreaterThanOrEqual(Date.parse(dueAt as string));
});

test("nothing becomes late that is resolved or has got another time meanwhile, and that one comes in its turn", async () => {
  const resolved = await raise({ dueAt: FAR });
  const putOff = await raise({ dueAt: FAR });
  const handedOn = await raise({ dueAt: FAR });
  const last = await raise({ dueAt: FAR });
  await supervisor.run("flag.resolve", buildFlagMove(resolved));
  await supervisor.run("flag.reassign", buildFlagReassign(putOff, null, { dueAt: "2032-01-01T00:00:00Z" }));
  await supervisor.run("flag.reassign", buildFlagReassign(handedOn, newsroom.people.editor.id));
  // The time that it no more has comes, too.
  await putJob(newsroom, putOff, soon(-1_000));
  // The queue is worked off in the order of time: once the last one is late, the others have had their turn.
  for (const id of [resolved, handedOn, last]) await bringDue(newsroom, "flag.escalate", id);
  await Promise.all([escalated(handedOn), escalated(last)]);
  expect(await escalations(resolved)).toEqual([]);
  expect(await escalations(putOff)).toEqual([]);
  expect(await escalations(handedOn)).toHaveLength(1);

  await supervisor.run("flag.reassign", buildFlagReassign(putOff, null, { dueAt: inMs(500) }));
  await escalated(putOff);
});

test("a flag that was late is late again by its next time, and one that is reopened by the time it has", async () => {
  const id = await raise({ dueAt: inMs(-1_000) });
  await escalated(id);
  const { editor } = newsroom.people;
  const { event } = await supervisor.run("flag.reassign", buildFlagReassign(id, editor.id, { dueAt: FAR }));
  expect(event.payload.flag?.escalatedAt).toBeNull();
  await supervisor.run("flag.resolve", buildFlagMove(id));
  const { seq } = await supervisor.run("flag.reopen", { ...buildFlagMove(id), reason: "عاد الخلاف" });
  await screen.reaches(seq);
  await bringDue(newsroom, "flag.escalate", id);
  await escalated(id);
  expect(await escalations(id)).toHaveLength(2);
});

test("what becomes due while no node runs is late as soon as one does", async () => {
  const house = await startNewsroom();
  onTestFinished(() => house.stop());
  const at = await house.as("supervisor");
  const id = await raiseFlag(at, { reportId: await file(await house.as("correspondent")), dueAt: FAR });
  await house.node.stop();
  await bringDue(house, "flag.escalate", id);
  const state = async () => (await house.sql("SELECT escalated_at FROM flags WHERE id = $1", [id]))[0];
  expect(await state()).toEqual({ escalated_at: null });

  const next = await startNode(nodeOptions(house.databaseUrl, house.redis.url));
  const there = await follow(at.at(next.origin));
  onTestFinished(async () => {
    there.close();
    await next.stop();
  });
  await there.until("late", () => (there.state.flags.get(id)?.escalatedAt ?? null) !== null);
});
