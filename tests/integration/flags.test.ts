import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CommandName } from "../../lib/protocol/commands.ts";
import type { Flag } from "../../lib/protocol/rows.ts";
import { buildFlagReassign, buildFlagReopen, inMs } from "../support/build-flags.ts";
import {
  buildFlagMove,
  buildFlagRaise,
  buildReportPublish,
  file,
  openStory,
  raiseFlag,
} from "../support/builders.ts";
import type { Answer, Client } from "../support/client.ts";
import { snapshotOf } from "../support/follower.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";
import type { PersonName } from "../support/people.ts";

let newsroom: Newsroom;
let correspondent: Client;
let editor: Client;
let editor2: Client;
let supervisor: Client;

beforeAll(async () => {
  newsroom = await startNewsroom();
  const names: PersonName[] = ["correspondent", "editor", "editor2", "supervisor"];
  [correspondent, editor, editor2, supervisor] = (await Promise.all(names.map(newsroom.as))) as [
    Client,
    Client,
    Client,
    Client,
  ];
});
afterAll(() => newsroom.stop());

const idOf = (name: PersonName) => newsroom.people[name].id;

async function raise(overrides: Parameters<typeof raiseFlag>[1] = {}): Promise<string> {
  return raiseFlag(supervisor, {
    reportId: await file(correspondent),
    assigneeId: idOf("editor"),
    ...overrides,
  });
}

const flagIn = ({ body }: Answer) => (body as { event: { payload: { flag: Flag } } }).event.payload.flag;
const openFlag = async (id: string) => (await snapshotOf(editor)).flags.find((flag) => flag.id === id);

test("whom it is for sees it, takes it on, hands it over; the next one sees it anew and is done with it", async () => {
  const flagId = await raise({ dueAt: inMs(3_600_000) });
  const seen = flagIn(await editor.post("flag.see", buildFlagMove(flagId)));
  expect(seen).toMatchObject({ state: "seen", version: 2, seenByName: newsroom.people.editor.name });
  expect(flagIn(await editor.post("flag.acknowledge", buildFlagMove(flagId)))).toMatchObject({
    state: "acknowledged",
    seenByName: newsroom.people.editor.name,
  });
  const { event } = await editor.run(
    "flag.reassign",
    buildFlagReassign(flagId, idOf("editor2"), { note: "تتابع الملف منذ أمس" }),
  );
  expect(event).toMatchObject({
    kind: "flag.reassigned",
    payload: {
      why: "تتابع الملف منذ أمس",
      flag: {
        state: "raised",
        assigneeId: idOf("editor2"),
        assigneeName: newsroom.people.editor2.name,
        previousAssigneeId: idOf("editor"),
        previousAssigneeName: newsroom.people.editor.name,
        seenByName: null,
        acknowledgedByName: null,
      },
    },
  });
  expect((await editor.refused("flag.resolve", buildFlagMove(flagId))).code).toBe("role.forbidden");
  await editor2.run("flag.see", buildFlagMove(flagId));
  await editor2.run("flag.resolve", buildFlagMove(flagId, "أكّد المشفى"));
  expect(await openFlag(flagId)).toBeUndefined();
  const reopened = await editor2.run("flag.reopen", buildFlagReopen(flagId, "نفى المشفى"));
  expect(reopened.event).toMatchObject({
    kind: "flag.reopened",
    payload: {
      why: "نفى المشفى",
      flag: {
        state: "raised",
        reopenedByName: newsroom.people.editor2.name,
        resolvedAt: null,
        note: "نفى المشفى",
      },
    },
  });
  expect(await openFlag(flagId)).toEqual(reopened.event.payload.flag);
});

