import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { CommandName } from "../../lib/protocol/commands.ts";
import type { BarqNode } from "../../server/node.ts";
import {
  buildNoticeAcknowledge,
  buildReportUse,
  detailOf,
  holdAndTell,
  publishedAndOpened,
} from "../support/build-notices.ts";
import { buildReportChange, buildReportMove, file } from "../support/builders.ts";
import type { Client } from "../support/client.ts";
import { follow, snapshotOf } from "../support/follower.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";
import { PERSON_NAMES, type PersonName } from "../support/people.ts";

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

const nameOf = (name: PersonName) => newsroom.people[name].name;
const usedBy = (...names: PersonName[]) =>
  publishedAndOpened(
    clients.correspondent,
    clients.admin,
    names.map((name) => clients[name]),
  );

/** What the wire asks this person to acknowledge of a report. */
async function asked(name: PersonName, reportId: string) {
  const { notices, acknowledgements } = await snapshotOf(clients[name]);
  const open = acknowledgements.filter(
    ({ personId, acknowledgedAt }) => personId === newsroom.people[name].id && acknowledgedAt === null,
  );
  return notices.filter(
    (one) => one.reportId === reportId && open.some(({ noticeId }) => noticeId === one.id),
  );
}

const acknowledge = (name: PersonName, noticeId: string) =>
  clients[name].run("notice.acknowledge", buildNoticeAcknowledge(noticeId));

/** Which of these refused: their codes. */
async function outcomes(tries: Promise<{ status: number; body: unknown }>[]): Promise<string[]> {
  const answers = await Promise.all(tries);
  return answers.map(({ body }) => (body as { error?: { code: string } }).error?.code ?? "done").sort();
}

describe("who is told", () => {
  test("everybody who used the report, once each with all they did, a correspondent who only reads too; not who does it", async () => {
    const id = await usedBy("editor", "editor2", "colleague");
    await clients.editor2.run("report.use", buildReportUse(id, { as: "linked" }));
    await clients.editor2.run("report.use", buildReportUse(id, { as: "copied" }));
    const { event } = await clients.editor.run("report.correct", buildReportChange(id));
    const said = { kind: "correction", state: "open", version: 2, byName: nameOf("editor") };
    expect(event.payload.notices).toMatchObject([
      { ...said, slug: "HOMS/GAS", text: event.payload.report?.advisory },
    ]);
    const { acknowledgements } = await detailOf(clients.supervisor, id);
    const people = acknowledgements.map(({ personName, role, uses }) => [personName, role, uses]);
    expect(people.sort()).toEqual([
      [nameOf("colleague"), "correspondent", ["opened"]],
      [nameOf("editor2"), "editor", ["opened", "copied", "linked"]],
    ]);
    for (const name of PERSON_NAMES)
      expect([name, (await asked(name, id)).length]).toEqual([
        name,
        ["colleague", "editor2"].includes(name) ? 1 : 0,
      ]);
  });

  test("nobody, when nobody used it: no notice stands on the wire", async () => {
    const id = await usedBy();
    for (const [command, body] of [
      ["report.correct", buildReportChange(id)],
      ["report.hold", buildReportMove(id, { version: 2 })],
      ["report.kill", buildReportMove(id, { version: 2 })],
    ] as const) {
      const { event } = await clients.supervisor.run(command, body);
      expect([command, event.payload.notices]).toEqual([command, undefined]);
    }
    expect((await snapshotOf(clients.supervisor)).notices.filter((one) => one.reportId === id)).toEqual([]);
  });

  test("neither by an update nor by a refile", async () => {
    const id = await usedBy("editor2");
    await clients.editor.run("report.update", buildReportChange(id));
    await clients.supervisor.run("report.refile", buildReportChange(id, { version: 2 }));
    expect(await asked("editor2", id)).toEqual([]);
  });

  test("[W6] who else used it, a supervisor sees; an editor sees the desk, a correspondent themself alone", async () => {
    const id = await usedBy("editor2", "colleague", "correspondent", "admin");
    await holdAndTell(clients.supervisor, id);
    const seen = async (name: PersonName) => {
      const { acknowledgements, uses } = await detailOf(clients[name], id);
      const names = (rows: { personName: string }[]) => rows.map(({ personName }) => personName).sort();
      return [names(acknowledgements), names(uses)];
    };
    const all = ["admin", "colleague", "correspondent", "editor2"].map((name) => nameOf(name as PersonName));
    expect(await seen("supervisor")).toEqual([all, all]);
    expect(await seen("editor2")).toEqual([[nameOf("admin"), nameOf("editor2")], [nameOf("editor2")]]);
    expect(await seen("editor")).toEqual([[nameOf("admin"), nameOf("editor2")], []]);
    expect(await seen("colleague")).toEqual([[nameOf("colleague")], [nameOf("colleague")]]);
    const { notices, acknowledgements } = await snapshotOf(clients.colleague);
    expect(JSON.stringify({ notices, acknowledgements })).not.toContain(nameOf("correspondent"));
  });

  test("[W10] with a killed report go the words of its corrections, and the notice of the kill stands", async () => {
    const id = await usedBy("editor2", "colleague");
    const advisory = `يصحح اسم البلدة ${randomUUID()}`;
    const before = await newsroom.head();
    await clients.editor.run("report.correct", buildReportChange(id, { advisory }));
    const killed = await clients.supervisor.run("report.kill", buildReportMove(id, { version: 2 }));
    expect(JSON.stringify(killed)).not.toContain(advisory);
    for (const name of PERSON_NAMES) {
      const run = await clients[name].get(`wire.events?after=${before}`);
      const all = [run.body, await snapshotOf(clients[name]), await detailOf(clients[name], id)];
      expect(JSON.stringify(all), name).not.toContain(advisory);
    }
    expect(await asked("colleague", id)).toMatchObject([
      { kind: "kill", slug: "HOMS/GAS", filedSeq: expect.any(Number) },
    ]);
  });
});

