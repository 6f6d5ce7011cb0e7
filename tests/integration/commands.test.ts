import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CommandName } from "../../lib/protocol/commands.ts";
import type { ErrorCode } from "../../lib/protocol/errors.ts";
import { ERRORS } from "../../lib/protocol/errors.ts";
import type { EventRun, ReportDetail } from "../../lib/protocol/reads.ts";
import {
  bring,
  buildFlagMove,
  buildFlagRaise,
  buildReportAmend,
  buildReportChange,
  buildReportFile,
  buildReportMove,
  buildReportPublish,
  buildStoryLink,
  buildStoryOpen,
  file,
  openStory,
  raiseFlag,
} from "../support/builders.ts";
import type { Client } from "../support/client.ts";
import { snapshotOf } from "../support/follower.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";
import type { PersonName } from "../support/people.ts";

let newsroom: Newsroom;
let correspondent: Client;
let editor: Client;
let supervisor: Client;

beforeAll(async () => {
  newsroom = await startNewsroom();
  const names: PersonName[] = ["correspondent", "editor", "supervisor"];
  [correspondent, editor, supervisor] = (await Promise.all(names.map(newsroom.as))) as [
    Client,
    Client,
    Client,
  ];
});
afterAll(() => newsroom.stop());

const show = async (id: string) => (await editor.get<ReportDetail>(`report.show?id=${id}`)).body;

