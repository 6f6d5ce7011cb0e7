import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { VIEWS_MOST } from "../../lib/domain/view.ts";
import type { CommandAnswer, EventRun } from "../../lib/protocol/reads.ts";
import { PROTOCOL_VERSION } from "../../lib/protocol/version.ts";
import type { View } from "../../lib/protocol/views.ts";
import { buildViewAmend, buildViewRemove, buildViewSave, saveView } from "../support/build-views.ts";
import type { Client } from "../support/client.ts";
import { type Follower, follow, listen, snapshotOf } from "../support/follower.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";
import type { PersonName } from "../support/people.ts";

let newsroom: Newsroom;
const clients = {} as Record<PersonName, Client>;

beforeAll(async () => {
  newsroom = await startNewsroom();
  for (const name of ["correspondent", "colleague", "editor", "editor2", "supervisor"] as const)
    clients[name] = await newsroom.as(name);
});
afterAll(() => newsroom.stop());

/** The view on this person's wire. */
const seenBy = async (name: PersonName, id: string): Promise<View | undefined> =>
  (await snapshotOf(clients[name])).views.find((view) => view.id === id);

describe("saving", () => {
  test("a private view is on its keeper's wire alone, as they said it", async () => {
    const body = buildViewSave({ name: "عاجل حلب", query: "q=حلب&urgency=urgent" });
    const { event } = await clients.editor.run("view.save", body);
    const { commandId: _number, ...said } = body;
    expect(event).toMatchObject({ kind: "view.saved", payload: { view: { ...said, version: 1 } } });
    expect(await seenBy("editor", body.id)).toEqual(event.payload.view);
    for (const name of ["correspondent", "editor2", "supervisor"] as const)
      expect(await seenBy(name, body.id)).toBeUndefined();
  });

  test("a shared one is the whole desk's and no correspondent's", async () => {
    const id = await saveView(clients.editor, { isShared: true });
    for (const name of ["editor", "editor2", "supervisor"] as const)
      expect(await seenBy(name, id)).toMatchObject({ id, ownerName: "The editor" });
    expect(await seenBy("correspondent", id)).toBeUndefined();
  });

  test("a correspondent keeps their own, and may not share it", async () => {
    const id = await saveView(clients.correspondent);
    expect(await seenBy("correspondent", id)).toMatchObject({ id });
    expect(await seenBy("colleague", id)).toBeUndefined();
    const shared = buildViewSave({ isShared: true });
    expect(await clients.correspondent.refused("view.save", shared)).toMatchObject({
      status: 403,
      code: "role.forbidden",
      details: { ability: "view.share" },
    });
    expect(await seenBy("correspondent", shared.id)).toBeUndefined();
  });

  test("an id that is taken is refused, also to who may not know by what", async () => {
    const id = await saveView(clients.editor);
    for (const name of ["editor", "correspondent"] as const)
      expect(await clients[name].refused("view.save", buildViewSave({ id }))).toMatchObject({
        status: 409,
        code: "view.exists",
      });
  });

  test("[W11] the same command sent again is one view", async () => {
    const body = buildViewSave();
    const [once, again] = [
      await clients.editor.run("view.save", body),
      await clients.editor.run("view.save", body),
    ];
    expect(again).toEqual(once);
  });
});

test("[W6] what is done to a private view goes over the socket to its keeper alone, live and to who comes back", async () => {
  const everybody = ["correspondent", "colleague", "editor", "editor2", "supervisor"] as const;
  for (const keeper of ["editor", "correspondent", "supervisor"] as const) {
    const screens = await Promise.all(everybody.map((name) => follow(clients[name])));
    const cursors = screens.map(({ state: { wire, epoch, seq } }) => ({ wire, epoch, seq }));
    const id = await saveView(clients[keeper]);
    await clients[keeper].run("view.amend", buildViewAmend(id));
    const head = await newsroom.head();
    for (const [index, name] of everybody.entries()) {
      const screen = screens[index] as Follower;
      await screen.reaches(head);
      expect(screen.state.views.get(id)?.version, `${name}'s screen`).toBe(name === keeper ? 2 : undefined);
      screen.close();
      const again = listen(clients[name], { protocol: PROTOCOL_VERSION, cursors: [cursors[index]] });
      await again.until("the run", () => again.frames.some(({ to }) => to >= head));
      const told = again.frames.flatMap(({ events }) => events.filter(({ payload }) => payload.view));
      expect(told.length, `${name} comes back`).toBe(name === keeper ? 2 : 0);
      again.close();
    }
  }
});