describe("a use", () => {
  test("of a report that one may not read, or of a version that is not there, is refused", async () => {
    const filed = await file(clients.correspondent);
    const hidden = await clients.colleague.refused("report.use", buildReportUse(filed));
    const absent = await clients.colleague.refused("report.use", buildReportUse(randomUUID()));
    expect([hidden.status, hidden.code]).toEqual([404, "report.not_found"]);
    expect(absent).toEqual(hidden);
    const early = await clients.editor.refused("report.use", buildReportUse(filed, { version: 2 }));
    expect([early.status, early.code, early.details]).toEqual([409, "report.stale", { version: 1 }]);
  });

  test("[W11] sent twice is one use and the same answer, though the event is for supervisors", async () => {
    const id = await usedBy();
    const body = buildReportUse(id, { as: "copied" });
    const first = await clients.editor.run("report.use", body);
    expect(await clients.editor.run("report.use", body)).toEqual(first);
    const { uses } = await detailOf(clients.supervisor, id);
    expect(uses).toMatchObject([{ personName: nameOf("editor"), as: "copied", version: 1 }]);
  });

  test("by the desk opens the report for its author, once; the author, a colleague and a copy do not", async () => {
    const id = await file(clients.correspondent);
    await clients.correspondent.run("report.use", buildReportUse(id));
    await clients.editor.run("report.use", buildReportUse(id, { as: "copied" }));
    expect((await detailOf(clients.correspondent, id)).report.openedAt).toBeNull();
    await clients.editor.run("report.use", buildReportUse(id));
    const { report } = await detailOf(clients.correspondent, id);
    expect(report.openedAt).toEqual(expect.any(String));
    await clients.supervisor.run("report.use", buildReportUse(id));
    expect((await detailOf(clients.correspondent, id)).report).toEqual(report);
  });

  test("keeps the newest version of each kind", async () => {
    const id = await usedBy("editor2");
    await clients.editor.run("report.update", buildReportChange(id));
    await clients.editor2.run("report.use", buildReportUse(id, { version: 2 }));
    await clients.editor2.run("report.use", buildReportUse(id, { version: 1 }));
    expect((await detailOf(clients.editor2, id)).uses).toMatchObject([{ as: "opened", version: 2 }]);
  });
});