/** What has to be before a refusal comes: what was done to the flag, and by whom what is asked is asked. */
const REFUSALS: [
  string,
  CommandName,
  PersonName,
  ("flag.see" | "flag.acknowledge" | "flag.resolve")[],
  string,
][] = [
  ["seen twice", "flag.see", "editor", ["flag.see"], "flag.seen"],
  ["seen when taken on", "flag.see", "editor", ["flag.acknowledge"], "flag.seen"],
  ["seen when resolved", "flag.see", "editor", ["flag.resolve"], "flag.resolved"],
  ["seen by another editor", "flag.see", "editor2", [], "role.forbidden"],
  ["seen by a supervisor for another", "flag.see", "supervisor", [], "role.forbidden"],
  ["reopened while it is open", "flag.reopen", "editor", ["flag.see"], "flag.open"],
  ["reopened by another editor", "flag.reopen", "editor2", ["flag.resolve"], "role.forbidden"],
  ["reassigned when resolved", "flag.reassign", "editor", ["flag.resolve"], "flag.resolved"],
  ["escalated by a person", "flag.escalate", "admin", [], "role.forbidden"],
  ["seen by a correspondent", "flag.see", "correspondent", [], "role.forbidden"],
];

const BODIES: Partial<Record<CommandName, (flagId: string) => object>> = {
  "flag.reopen": (flagId) => buildFlagReopen(flagId),
  "flag.reassign": (flagId) => buildFlagReassign(flagId, null),
};
const bodyOf = (command: CommandName, flagId: string) =>
  (BODIES[command] ?? ((id) => buildFlagMove(id)))(flagId);

test.each(REFUSALS)(
  "a flag %s: %s by %s after %j is refused as %s",
  async (_what, command, who, done, code) => {
    const flagId = await raise();
    for (const step of done) await editor.run(step, buildFlagMove(flagId));
    const head = await newsroom.head();
    const client = await newsroom.as(who);
    expect((await client.refused(command, bodyOf(command, flagId))).code).toBe(code);
    expect(await newsroom.head()).toBe(head);
  },
);

test.each(["flag.see", "flag.reopen", "flag.reassign"] as const)(
  "%s of no flag at all is not found; to a correspondent their role's answer says nothing of it",
  async (command) => {
    const body = bodyOf(command, randomUUID());
    expect((await supervisor.refused(command, body)).code).toBe("flag.not_found");
    expect((await correspondent.refused(command, body)).code).toBe("role.forbidden");
  },
);

test("a flag goes to the desk alone, and to whose it is already only until another time", async () => {
  const flagId = await raise({ dueAt: "2031-01-01T00:00:00Z" });
  const refused = async (assigneeId: string, more = {}) =>
    (await supervisor.refused("flag.reassign", buildFlagReassign(flagId, assigneeId, more))).code;
  expect(await refused(idOf("correspondent"))).toBe("person.not_found");
  expect(await refused("nobody-at-all")).toBe("person.not_found");
  expect(await refused(idOf("editor"))).toBe("flag.assigned");
  expect(await refused(idOf("editor"), { dueAt: "2031-01-01T03:00:00+03:00" })).toBe("flag.assigned");
  await supervisor.run(
    "flag.reassign",
    buildFlagReassign(flagId, idOf("editor"), { dueAt: "2031-01-02T00:00:00Z" }),
  );
  expect(await openFlag(flagId)).toMatchObject({ dueAt: "2031-01-02T00:00:00.000Z", state: "raised" });
});

test.each([
  ["flag.see", "flag.seen"],
  ["flag.acknowledge", "flag.acknowledged"],
  ["flag.resolve", "flag.resolved"],
  ["flag.reopen", "flag.open"],
  ["flag.reassign", "flag.assigned"],
] as const)("two at once with %s: one does it, the other is told %s", async (command, code) => {
  const other = (await newsroom.addNode()).origin;
  const flagId = await raise({ assigneeId: undefined });
  if (command === "flag.reopen") await supervisor.run("flag.resolve", buildFlagMove(flagId));
  const build = () =>
    command === "flag.reassign" ? buildFlagReassign(flagId, idOf("editor")) : bodyOf(command, flagId);
  const head = await newsroom.head();
  const answers = await Promise.all([
    editor.post(command, build()),
    supervisor.at(other).post(command, build()),
  ]);
  const told = answers.map(({ status, body }) =>
    status === 200 ? "done" : (body as { error: { code: string } }).error.code,
  );
  // Who was put aside by the first may have no say in it any more.
  expect(told.sort()).toEqual(["done", told.includes("role.forbidden") ? "role.forbidden" : code].sort());
  expect(await newsroom.head()).toBe(head + 1);
});

