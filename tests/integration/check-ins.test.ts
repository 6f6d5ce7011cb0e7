import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import type { Correspondent } from "../../lib/protocol/correspondents.ts";
import type { CorrespondentList, EventRun } from "../../lib/protocol/reads.ts";
import type { BarqNode } from "../../server/node.ts";
import { buildCheckIn, buildWatch, dueAt, runAlarmAt } from "../support/build-questions.ts";
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

const FAR_AWAY = 60 * 60_000;

async function screenOf(name: PersonName): Promise<Follower> {
  const follower = await follow(kit.clients[name]);
  onTestFinished(() => follower.close());
  return follower;
}

/** Somebody's row as a person has it. */
async function rowFor(name: PersonName, byline: string): Promise<Correspondent | undefined> {
  const { correspondents } = await snapshotOf(kit.clients[name]);
  return correspondents.find((one) => one.byline === byline);
}

/** Has somebody's next check-in due so many milliseconds from now. */
async function becomeDueIn(ms: number, who: PersonName): Promise<number> {
  const { id } = kit.newsroom.people[who];
  const { seq } = await kit.clients.supervisor.run("correspondent.watch", buildWatch(id));
  const at = new Date(Date.now() + ms);
  await dueAt(kit.newsroom, id, at);
  await runAlarmAt(kit.newsroom, id, at);
  return seq;
}

const missesSince = async (seq: number) => {
  const { body } = await kit.clients.supervisor.get<EventRun>(`wire.events?after=${seq}`);
  return body.events.filter(({ kind }) => kind === "correspondent.missed");
};

test("an overdue check-in alarms the supervisors by itself, once with two nodes; the next one clears it", async () => {
  const { byline } = kit.newsroom.people.correspondent;
  const supervisor = await screenOf("supervisor");
  const alarmed = () => [...supervisor.state.correspondents.values()].find((one) => one.byline === byline);
  await kit.clients.correspondent.run("correspondent.check-in", buildCheckIn());
  const seq = await becomeDueIn(1_000, "correspondent");
  await supervisor.until("an alarm", () => (alarmed()?.missedAt ?? null) !== null);
  const { dueAt: due, missedAt, status } = alarmed() as Correspondent;
  expect(Date.parse(missedAt ?? "")).toBeGreaterThanOrEqual(Date.parse(due ?? ""));
  expect(status).toBe("safe");

  const again = await kit.clients.correspondent.run(
    "correspondent.check-in",
    buildCheckIn({ status: "en-route" }),
  );
  await supervisor.reaches(again.seq);
  expect(alarmed()).toMatchObject({ missedAt: null, status: "en-route" });
  expect(await missesSince(seq)).toHaveLength(1);
});

test("whoever checks in just in time is not missed", async () => {
  const { newsroom, clients } = kit;
  const seq = await becomeDueIn(FAR_AWAY, "correspondent");
  await clients.correspondent.run("correspondent.check-in", buildCheckIn());
  await runAlarmAt(newsroom, newsroom.people.correspondent.id, new Date());
  // An alarm of another person, set after it, has gone off: so that one has been looked at.
  const later = await becomeDueIn(0, "colleague");
  const supervisor = await screenOf("supervisor");
  await supervisor.until("the other's alarm", () =>
    [...supervisor.state.correspondents.values()].some((one) => one.missedAt !== null),
  );
  expect((await missesSince(seq)).length).toBe(1);
  expect((await missesSince(later)).map(({ payload }) => payload.correspondent?.byline)).toEqual([
    newsroom.people.colleague.byline,
  ]);
});

test("an alarm stays while the interval is changed, and ends when nobody waits any more", async () => {
  const { newsroom, clients } = kit;
  const { id, byline } = newsroom.people.colleague;
  await clients.colleague.run("correspondent.check-in", buildCheckIn());
  const seq = await becomeDueIn(0, "colleague");
  await clients.supervisor.get(`wire.events?after=${seq}&wait=20`);
  await clients.supervisor.run("correspondent.watch", buildWatch(id, 30));
  expect(await rowFor("supervisor", byline)).toMatchObject({
    intervalMinutes: 30,
    missedAt: expect.any(String),
  });
  await clients.admin.run("correspondent.watch", buildWatch(id, null));
  const free = { intervalMinutes: null, dueAt: null, missedAt: null };
  expect(await rowFor("supervisor", byline)).toMatchObject(free);
});