describe("what each command does", () => {
  test("report.file takes a report in whole", async () => {
    const storyId = await openStory(editor);
    const body = buildReportFile({
      slug: "SYRIA/ONE",
      dateline: "حمص – سوريا",
      language: "ar",
      urgency: 2,
      storyId,
      sourceNote: "شاهد عيان",
    });
    const { event, seq } = await correspondent.run("report.file", body);
    const { commandId: _command, sourceNote: _note, ...sent } = body;
    const { correspondent: author } = newsroom.people;
    expect(event).toMatchObject({
      kind: "report.filed",
      seq,
      reportId: body.id,
      storyId,
      actorId: author.id,
    });
    expect(event.payload.report).toMatchObject({
      ...sent,
      state: "filed",
      version: 1,
      byline: author.byline,
      correspondentId: author.id,
      filedSeq: seq,
      publishedAt: null,
    });
    const shown = await show(body.id);
    expect(shown.report).toMatchObject({ ...sent, filedSeq: seq });
    expect(shown.story?.id).toBe(storyId);
  });

  test("report.amend makes a version and keeps the old ones", async () => {
    const filed = buildReportFile({ slug: "OLD", urgency: 5 });
    await correspondent.run("report.file", filed);
    const change = {
      headline: "عنوان جديد",
      slug: "NEW",
      dateline: "دمشق",
      urgency: 1,
      advisory: "يحدّث الحصيلة",
    };
    const { event } = await correspondent.run(
      "report.amend",
      buildReportAmend(filed.id, { body: "متن ثانٍ", ...change }),
    );
    expect(event).toMatchObject({
      kind: "report.amended",
      payload: { report: { version: 2, body: "متن ثانٍ", ...change } },
    });
    await editor.run("report.amend", buildReportAmend(filed.id, { version: 2, body: "متن ثالث" }));
    const { versions, report } = await show(filed.id);
    expect(report).toMatchObject({ version: 3, body: "متن ثالث", headline: change.headline, advisory: null });
    expect(versions.map(({ version, body, by }) => [version, body, by])).toEqual([
      [1, filed.body, newsroom.people.correspondent.byline],
      [2, "متن ثانٍ", newsroom.people.correspondent.byline],
      [3, "متن ثالث", newsroom.people.editor.name],
    ]);
  });

  test("report.publish puts it on the published wire", async () => {
    const id = await file(correspondent);
    const { event } = await editor.run("report.publish", buildReportPublish(id));
    expect(event).toMatchObject({
      kind: "report.published",
      payload: { report: { state: "published", publishedVersion: 1 } },
    });
    expect((await show(id)).report.publishedAt).not.toBeNull();
  });

  test("report.hold and report.release, and what is held keeps when it was published", async () => {
    const id = await published();
    const { publishedAt } = (await show(id)).report;
    const held = await editor.run("report.hold", buildReportMove(id, { reason: "نطلب رداً" }));
    expect(held.event).toMatchObject({
      kind: "report.held",
      reportId: id,
      actorId: newsroom.people.editor.id,
      payload: { report: { state: "held", stateReason: "نطلب رداً", version: 1 } },
    });
    const { reason: _none, ...body } = buildReportMove(id);
    const { event } = await supervisor.run("report.release", body);
    expect(event).toMatchObject({
      kind: "report.released",
      payload: { report: { state: "published", stateReason: null, publishedAt, publishedVersion: 1 } },
    });
  });

  test("report.spike and report.restore: meanwhile it is there for the desk and its author alone", async () => {
    const id = await file(correspondent);
    const colleague = await newsroom.as("colleague");
    const seen = async (client: Client) => (await client.get(`report.show?id=${id}`)).status;
    const { event, seq } = await editor.run("report.spike", buildReportMove(id, { reason: "مكرر" }));
    expect(event).toMatchObject({
      kind: "report.spiked",
      payload: { report: { state: "spiked", stateReason: "مكرر" } },
    });
    expect([await seen(editor), await seen(correspondent), await seen(colleague)]).toEqual([200, 200, 404]);
    for (const client of [editor, correspondent, colleague]) {
      const { reports } = await snapshotOf(client);
      const { events } = (await client.get<EventRun>(`wire.events?after=${seq - 1}`)).body;
      const isThere = client !== colleague;
      expect(reports.some((one) => one.id === id)).toBe(isThere);
      expect(events.some(({ reportId }) => reportId === id)).toBe(isThere);
    }
    const back = await editor.run("report.restore", buildReportMove(id));
    expect(back.event).toMatchObject({ kind: "report.restored", payload: { report: { state: "filed" } } });
    const { payload } = (await editor.run("report.publish", buildReportPublish(id))).event;
    expect(payload.report).toMatchObject({ state: "published", stateReason: null });
  });

  test.each([
    ["report.correct", "report.corrected", undefined, "correction"],
    ["report.update", "report.updated", undefined, "update"],
    ["report.update", "report.updated", "add", "add"],
    ["report.update", "report.updated", "writethru", "writethru"],
    ["report.refile", "report.refiled", undefined, "refile"],
  ] as const)("%s appends %s (%s) and names the version a %s", async (command, kind, asked, change) => {
    const id = await published();
    const { publishedAt } = (await show(id)).report;
    const body = { ...buildReportChange(id, { urgency: 2, slug: "NEW" }), ...(asked && { change: asked }) };
    const { event } = await supervisor.run(command, body);
    const says = { version: 2, change, advisory: body.advisory, body: body.body, urgency: 2, slug: "NEW" };
    expect(event).toMatchObject({
      kind,
      payload: { report: { ...says, state: "published", publishedAt, publishedVersion: 1 } },
    });
    const { versions, report } = await show(id);
    expect(report).toMatchObject(says);
    expect(versions.map((version) => [version.version, version.change, version.advisory])).toEqual([
      [1, "original", null],
      [2, change, body.advisory],
    ]);
    expect(versions[1]?.by).toBe(newsroom.people.supervisor.name);
  });

  test.each(["report.correct", "report.refile"] as const)(
    "%s on a held report publishes it again",
    async (command) => {
      const id = await reportIn("held");
      const { event } = await supervisor.run(command, buildReportChange(id));
      expect(event.payload.report).toMatchObject({ state: "published", stateReason: null, version: 2 });
      const read = await (await newsroom.as("colleague")).get<ReportDetail>(`report.show?id=${id}`);
      expect(read.body.report).toMatchObject({ state: "published", body: event.payload.report?.body });
    },
  );

  test("report.correct of a held report by an editor publishes nothing; what they amend stays held until it is released", async () => {
    const id = await reportIn("held");
    const body = `نص لم يتأكد ${randomUUID()}`;
    const head = await newsroom.head();
    expect(await editor.refused("report.correct", buildReportChange(id, { body }))).toMatchObject({
      status: 409,
      code: "report.held",
      details: { state: "held" },
    });
    expect(await newsroom.head()).toBe(head);
    const amended = await editor.run("report.amend", buildReportAmend(id, { body }));
    expect(amended.event.payload.report).toMatchObject({ state: "held", version: 2, body });
    await supervisor.run("report.release", buildReportMove(id, { version: 2 }));
    expect((await show(id)).report).toMatchObject({ state: "published", version: 2, body });
  });

  test("story.open and story.link", async () => {
    const story = buildStoryOpen();
    const opened = await editor.run("story.open", story);
    expect(opened.event).toMatchObject({
      kind: "story.opened",
      payload: {
        story: {
          id: story.id,
          slug: story.slug,
          state: "open",
          version: 1,
          ownerId: newsroom.people.editor.id,
        },
      },
    });
    const id = await file(correspondent);
    const { event } = await editor.run("story.link", buildStoryLink(story.id, id));
    expect(event).toMatchObject({
      kind: "story.linked",
      reportId: id,
      storyId: story.id,
      payload: { report: { storyId: story.id, version: 1 }, story: { version: 2 } },
    });
    const other = await openStory(editor);
    await editor.run("story.link", buildStoryLink(other, id));
    expect((await show(id)).story?.id).toBe(other);
  });

  test("flag.raise, flag.acknowledge and flag.resolve", async () => {
    const reportId = await file(correspondent);
    const { editor: assignee, supervisor: raiser } = newsroom.people;
    const flag = buildFlagRaise({ reportId, assigneeId: assignee.id, dueAt: "2030-01-02T03:04:05+03:00" });
    const raised = await supervisor.run("flag.raise", flag);
    expect(raised.event).toMatchObject({
      kind: "flag.raised",
      reportId,
      payload: {
        flag: {
          state: "raised",
          kind: flag.kind,
          reason: flag.reason,
          raisedById: raiser.id,
          assigneeName: assignee.name,
          dueAt: "2030-01-02T00:04:05.000Z",
        },
      },
    });
    const seen = await editor.run("flag.acknowledge", buildFlagMove(flag.id, "على الخط"));
    expect(seen.event.payload.flag).toMatchObject({
      state: "acknowledged",
      acknowledgedByName: assignee.name,
      note: "على الخط",
    });
    const done = await editor.run("flag.resolve", buildFlagMove(flag.id));
    expect(done.event.payload.flag).toMatchObject({
      state: "resolved",
      resolvedByName: assignee.name,
      note: "على الخط",
      version: 3,
    });
    expect((await show(reportId)).flags.map(({ state }) => state)).toEqual(["resolved"]);
  });
});