describe("a use that is told of late", () => {
  test("of a version that was corrected since asks its user too, also when nobody had used it before", async () => {
    const id = await usedBy();
    await clients.editor.run("report.correct", buildReportChange(id));
    await clients.colleague.run("report.use", buildReportUse(id, { version: 2 }));
    expect(await asked("colleague", id)).toEqual([]);
    await clients.colleague.run("report.use", buildReportUse(id, { version: 1 }));
    expect(await asked("colleague", id)).toMatchObject([{ kind: "correction", version: 2 }]);
  });

  test("opens a notice again that everybody had acknowledged, for them alone", async () => {
    const id = await usedBy("editor2");
    const noticeId = await holdAndTell(clients.supervisor, id);
    await acknowledge("editor2", noticeId);
    const { event } = await clients.colleague.run("report.use", buildReportUse(id));
    expect(event.payload.notices).toMatchObject([{ id: noticeId, state: "open" }]);
    expect(await asked("editor2", id)).toEqual([]);
    expect(await asked("colleague", id)).toMatchObject([{ id: noticeId }]);
    const { event: last } = await acknowledge("colleague", noticeId);
    expect(last.payload.notices).toMatchObject([{ state: "done" }]);
  });

  test("asks of a kill, and nothing of what was corrected before", async () => {
    const id = await usedBy("editor2");
    await clients.editor.run("report.correct", buildReportChange(id));
    await clients.supervisor.run("report.kill", buildReportMove(id, { version: 2 }));
    await clients.admin.run("report.use", buildReportUse(id));
    expect(await asked("admin", id)).toMatchObject([{ kind: "kill" }]);
  });

  test("by who has acknowledged asks nothing again", async () => {
    const id = await usedBy("editor2", "admin");
    await acknowledge("editor2", await holdAndTell(clients.supervisor, id));
    await clients.editor2.run("report.use", buildReportUse(id, { as: "copied" }));
    expect(await asked("editor2", id)).toEqual([]);
  });
});

describe("a later word", () => {
  const stands = async (id: string) =>
    (await asked("colleague", id)).map(({ kind, version }) => [kind, version]);

  test.each<[string, CommandName, [string, number][]]>([
    ["a correction stands for the hold and the correction before it", "report.correct", [["correction", 3]]],
    ["a kill stands for all", "report.kill", [["kill", 2]]],
    ["a release ends the hold, the correction stays", "report.release", [["correction", 2]]],
    ["a refile of what is held stands for both, as a correction does", "report.refile", [["correction", 3]]],
  ])("%s", async (_what, command, left) => {
    const id = await usedBy("colleague", "editor2");
    await clients.editor.run("report.correct", buildReportChange(id));
    const holdId = await holdAndTell(clients.supervisor, id, 2);
    expect(await stands(id)).toEqual([
      ["correction", 2],
      ["hold", 2],
    ]);
    const isChange = command === "report.correct" || command === "report.refile";
    const body = isChange ? buildReportChange(id, { version: 2 }) : buildReportMove(id, { version: 2 });
    await clients.supervisor.run(command, body);
    expect(await stands(id)).toEqual(left);
    const over = await clients.colleague.refused("notice.acknowledge", buildNoticeAcknowledge(holdId));
    expect([over.status, over.code]).toEqual([409, "notice.not_awaited"]);
  });
});