describe("changing", () => {
  test("its keeper renames it, gives it another filter and another alert rule", async () => {
    const id = await saveView(clients.editor);
    const alert = { sound: true, notify: true, badge: false };
    await clients.editor.run("view.amend", buildViewAmend(id, { query: "is=unread", alert }));
    expect(await seenBy("editor", id)).toMatchObject({
      name: "اسم آخر",
      query: "is=unread",
      alert,
      version: 2,
    });
  });

  test("another editor may not change what is shared; a supervisor may", async () => {
    const id = await saveView(clients.editor, { isShared: true });
    expect(await clients.editor2.refused("view.amend", buildViewAmend(id))).toMatchObject({ status: 403 });
    await clients.supervisor.run("view.amend", buildViewAmend(id));
    expect(await seenBy("editor2", id)).toMatchObject({ name: "اسم آخر" });
  });

  test("who saw an older version is told which is the newest", async () => {
    const id = await saveView(clients.editor);
    await clients.editor.run("view.amend", buildViewAmend(id));
    for (const [command, body] of [
      ["view.amend", buildViewAmend(id)],
      ["view.remove", buildViewRemove(id)],
    ] as const)
      expect(await clients.editor.refused(command, body)).toMatchObject({
        status: 409,
        code: "view.stale",
        details: { version: 2 },
      });
  });

  test("of two who change it at once one wins, and the other is told", async () => {
    for (let turn = 0; turn < 5; turn++) {
      const id = await saveView(clients.editor, { isShared: true });
      const answers = await Promise.all([
        clients.editor.post("view.amend", buildViewAmend(id, { name: "الأول" })),
        clients.supervisor.post("view.amend", buildViewAmend(id, { name: "الثاني" })),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const won = answers.find(({ status }) => status === 200)?.body as CommandAnswer;
      expect(won.event.payload).toEqual({ view: await seenBy("editor2", id) });
    }
  });
});

describe("removing", () => {
  test("it goes from every screen at once, and is then not found", async () => {
    const id = await saveView(clients.editor, { isShared: true });
    const screen = await follow(clients.editor2);
    expect(screen.state.views.has(id)).toBe(true);
    const { seq } = await clients.editor.run("view.remove", buildViewRemove(id));
    await screen.reaches(seq);
    expect(screen.state.views.has(id)).toBe(false);
    screen.close();
    expect(await seenBy("editor", id)).toBeUndefined();
    expect(await clients.editor.refused("view.amend", buildViewAmend(id, { version: 2 }))).toMatchObject({
      status: 404,
      code: "view.not_found",
    });
  });
});

test("[W6] a hidden view and an absent one are answered alike, and the log tells nobody else of it", async () => {
  const before = await newsroom.head();
  const id = await saveView(clients.editor, { name: "سرّ-المحرر" });
  for (const name of ["correspondent", "editor2", "supervisor"] as const) {
    for (const build of [buildViewAmend, buildViewRemove]) {
      const command = build === buildViewAmend ? "view.amend" : "view.remove";
      const [hidden, absent] = [
        await clients[name].refused(command, build(id)),
        await clients[name].refused(command, build(randomUUID())),
      ];
      expect(hidden).toMatchObject({ status: 404, code: "view.not_found" });
      expect(hidden).toEqual(absent);
    }
    const run = await clients[name].get<EventRun>(`wire.events?after=${before}`);
    expect(run.body).toMatchObject({ to: before + 1, events: [] });
  }
  const audit = await clients.supervisor.get<{ entries: { seq: number; kind: string }[] }>(
    "audit.list?limit=5",
  );
  expect(audit.body.entries[0]).toMatchObject({ seq: before + 1, kind: "view.saved" });
  expect(JSON.stringify(audit.body)).not.toContain("سرّ-المحرر");
});

describe("no more than there is room for", () => {
  /** Puts so many views beside those that there are, as if they had been saved. */
  const fillUp = (ownerId: string, isShared: boolean, most: number) =>
    newsroom.sql(
      `INSERT INTO views (id, wire_id, name, query, is_shared, alert, owner_id, owner_name, state, version, changed_at)
       SELECT gen_random_uuid(), 1, 'x', '', $2, '{"sound":false,"notify":false,"badge":false}', $1, 'x', 'saved', 1, now()
         FROM generate_series(1, $3 - (SELECT count(*) FROM views WHERE state = 'saved' AND is_shared = $2
                                        AND ($2 OR owner_id = $1))::integer)`,
      [ownerId, isShared, most],
    );

  test("of two people who share the last one on two nodes, one is told so; what is removed makes room", async () => {
    await fillUp(newsroom.people.editor.id, true, VIEWS_MOST.shared - 1);
    const other = await newsroom.addNode();
    const bodies = [buildViewSave({ isShared: true }), buildViewSave({ isShared: true })] as const;
    const answers = await Promise.all([
      clients.editor.post("view.save", bodies[0]),
      clients.editor2.at(other.origin).post("view.save", bodies[1]),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [saved, refused] = answers[0].status === 200 ? [bodies[0], answers[1]] : [bodies[1], answers[0]];
    expect(refused.body).toMatchObject({
      error: { code: "view.too_many", details: { most: VIEWS_MOST.shared, isShared: true } },
    });
    await clients.supervisor.run("view.remove", buildViewRemove(saved.id));
    await saveView(clients.editor, { isShared: true });
  });

  test("a person's own are bounded for them alone, and with the shared ones are all in a picture of the wire", async () => {
    await fillUp(newsroom.people.editor.id, false, VIEWS_MOST.own);
    const head = await newsroom.head();
    expect(await clients.editor.refused("view.save", buildViewSave())).toMatchObject({
      status: 409,
      code: "view.too_many",
      details: { most: VIEWS_MOST.own, isShared: false },
    });
    expect(await newsroom.head()).toBe(head);
    expect((await snapshotOf(clients.editor)).views).toHaveLength(VIEWS_MOST.own + VIEWS_MOST.shared);
    await saveView(clients.editor2);
  });
});