/** One way to be refused: prepares what is needed and answers who sends which body. */
type Refusal = [command: CommandName, code: ErrorCode, arrange: () => Promise<[Client, object]>];

const absent = randomUUID();
const STATES = ["filed", "published", "held", "killed", "spiked"] as const;
type State = (typeof STATES)[number];
const except = (...states: State[]) => STATES.filter((state) => !states.includes(state));
/** The state that each move is made from. */
const BEFORE = {
  "report.hold": "published",
  "report.release": "held",
  "report.kill": "published",
  "report.spike": "filed",
  "report.restore": "spiked",
} as const;
const reportIn = async (state: State) => {
  const id = await file(correspondent);
  await bring(supervisor, id, state);
  return id;
};
const published = () => reportIn("published");
const closedStory = async () => {
  const id = await openStory(editor);
  await newsroom.sql("UPDATE stories SET state = 'closed' WHERE id = $1", [id]);
  return id;
};
const flag = async (...moves: ("flag.acknowledge" | "flag.resolve")[]) => {
  const id = await raiseFlag(supervisor, { reportId: await file(correspondent) });
  for (const move of moves) await supervisor.run(move, buildFlagMove(id));
  return id;
};

const REFUSALS: Refusal[] = [
  ["report.file", "report.exists", async () => [correspondent, buildReportFile({ id: await file(editor) })]],
  ["report.file", "story.not_found", async () => [correspondent, buildReportFile({ storyId: absent })]],
  [
    "report.file",
    "story.closed",
    async () => [correspondent, buildReportFile({ storyId: await closedStory() })],
  ],
  ["report.file", "wire.not_found", async () => [correspondent, buildReportFile({ wire: "nowhere" })]],
  ["report.amend", "report.not_found", async () => [editor, buildReportAmend(absent)]],
  ["report.amend", "report.not_found", async () => [correspondent, buildReportAmend(await file(editor))]],
  ["report.amend", "role.forbidden", async () => [correspondent, buildReportAmend(await published())]],
  [
    "report.amend",
    "report.stale",
    async () => [editor, buildReportAmend(await file(correspondent), { version: 2 })],
  ],
  ["report.publish", "report.not_found", async () => [editor, buildReportPublish(absent)]],
  ["report.publish", "report.published", async () => [editor, buildReportPublish(await published())]],
  ["report.publish", "report.stale", async () => [editor, buildReportPublish(await file(correspondent), 2)]],
  ...(["report.hold", "report.release", "report.kill", "report.spike", "report.restore"] as const).flatMap(
    (command): Refusal[] => [
      [command, "report.not_found", async () => [supervisor, buildReportMove(absent)]],
      [command, "role.forbidden", async () => [correspondent, buildReportMove(await published())]],
      [
        command,
        "report.stale",
        async () => [supervisor, buildReportMove(await reportIn(BEFORE[command]), { version: 2 })],
      ],
      ...except(BEFORE[command], ...(command === "report.kill" ? (["held"] as const) : [])).map(
        (state): Refusal => [
          command,
          "report.wrong_state",
          async () => [supervisor, buildReportMove(await reportIn(state))],
        ],
      ),
    ],
  ),
  ...(["report.correct", "report.update", "report.refile"] as const).flatMap((command): Refusal[] => [
    [command, "report.not_found", async () => [supervisor, buildReportChange(absent)]],
    [command, "role.forbidden", async () => [correspondent, buildReportChange(await published())]],
    [command, "report.stale", async () => [supervisor, buildReportChange(await published(), { version: 2 })]],
    ...except("published", ...(command === "report.update" ? [] : (["held"] as const))).map(
      (state): Refusal => [
        command,
        "report.wrong_state",
        async () => [supervisor, buildReportChange(await reportIn(state))],
      ],
    ),
  ]),
  ["report.correct", "report.held", async () => [editor, buildReportChange(await reportIn("held"))]],
  ...(["report.release", "report.kill", "report.refile"] as const).map(
    (command): Refusal => [
      command,
      "role.forbidden",
      async () => [
        editor,
        command === "report.refile"
          ? buildReportChange(await published())
          : buildReportMove(await published()),
      ],
    ],
  ),
  ...(["killed", "spiked"] as const).flatMap((state): Refusal[] => [
    ["report.amend", "report.wrong_state", async () => [editor, buildReportAmend(await reportIn(state))]],
    ["report.publish", "report.wrong_state", async () => [editor, buildReportPublish(await reportIn(state))]],
  ]),
  ["report.publish", "report.wrong_state", async () => [editor, buildReportPublish(await reportIn("held"))]],
  ["story.open", "story.exists", async () => [editor, buildStoryOpen({ id: await openStory(editor) })]],
  [
    "story.open",
    "story.exists",
    async () => {
      const slug = `SLUG/${randomUUID()}`;
      await openStory(editor, { slug });
      return [editor, buildStoryOpen({ slug })];
    },
  ],
  ["story.link", "report.not_found", async () => [editor, buildStoryLink(await openStory(editor), absent)]],
  ["story.link", "story.not_found", async () => [editor, buildStoryLink(absent, await file(editor))]],
  [
    "story.link",
    "story.closed",
    async () => [editor, buildStoryLink(await closedStory(), await file(editor))],
  ],
  [
    "story.link",
    "story.linked",
    async () => {
      const storyId = await openStory(editor);
      return [editor, buildStoryLink(storyId, await file(editor, { storyId }))];
    },
  ],
  ["flag.raise", "report.not_found", async () => [supervisor, buildFlagRaise({ reportId: absent })]],
  ["flag.raise", "story.not_found", async () => [supervisor, buildFlagRaise({ storyId: absent })]],
  [
    "flag.raise",
    "person.not_found",
    async () => [supervisor, buildFlagRaise({ reportId: await file(editor), assigneeId: "nobody" })],
  ],
  [
    "flag.raise",
    "person.not_found",
    async () => {
      const { id: assigneeId } = newsroom.people.correspondent;
      return [supervisor, buildFlagRaise({ reportId: await file(editor), assigneeId })];
    },
  ],
  [
    "flag.raise",
    "flag.exists",
    async () => [supervisor, buildFlagRaise({ id: await flag(), reportId: await file(editor) })],
  ],
  ["flag.acknowledge", "flag.not_found", async () => [editor, buildFlagMove(absent)]],
  [
    "flag.acknowledge",
    "flag.acknowledged",
    async () => [editor, buildFlagMove(await flag("flag.acknowledge"))],
  ],
  ["flag.acknowledge", "flag.resolved", async () => [editor, buildFlagMove(await flag("flag.resolve"))]],
  ["flag.resolve", "flag.not_found", async () => [editor, buildFlagMove(absent)]],
  ["flag.resolve", "flag.resolved", async () => [editor, buildFlagMove(await flag("flag.resolve"))]],
  [
    "flag.resolve",
    "role.forbidden",
    async () => {
      const { id: assigneeId } = newsroom.people.editor2;
      return [
        editor,
        buildFlagMove(await raiseFlag(supervisor, { reportId: await file(editor), assigneeId })),
      ];
    },
  ],
];