test("[W11] the same command sent again is one event and the same answer", async () => {
  const flagId = await raise();
  const move = buildFlagReassign(flagId, idOf("editor2"));
  const first = await supervisor.run("flag.reassign", move);
  expect(await supervisor.run("flag.reassign", move)).toEqual(first);
  await supervisor.run("flag.resolve", buildFlagMove(flagId));
  const again = buildFlagReopen(flagId);
  const [one, other] = await Promise.all([
    supervisor.run("flag.reopen", again),
    supervisor.run("flag.reopen", again),
  ]);
  expect(one).toEqual(other);
});

describe("a hold or legal flag that is reopened blocks publishing again", () => {
  test.each(["report", "story"] as const)("on the %s, until it is resolved again", async (on) => {
    const { flagId, reportId, kind } = await resolvedFlag(on);
    await supervisor.run("flag.reopen", buildFlagReopen(flagId));
    const refused = await editor.refused("report.publish", buildReportPublish(reportId));
    expect(refused).toMatchObject({ code: "report.blocked", details: { flagId, kind } });
    await supervisor.run("flag.resolve", buildFlagMove(flagId));
    await editor.run("report.publish", buildReportPublish(reportId));
  });

  test.each(["report", "story"] as const)(
    "reopened on the %s in the same moment: published before it or not at all",
    async (on) => {
      const other = (await newsroom.addNode()).origin;
      const outcomes = { before: 0, blocked: 0 };
      for (let turn = 0; turn < 24; turn++) {
        const { flagId, reportId } = await resolvedFlag(on);
        const publisher = turn % 2 ? editor : editor.at(other);
        const both = [
          () => supervisor.run("flag.reopen", buildFlagReopen(flagId)).then(({ seq }) => seq),
          () => publisher.post("report.publish", buildReportPublish(reportId)),
        ] as const;
        // Who is sent first takes turns, so that both orders come up.
        const started = turn % 4 < 2 ? [both[0](), both[1]()] : [both[1](), both[0]()].reverse();
        const [flagSeq, answer] = (await Promise.all(started)) as [number, Answer];
        if (answer.status === 200) {
          outcomes.before += 1;
          expect((answer.body as { seq: number }).seq).toBeLessThan(flagSeq);
        } else {
          outcomes.blocked += 1;
          expect(answer.body).toMatchObject({ error: { code: "report.blocked", details: { flagId } } });
        }
      }
      expect(outcomes.before + outcomes.blocked).toBe(24);
    },
  );

  test("reopened between many publishes of one burst: none of them behind it", async () => {
    const storyId = await openStory(editor);
    const reports = await Promise.all(Array.from({ length: 12 }, () => file(correspondent, { storyId })));
    const flagId = await raiseFlag(supervisor, { kind: "hold", storyId });
    await supervisor.run("flag.resolve", buildFlagMove(flagId));
    const publish = (id: string) => editor.post("report.publish", buildReportPublish(id));
    const first = reports.slice(0, 6).map(publish);
    const reopened = supervisor.run("flag.reopen", buildFlagReopen(flagId));
    const answers = await Promise.all([...first, ...reports.slice(6).map(publish)]);
    const { seq } = await reopened;
    for (const { status, body } of answers) {
      if (status === 200) expect((body as { seq: number }).seq).toBeLessThan(seq);
      else expect(body).toMatchObject({ error: { code: "report.blocked" } });
    }
  });
});

async function resolvedFlag(on: "report" | "story") {
  const kind = on === "report" ? "hold" : "legal";
  const storyId = await openStory(editor);
  const reportId = await file(correspondent, { storyId });
  const raising = buildFlagRaise({ kind, ...(on === "report" ? { reportId } : { storyId }) });
  await supervisor.run("flag.raise", raising);
  await supervisor.run("flag.resolve", buildFlagMove(raising.id));
  return { flagId: raising.id, reportId, kind };
}