test("off duty nobody is waited for, until the next check-in", async () => {
  const { newsroom, clients } = kit;
  const { id, byline } = newsroom.people.colleague;
  await clients.supervisor.run("correspondent.watch", buildWatch(id, 45));
  await clients.colleague.run("correspondent.check-in", buildCheckIn({ status: "off" }));
  expect(await rowFor("supervisor", byline)).toMatchObject({ intervalMinutes: 45, dueAt: null });
  const { event } = await clients.colleague.run("correspondent.check-in", buildCheckIn());
  const { checkedInAt, dueAt: due } = event.payload.correspondent as Correspondent;
  expect(Date.parse(due ?? "") - Date.parse(checkedInAt ?? "")).toBe(45 * 60_000);
});

test("[W6] an exact place is for supervisors and themself: it never leaves for an editor or a colleague", async () => {
  const { newsroom, clients } = kit;
  const { id, byline } = newsroom.people.correspondent;
  const screens = await Promise.all(PERSON_NAMES.map(async (name) => [name, await screenOf(name)] as const));
  const before = await newsroom.head();
  const point = { lat: 34.7324189, lon: 36.7137771 };
  const note = `ملاحظة${randomUUID()}`;
  const checkIn = buildCheckIn({ status: "needs-help", area: "ريف حمص", note, point });
  const { seq } = await clients.correspondent.run("correspondent.check-in", checkIn);
  const told: Record<string, string> = {};
  for (const [name, screen] of screens) {
    await screen.reaches(seq);
    const { body } = await clients[name].get<EventRun>(`wire.events?after=${before}`);
    const there = await snapshotOf(clients[name].at(other.origin));
    told[name] = JSON.stringify([screen.frames, [...screen.state.correspondents.values()], body, there]);
  }
  for (const name of ["correspondent", "supervisor", "admin"] as const) {
    expect(told[name], name).toContain(String(point.lat));
    expect(await rowFor(name, byline)).toMatchObject({ point, personId: id });
  }
  for (const name of ["editor", "editor2"] as const) {
    // No second of a clock: those are followed by a digit and a Z.
    expect(told[name], name).not.toMatch(/34\.73(?!\dZ)/);
    expect(told[name], name).not.toContain(id);
    const row = await rowFor(name, byline);
    expect(row).toMatchObject({ status: "needs-help", area: "ريف حمص", note });
    expect(row).not.toHaveProperty("point");
  }
  expect(told.colleague).not.toMatch(/34\.73(?!\dZ)/);
  for (const secret of ["ريف حمص", note, byline]) expect(told.colleague).not.toContain(secret);
});

test("the first check-in twice at once, on two nodes, makes one row", async () => {
  const { newsroom, clients } = kit;
  const { id } = newsroom.people.colleague;
  await newsroom.sql("DELETE FROM correspondents WHERE person_id = $1", [id]);
  const answers = await Promise.all([
    clients.colleague.post("correspondent.check-in", buildCheckIn({ area: "هنا" })),
    clients.colleague.at(other.origin).post("correspondent.check-in", buildCheckIn({ area: "هناك" })),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const rows = await newsroom.sql("SELECT version FROM correspondents WHERE person_id = $1", [id]);
  expect(rows).toEqual([{ version: 2 }]);
});

test("who can be waited for is told to supervisors alone, and nobody of the desk is among them", async () => {
  const { newsroom, clients } = kit;
  const { correspondent, colleague, editor } = newsroom.people;
  for (const name of ["supervisor", "admin"] as const) {
    const { body } = await clients[name].get<CorrespondentList>("correspondent.list");
    expect(body.people).toEqual(
      [correspondent, colleague].map(({ id, byline }) => ({ id, byline })).sort(byByline),
    );
  }
  for (const name of ["correspondent", "editor"] as const) {
    const { status, body } = await clients[name].get("correspondent.list");
    expect([status, body]).toMatchObject([403, { error: { code: "role.forbidden" } }]);
  }
  for (const personId of [editor.id, "nobody-at-all"]) {
    const refused = await clients.supervisor.refused("correspondent.watch", buildWatch(personId));
    expect(refused).toMatchObject({ status: 404, code: "correspondent.not_found" });
  }
});

const byByline = (one: { byline: string }, next: { byline: string }) => one.byline.localeCompare(next.byline);

test("[W11] a check-in sent again is the same word, and an alarm is nobody's to raise", async () => {
  const { newsroom, clients } = kit;
  const body = buildCheckIn({ note: "مرة واحدة" });
  const first = await clients.correspondent.run("correspondent.check-in", body);
  const head = await newsroom.head();
  expect(await clients.correspondent.at(other.origin).run("correspondent.check-in", body)).toEqual(first);
  const correspondentId = first.event.payload.correspondent?.id;
  const alarm = { commandId: randomUUID(), correspondentId };
  for (const name of PERSON_NAMES) {
    const refused = await clients[name].refused("correspondent.miss", alarm);
    expect(refused).toMatchObject({ status: 403, code: "role.forbidden" });
  }
  expect(await newsroom.head()).toBe(head);
});