test.each(REFUSALS)("%s may be refused with %s, and changes nothing then", async (command, code, arrange) => {
  const [by, body] = await arrange();
  const head = await newsroom.head();
  const { message, ...refusal } = await by.refused(command, body);
  expect(refusal).toMatchObject({ code, status: ERRORS[code].status });
  expect(message).toBe(ERRORS[code].en);
  expect(await newsroom.head()).toBe(head);
});

test("report.wrong_state tells the state that the report is in", async () => {
  for (const state of STATES) {
    const id = await reportIn(state);
    const refused = await supervisor.refused(
      state === "spiked" ? "report.kill" : "report.restore",
      buildReportMove(id),
    );
    expect([refused.status, refused.code, refused.details]).toEqual([409, "report.wrong_state", { state }]);
  }
});

test("report.stale keeps what stands and tells which version that is", async () => {
  const filed = buildReportFile();
  await correspondent.run("report.file", filed);
  await editor.run("report.amend", buildReportAmend(filed.id, { body: "الأولى" }));
  const before = await show(filed.id);
  const { code, details } = await correspondent.refused(
    "report.amend",
    buildReportAmend(filed.id, { body: "الثانية" }),
  );
  expect([code, details]).toEqual(["report.stale", { version: 2 }]);
  expect(await show(filed.id)).toEqual(before);
});