describe("an acknowledgement", () => {
  test("is refused with the same bytes for a notice that is absent and for one that is hidden", async () => {
    const noticeId = await holdAndTell(clients.supervisor, await usedBy("editor2", "correspondent"));
    const hidden = await clients.colleague.refused("notice.acknowledge", buildNoticeAcknowledge(noticeId));
    const absent = await clients.colleague.refused(
      "notice.acknowledge",
      buildNoticeAcknowledge(randomUUID()),
    );
    expect([hidden.status, hidden.code]).toEqual([404, "notice.not_found"]);
    expect(absent).toEqual(hidden);
  });

  test("of somebody it does not ask, and a second one, change nothing", async () => {
    const noticeId = await holdAndTell(clients.supervisor, await usedBy("editor2", "admin"));
    const unasked = await clients.editor.refused("notice.acknowledge", buildNoticeAcknowledge(noticeId));
    expect([unasked.status, unasked.code]).toEqual([409, "notice.not_awaited"]);
    const { event } = await acknowledge("editor2", noticeId);
    expect(event.payload.notices).toMatchObject([{ state: "open" }]);
    const head = await newsroom.head();
    const again = await clients.editor2.refused("notice.acknowledge", buildNoticeAcknowledge(noticeId));
    expect([again.status, again.code]).toEqual([409, "notice.acknowledged"]);
    expect(await newsroom.head()).toBe(head);
  });

  test("of the same person from two nodes at once counts once", async () => {
    const noticeId = await holdAndTell(clients.supervisor, await usedBy("editor2", "admin"));
    const here = clients.editor2.post("notice.acknowledge", buildNoticeAcknowledge(noticeId));
    const there = clients.editor2
      .at(other.origin)
      .post("notice.acknowledge", buildNoticeAcknowledge(noticeId));
    expect(await outcomes([here, there])).toEqual(["done", "notice.acknowledged"]);
  });

  test("of all at once, on two nodes, leaves it done, by whoever came last", async () => {
    const names = ["editor", "editor2", "colleague", "correspondent", "admin"] as const;
    const id = await usedBy(...names);
    const noticeId = await holdAndTell(clients.supervisor, id);
    const answers = await Promise.all(
      names.map((name, index) =>
        (index % 2 ? clients[name] : clients[name].at(other.origin)).run(
          "notice.acknowledge",
          buildNoticeAcknowledge(noticeId),
        ),
      ),
    );
    const last = answers.sort((one, another) => another.seq - one.seq);
    expect(last.map(({ event }) => event.payload.notices?.[0]?.state).slice(0, 1)).toEqual(["done"]);
    expect((await detailOf(clients.supervisor, id)).notices).toMatchObject([{ id: noticeId, state: "done" }]);
  });

  test.each([["one node"], ["two nodes"]])(
    "by the last one, while somebody else turns out to have used the report, on %s, forgets nobody",
    async (where) => {
      const there = where === "two nodes" ? clients.admin.at(other.origin) : clients.admin;
      for (let turn = 0; turn < 5; turn++) {
        const id = await usedBy("editor2");
        const noticeId = await holdAndTell(clients.supervisor, id);
        // Busy enough that what comes together shares a transaction where it may.
        const busy = Array.from({ length: 12 }, () => file(clients.correspondent));
        await Promise.all([
          ...busy,
          acknowledge("editor2", noticeId),
          there.run("report.use", buildReportUse(id, { as: "copied" })),
        ]);
        expect(await asked("admin", id)).toMatchObject([{ id: noticeId, state: "open" }]);
      }
    },
  );
});

test("a correction and a use at once, on two nodes: whoever used the old version is asked, whichever came first", async () => {
  for (let turn = 0; turn < 5; turn++) {
    const id = await usedBy("editor2");
    await Promise.all([
      clients.editor.run("report.correct", buildReportChange(id)),
      clients.colleague.at(other.origin).run("report.use", buildReportUse(id)),
    ]);
    expect(await asked("colleague", id)).toMatchObject([{ kind: "correction" }]);
  }
});

test("[W6] over the socket a notice comes to exactly those it asks, on every node, and to the desk", async () => {
  const id = await usedBy("editor2", "colleague");
  const screens = await Promise.all(
    PERSON_NAMES.map(async (name, index) => {
      const screen = await follow(index % 2 ? clients[name] : clients[name].at(other.origin));
      return [name, screen] as const;
    }),
  );
  onTestFinished(() => {
    for (const [, screen] of screens) screen.close();
  });
  const knowing = async () => {
    const head = await newsroom.head();
    const known = screens.map(async ([name, screen]) => {
      await screen.reaches(head);
      const notices = [...screen.state.notices.values()].filter((one) => one.reportId === id);
      return notices.length > 0 ? [name] : [];
    });
    return (await Promise.all(known)).flat();
  };
  const desk = ["editor", "editor2", "supervisor", "admin"];
  const noticeId = await holdAndTell(clients.supervisor, id);
  expect((await knowing()).sort()).toEqual(["colleague", ...desk].sort());
  await acknowledge("colleague", noticeId);
  expect((await knowing()).sort()).toEqual([...desk].sort());
  await clients.correspondent.run("report.use", buildReportUse(id));
  expect((await knowing()).sort()).toEqual(["correspondent", ...desk].sort());
  const heard = screens.find(([name]) => name === "correspondent")?.[1].frames ?? [];
  expect(JSON.stringify(heard)).not.toContain(nameOf("colleague"));
  await acknowledge("editor2", noticeId);
  await acknowledge("correspondent", noticeId);
  expect(await knowing()).toEqual([]);
});