test("amended by eight at once, a report has one next version", async () => {
  const id = await file(correspondent);
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => editor.post("report.amend", buildReportAmend(id))),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)]);
  expect((await show(id)).versions.map(({ version }) => version)).toEqual([1, 2]);
});

describe("a hold or legal flag blocks publishing", () => {
  test.each([
    ["hold", "report"],
    ["legal", "report"],
    ["hold", "story"],
    ["legal", "story"],
  ] as const)("%s on the %s, until it is resolved", async (kind, on) => {
    const storyId = await openStory(editor);
    const reportId = await file(correspondent, { storyId });
    const flagId = await raiseFlag(supervisor, on === "report" ? { kind, reportId } : { kind, storyId });
    const refused = () => editor.refused("report.publish", buildReportPublish(reportId));
    expect(await refused()).toMatchObject({ code: "report.blocked", status: 409, details: { flagId, kind } });
    await editor.run("flag.acknowledge", buildFlagMove(flagId));
    expect((await refused()).code).toBe("report.blocked");
    await editor.run("flag.resolve", buildFlagMove(flagId));
    await editor.run("report.publish", buildReportPublish(reportId));
  });

  test.each([
    ["report.release", "held"],
    ["report.correct", "held"],
    ["report.correct", "published"],
    ["report.update", "published"],
    ["report.refile", "held"],
    ["report.refile", "published"],
  ] as const)(
    "and %s of a %s report, naming the flag; taking it off the wire is free",
    async (command, state) => {
      const id = await reportIn(state);
      const storyId = await openStory(editor);
      await editor.run("story.link", buildStoryLink(storyId, id));
      const flagId = await raiseFlag(supervisor, { kind: "legal", storyId });
      const body = command === "report.release" ? buildReportMove(id) : buildReportChange(id);
      const refused = await supervisor.refused(command, body);
      expect(refused).toMatchObject({
        code: "report.blocked",
        status: 409,
        details: { flagId, kind: "legal" },
      });
      const off = state === "published" ? "report.hold" : "report.kill";
      await supervisor.run(off, buildReportMove(id));
    },
  );

  test.each(["lead", "verify", "source-risk", "correct", "follow-up"] as const)(
    "%s does not",
    async (kind) => {
      const reportId = await file(correspondent);
      await raiseFlag(supervisor, { kind, reportId });
      await editor.run("report.publish", buildReportPublish(reportId));
    },
  );

  test.each(["report", "story"] as const)(
    "raised on the %s in the same moment: published before it or not at all",
    async (on) => {
      const other = (await newsroom.addNode()).origin;
      const outcomes = { before: 0, blocked: 0 };
      for (let turn = 0; turn < 40; turn++) {
        const storyId = await openStory(editor);
        const reportId = await file(correspondent, { storyId });
        const raise = buildFlagRaise(
          on === "report" ? { kind: "hold", reportId } : { kind: "legal", storyId },
        );
        const publisher = turn % 2 ? editor : editor.at(other);
        const both = [
          () => supervisor.run("flag.raise", raise).then(({ seq }) => seq),
          () => publisher.post("report.publish", buildReportPublish(reportId)),
        ] as const;
        // Who is sent first takes turns, so that both orders come up.
        const started = turn % 4 < 2 ? [both[0](), both[1]()] : [both[1](), both[0]()].reverse();
        const [flagSeq, answer] = (await Promise.all(started)) as [
          number,
          Awaited<ReturnType<Client["post"]>>,
        ];
        if (answer.status === 200) {
          outcomes.before += 1;
          expect((answer.body as { seq: number }).seq).toBeLessThan(flagSeq);
        } else {
          outcomes.blocked += 1;
          expect(answer.body).toMatchObject({
            error: { code: "report.blocked", details: { flagId: raise.id } },
          });
        }
      }
      expect(outcomes.before + outcomes.blocked).toBe(40);
    },
  );

  test("raised on the story between many publishes of one burst: none of them behind it", async () => {
    const storyId = await openStory(editor);
    const reports = await Promise.all(Array.from({ length: 12 }, () => file(correspondent, { storyId })));
    const publish = (id: string) => editor.post("report.publish", buildReportPublish(id));
    const first = reports.slice(0, 6).map(publish);
    const raised = supervisor.run("flag.raise", buildFlagRaise({ kind: "hold", storyId }));
    const answers = await Promise.all([...first, ...reports.slice(6).map(publish)]);
    const { seq } = await raised;
    for (const { status, body } of answers) {
      if (status === 200) expect((body as { seq: number }).seq).toBeLessThan(seq);
      else expect(body).toMatchObject({ error: { code: "report.blocked" } });
    }
  });
});
