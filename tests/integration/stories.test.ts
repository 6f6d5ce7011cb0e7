import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CommandName } from "../../lib/protocol/commands.ts";
import type { ReportDetail, Snapshot } from "../../lib/protocol/reads.ts";
import type { Story } from "../../lib/protocol/rows.ts";
import type { StoryDetail, StoryList } from "../../lib/protocol/story-reads.ts";
import {
  addFigure,
  buildFigureAdd,
  buildFigureWithdraw,
  buildStoryAmend,
  buildStoryMerge,
  buildStoryMove,
  buildStoryUnlink,
} from "../support/build-stories.ts";
import {
  bring,
  buildFlagMove,
  buildFlagRaise,
  buildReportAmend,
  buildReportFile,
  buildReportMove,
  buildReportPublish,
  buildStoryLink,
  file,
  openStory,
  raiseFlag,
} from "../support/builders.ts";
import type { Answer, Client } from "../support/client.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";

let newsroom: Newsroom;
let correspondent: Client;
let colleague: Client;
let editor: Client;
let supervisor: Client;
/** The supervisor at another node: nothing but the database is between the two. */
let elsewhere: Client;

beforeAll(async () => {
  newsroom = await startNewsroom();
  const node = await newsroom.addNode();
  [correspondent, colleague, editor, supervisor] = await Promise.all([
    newsroom.as("correspondent"),
    newsroom.as("colleague"),
    newsroom.as("editor"),
    newsroom.as("supervisor"),
  ]);
  elsewhere = supervisor.at(node.origin);
});
afterAll(() => newsroom.stop());

const absent = randomUUID();

async function show(storyId: string, as = editor): Promise<StoryDetail> {
  const { status, body } = await as.get<StoryDetail>(`story.show?id=${storyId}`);
  expect(status).toBe(200);
  return body;
}

async function storyOf(reportId: string): Promise<string | null> {
  return (await editor.get<ReportDetail>(`report.show?id=${reportId}`)).body.report.storyId;
}

async function fullStory(): Promise<{ storyId: string; reportId: string }> {
  const storyId = await openStory(editor);
  return { storyId, reportId: await file(correspondent, { storyId }) };
}

async function closedStory(): Promise<string> {
  const storyId = await openStory(editor);
  await editor.run("story.close", buildStoryMove(storyId));
  return storyId;
}

test("a report goes out of its story, and the story is a version older for it", async () => {
  const { storyId, reportId } = await fullStory();
  const { event } = await editor.run("story.unlink", buildStoryUnlink(storyId, reportId));
  expect(event).toMatchObject({
    kind: "story.unlinked",
    reportId,
    storyId,
    payload: { report: { id: reportId, storyId: null, version: 1 }, story: { id: storyId, version: 2 } },
  });
  expect((await show(storyId)).reports).toEqual([]);
});

test("the working headline and the owner change, and what was not named stays", async () => {
  const storyId = await openStory(editor);
  const { supervisor: person } = newsroom.people;
  const { event } = await editor.run("story.amend", buildStoryAmend(storyId, { ownerId: person.id }));
  expect(event.payload.story).toMatchObject({
    headline: "عنوان آخر",
    ownerId: person.id,
    ownerName: person.name,
    version: 2,
  });
  const { headline: _same, ...body } = buildStoryAmend(storyId, { version: 2, ownerId: null });
  const { event: left } = await editor.run("story.amend", body);
  expect(left.payload.story).toMatchObject({ headline: "عنوان آخر", ownerId: null, ownerName: null });
});

test("a story closes and opens again, each with its reason for the desk", async () => {
  const storyId = await openStory(editor);
  const { event } = await editor.run("story.close", buildStoryMove(storyId));
  expect(event).toMatchObject({
    kind: "story.closed",
    payload: { story: { state: "closed" }, why: "انتهت التغطية" },
  });
  const list = await editor.get<StoryList>("story.list?state=closed&limit=500");
  expect(list.body.stories.map(({ id }) => id)).toContain(storyId);
  expect((await editor.get<Snapshot>("wire.snapshot")).body.stories.map(({ id }) => id)).not.toContain(
    storyId,
  );
  await editor.run("story.reopen", buildStoryMove(storyId, { version: 2 }));
  const open = await editor.get<StoryList>("story.list?limit=1");
  expect(open.body.stories).toMatchObject([{ id: storyId, state: "open", version: 3 }]);
});

test("merging moves every report and figure over in one event, and the story names the one that it went into", async () => {
  const from = await fullStory();
  const into = await fullStory();
  const killed = await file(correspondent, { storyId: from.storyId });
  await bring(supervisor, killed, "killed");
  const figureId = await addFigure(editor, from.storyId, from.reportId);
  const { event } = await editor.run(
    "story.merge",
    buildStoryMerge(from.storyId, into.storyId, { reason: "حدث واحد" }),
  );
  expect(event).toMatchObject({
    kind: "story.merged",
    storyId: from.storyId,
    payload: {
      story: { id: from.storyId, state: "closed", mergedIntoId: into.storyId, figures: [] },
      stories: [{ id: into.storyId, state: "open", figures: [{ id: figureId }] }],
      why: "حدث واحد",
    },
  });
  expect(event.payload.reports?.map(({ id }) => id).sort()).toEqual([from.reportId, killed].sort());
  const { reports, events } = await show(into.storyId);
  expect(reports.map(({ id }) => id)).toEqual([killed, into.reportId, from.reportId].sort(bySeq(reports)));
  expect(events.at(-1)?.kind).toBe("story.merged");
  expect((await show(from.storyId)).reports).toEqual([]);
});

const bySeq = (reports: StoryDetail["reports"]) => (one: string, other: string) => {
  const seq = (wanted: string) => reports.find(({ id }) => id === wanted)?.filedSeq ?? 0;
  return seq(other) - seq(one);
};

describe("what is refused", () => {
  type Refusal = [CommandName, code: string, details: object | undefined, body: () => Promise<object>];
  const CASES: Refusal[] = [
    [
      "story.unlink",
      "report.not_found",
      undefined,
      async () => buildStoryUnlink(await openStory(editor), absent),
    ],
    ["story.unlink", "story.not_found", undefined, async () => buildStoryUnlink(absent, await file(editor))],
    [
      "story.unlink",
      "story.not_linked",
      { storyId: null },
      async () => buildStoryUnlink(await openStory(editor), await file(editor)),
    ],
    ["story.amend", "story.not_found", undefined, async () => buildStoryAmend(absent)],
    [
      "story.amend",
      "story.stale",
      { version: 1 },
      async () => buildStoryAmend(await openStory(editor), { version: 2 }),
    ],
    [
      "story.amend",
      "story.closed",
      { state: "closed" },
      async () => buildStoryAmend(await closedStory(), { version: 2 }),
    ],
    [
      "story.amend",
      "person.not_found",
      undefined,
      async () => buildStoryAmend(await openStory(editor), { ownerId: newsroom.people.correspondent.id }),
    ],
    [
      "story.close",
      "story.closed",
      { state: "closed" },
      async () => buildStoryMove(await closedStory(), { version: 2 }),
    ],
    [
      "story.close",
      "story.stale",
      { version: 1 },
      async () => buildStoryMove(await openStory(editor), { version: 9 }),
    ],
    ["story.reopen", "story.open", { state: "open" }, async () => buildStoryMove(await openStory(editor))],
    ["story.reopen", "story.stale", { version: 2 }, async () => buildStoryMove(await closedStory())],
    [
      "story.merge",
      "story.not_found",
      undefined,
      async () => buildStoryMerge(await openStory(editor), absent),
    ],
    [
      "story.merge",
      "story.not_found",
      undefined,
      async () => buildStoryMerge(absent, await openStory(editor)),
    ],
    [
      "story.merge",
      "story.closed",
      { state: "closed" },
      async () => buildStoryMerge(await openStory(editor), await closedStory()),
    ],
    ["figure.add", "story.closed", { state: "closed" }, inClosedStory],
    ["story.link", "story.closed", { state: "closed" }, outOfClosedStory],
    [
      "figure.add",
      "story.not_linked",
      { storyId: null },
      async () => buildFigureAdd(await openStory(editor), await file(editor)),
    ],
    [
      "figure.withdraw",
      "figure.not_found",
      undefined,
      async () => buildFigureWithdraw(await openStory(editor), absent),
    ],
  ];

  async function inClosedStory() {
    const { storyId, reportId } = await fullStory();
    await editor.run("story.close", buildStoryMove(storyId));
    return buildFigureAdd(storyId, reportId);
  }

  async function outOfClosedStory() {
    const { storyId, reportId } = await fullStory();
    await editor.run("story.close", buildStoryMove(storyId));
    return buildStoryLink(await openStory(editor), reportId);
  }

  test.each(CASES)("%s: %s, and nothing changes", async (command, code, details, body) => {
    const sent = await body();
    const head = await newsroom.head();
    const refusal = await editor.refused(command, sent);
    expect([refusal.code, refusal.details]).toEqual([code, details]);
    expect(await newsroom.head()).toBe(head);
  });

  test("a merged story opens no more, and takes no flag that would hold nothing back", async () => {
    const storyId = await openStory(editor);
    const intoId = await openStory(editor);
    const flagId = await raiseFlag(supervisor, { storyId, kind: "legal" });
    await supervisor.run("flag.resolve", buildFlagMove(flagId));
    await editor.run("story.merge", buildStoryMerge(storyId, intoId));
    const refusals = [
      await editor.refused("story.reopen", buildStoryMove(storyId, { version: 2 })),
      await supervisor.refused("flag.raise", buildFlagRaise({ storyId, kind: "hold" })),
      await supervisor.refused("flag.reopen", { commandId: randomUUID(), flagId, reason: "سبب" }),
    ];
    for (const { code, details } of refusals) expect([code, details]).toEqual(["story.merged", { intoId }]);
  });

  test("a figure is never overwritten: its id is taken, also once it is withdrawn", async () => {
    const { storyId, reportId } = await fullStory();
    const id = await addFigure(editor, storyId, reportId);
    const again = () => editor.refused("figure.add", buildFigureAdd(storyId, reportId, { id, low: 1 }));
    expect((await again()).code).toBe("figure.exists");
    await editor.run("figure.withdraw", buildFigureWithdraw(storyId, id));
    expect((await again()).code).toBe("figure.exists");
    expect((await editor.refused("figure.withdraw", buildFigureWithdraw(storyId, id))).code).toBe(
      "figure.withdrawn",
    );
    const { story } = await show(storyId);
    expect(story.figures).toMatchObject([{ id, low: 4, high: 7, withdrawn: "عدّله المشفى" }]);
  });
});

describe.each(["hold", "legal"] as const)("an open %s flag on a story", (kind) => {
  test("is escaped by no way out of it: neither unlinked, nor into another story, nor merged", async () => {
    const { storyId, reportId } = await fullStory();
    const intoId = await openStory(editor);
    const flagId = await raiseFlag(supervisor, { storyId, kind });
    const ways = [
      await editor.refused("story.unlink", buildStoryUnlink(storyId, reportId)),
      await editor.refused("story.link", buildStoryLink(intoId, reportId)),
      await editor.refused("story.merge", buildStoryMerge(storyId, intoId)),
      await editor.refused("report.publish", buildReportPublish(reportId)),
    ];
    for (const { code, details } of ways)
      expect([code, details]).toEqual(["report.blocked", { flagId, kind }]);
    await supervisor.run("flag.resolve", buildFlagMove(flagId));
    await editor.run("story.merge", buildStoryMerge(storyId, intoId));
    expect(await storyOf(reportId)).toBe(intoId);
  });

  test("holds back what was merged into the story", async () => {
    const { storyId, reportId } = await fullStory();
    const intoId = await openStory(editor);
    const flagId = await raiseFlag(supervisor, { storyId: intoId, kind });
    await editor.run("story.merge", buildStoryMerge(storyId, intoId));
    const { code, details } = await editor.refused("report.publish", buildReportPublish(reportId));
    expect([code, details]).toEqual(["report.blocked", { flagId, kind }]);
  });
});

test("a flag that blocks nothing stays on the story that was merged, and is done with there", async () => {
  const { storyId, reportId } = await fullStory();
  const flagId = await raiseFlag(supervisor, { storyId, kind: "verify" });
  await editor.run("story.merge", buildStoryMerge(storyId, await openStory(editor)));
  await editor.run("report.publish", buildReportPublish(reportId));
  await supervisor.run("flag.resolve", buildFlagMove(flagId));
  expect((await show(storyId)).flags).toMatchObject([{ id: flagId, storyId, state: "resolved" }]);
});

test("201 reports are too many to be merged, 200 are not, and all of them go", async () => {
  const storyId = await openStory(editor);
  const intoId = await openStory(editor);
  const filed = await Promise.all(Array.from({ length: 201 }, () => file(correspondent, { storyId })));
  const { code, details } = await editor.refused("story.merge", buildStoryMerge(storyId, intoId));
  expect([code, details]).toEqual(["story.too_large", { limit: 200 }]);
  await editor.run("story.unlink", buildStoryUnlink(storyId, filed[0] as string));
  const { event } = await editor.run("story.merge", buildStoryMerge(storyId, intoId));
  expect(event.payload.reports?.length).toBe(200);
  expect((await show(intoId)).reports.length).toBe(200);
});

describe("two at once", () => {
  /** Each of the two gets its answer: nothing, or the code with which it was refused. */
  async function both(...tries: [Client, CommandName, object][]): Promise<(string | undefined)[]> {
    return codesOf(await Promise.all(tries.map(([by, command, body]) => by.post(command, body))));
  }

  function codesOf(answers: Answer[]): (string | undefined)[] {
    return answers.map(({ body }) => (body as { error?: { code: string } }).error?.code);
  }

  test("of two amendments one stands, the other is stale", async () => {
    for (const other of [supervisor, elsewhere]) {
      const storyId = await openStory(editor);
      const codes = await both(
        [editor, "story.amend", buildStoryAmend(storyId, { headline: "الأول" })],
        [other, "story.amend", buildStoryAmend(storyId, { headline: "الثاني" })],
      );
      expect(codes.toSorted()).toEqual(["story.stale", undefined]);
      const { story, events } = await show(storyId);
      expect([story.version, story.headline]).toEqual([2, codes[0] ? "الثاني" : "الأول"]);
      expect(events.length).toBe(2);
    }
  });

  test("of two merges that cross one stands, and no report is lost", async () => {
    for (const other of [supervisor, elsewhere]) {
      const [one, two] = [await fullStory(), await fullStory()];
      const codes = await both(
        [editor, "story.merge", buildStoryMerge(one.storyId, two.storyId)],
        [other, "story.merge", buildStoryMerge(two.storyId, one.storyId)],
      );
      expect(codes.toSorted()).toEqual(["story.closed", undefined]);
      const left = codes[0] ? one : two;
      const { story, reports } = await show(left.storyId);
      expect([story.state, reports.length]).toEqual(["open", 2]);
    }
  });

  test("what is linked or filed while its story goes is in the other one, or refused", async () => {
    for (let round = 0; round < 6; round++) {
      const { storyId } = await fullStory();
      const intoId = await openStory(editor);
      const loose = await file(correspondent);
      const filing = buildReportFile({ storyId });
      const [merging, linking, sending] = await both(
        [editor, "story.merge", buildStoryMerge(storyId, intoId)],
        [elsewhere, "story.link", buildStoryLink(storyId, loose)],
        [elsewhere, "report.file", filing],
      );
      expect(merging).toBeUndefined();
      expect([undefined, "story.closed"]).toContain(linking);
      expect([undefined, "story.closed"]).toContain(sending);
      expect(await storyOf(loose)).toBe(linking ? null : intoId);
      if (!sending) expect(await storyOf(filing.id)).toBe(intoId);
      expect((await show(storyId)).reports).toEqual([]);
    }
  });

  /** Lets nothing commit until as many commands as are named wait for each other or for this. */
  async function heldBack(...tries: [Client, CommandName, object][]): Promise<(string | undefined)[]> {
    const gate = new pg.Client({ connectionString: newsroom.databaseUrl });
    await gate.connect();
    await gate.query("BEGIN; SELECT FROM wires FOR UPDATE");
    const answers: Promise<Answer>[] = [];
    for (const [by, command, body] of tries) {
      answers.push(by.post(command, body));
      await expect.poll(waiting, { interval: 20 }).toBe(answers.length);
    }
    await gate.query("COMMIT");
    await gate.end();
    return codesOf(await Promise.all(answers));
  }

  async function waiting(): Promise<number> {
    const [row] = await newsroom.sql<{ count: string }>(
      "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    );
    return Number(row?.count);
  }

  test.each(["story.close", "story.merge"] as const)(
    "what is filed into a story or linked behind a %s that has not committed yet comes too late",
    async (command) => {
      const { storyId } = await fullStory();
      const ending =
        command === "story.close"
          ? buildStoryMove(storyId)
          : buildStoryMerge(storyId, await openStory(editor));
      const codes = await heldBack(
        [editor, command, ending],
        [elsewhere, "report.file", buildReportFile({ storyId })],
        [elsewhere, "story.link", buildStoryLink(storyId, await file(correspondent))],
      );
      expect(codes).toEqual([undefined, "story.closed", "story.closed"]);
      expect((await show(storyId)).reports.length).toBe(command === "story.close" ? 1 : 0);
    },
  );

  test("reports that are worked on while their story goes keep both changes", async () => {
    for (let round = 0; round < 4; round++) {
      const { storyId, reportId } = await fullStory();
      const intoId = await openStory(editor);
      const second = await file(correspondent, { storyId });
      const codes = await both(
        [elsewhere, "report.publish", buildReportPublish(reportId)],
        [editor, "story.merge", buildStoryMerge(storyId, intoId)],
        [elsewhere, "story.unlink", buildStoryUnlink(storyId, second)],
      );
      const [publishing, merging, unlinking] = codes;
      expect([publishing, merging]).toEqual([undefined, undefined]);
      expect([undefined, "story.closed"]).toContain(unlinking);
      const { reports } = await show(intoId);
      expect(reports.find(({ id }) => id === reportId)).toMatchObject({
        state: "published",
        storyId: intoId,
      });
      expect(await storyOf(second)).toBe(unlinking ? intoId : null);
    }
  });

  test("a flag that is raised while its story goes stands before, and stops it, or comes too late", async () => {
    for (let round = 0; round < 4; round++) {
      const { storyId } = await fullStory();
      const [merging, raising] = await both(
        [editor, "story.merge", buildStoryMerge(storyId, await openStory(editor))],
        [elsewhere, "flag.raise", buildFlagRaise({ storyId, kind: "legal" })],
      );
      expect([
        ["report.blocked", undefined],
        [undefined, "story.merged"],
      ]).toContainEqual([merging, raising]);
    }
  });

  test("figures that are added at once stand side by side", async () => {
    const { storyId, reportId } = await fullStory();
    const bodies = [1, 2, 3, 4].map((best) => buildFigureAdd(storyId, reportId, { low: 0, best, high: 9 }));
    const codes = await both(
      ...bodies.map((body, index): [Client, CommandName, object] => [
        index % 2 ? editor : elsewhere,
        "figure.add",
        body,
      ]),
    );
    expect(codes).toEqual([undefined, undefined, undefined, undefined]);
    const { story } = await show(storyId);
    expect(story.figures.map(({ best }) => best).toSorted()).toEqual([1, 2, 3, 4]);
  });
});

describe("[W6] a story as it is shown", () => {
  /** A story in which everything happened that can happen in one, and what of it happened where. */
  async function eventful(): Promise<{ storyId: string; otherId: string; hidden: string; shown: string }> {
    const storyId = await openStory(editor);
    const otherId = await openStory(editor);
    const [hidden, shown, killed] = await Promise.all(
      [1, 2, 3].map(() => file(colleague, { storyId, sourceNote: "سرّي", headline: "العنوان الأصلي" })),
    );
    await editor.run("report.publish", buildReportPublish(shown as string));
    await bring(supervisor, killed as string, "killed");
    await editor.run(
      "report.amend",
      buildReportAmend(shown as string, { version: 1, body: "نص طويل ".repeat(9_000) }),
    );
    const figureId = await addFigure(editor, storyId, shown as string);
    await editor.run("figure.withdraw", buildFigureWithdraw(storyId, figureId));
    const flagId = await raiseFlag(supervisor, { reportId: shown as string });
    await raiseFlag(supervisor, { storyId });
    await editor.run("flag.acknowledge", buildFlagMove(flagId));
    await editor.run("story.unlink", buildStoryUnlink(storyId, killed as string));
    await editor.run("story.link", buildStoryLink(storyId, killed as string));
    await editor.run("story.link", buildStoryLink(otherId, hidden as string));
    await editor.run("story.merge", buildStoryMerge(otherId, storyId, { reason: "حدث واحد" }));
    return { storyId, otherId, hidden: hidden as string, shown: shown as string };
  }

  test("its timeline holds everything that happened in it, in order, with what went out of it and came into it", async () => {
    const { storyId, otherId } = await eventful();
    const { events, reports, flags } = await show(storyId);
    expect(events.map(({ kind }) => kind)).toEqual([
      "story.opened",
      ...["report.filed", "report.filed", "report.filed"],
      "report.published",
      ...["report.published", "report.killed"],
      "report.amended",
      ...["figure.added", "figure.withdrawn", "flag.raised"],
      ...["story.unlinked", "story.linked"],
      ...["story.linked", "story.merged"],
    ]);
    expect(events.at(-2)).toMatchObject({ kind: "story.linked", storyId: otherId });
    const seqs = events.map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.toSorted((one, other) => one - other));
    expect(reports.map(({ filedSeq }) => filedSeq)).toEqual(
      reports.map(({ filedSeq }) => filedSeq).toSorted((one, other) => other - one),
    );
    expect(flags).toMatchObject([{ storyId }]);
    expect((await show(otherId)).events.map(({ kind }) => kind)).toEqual([
      "story.opened",
      "story.linked",
      "story.merged",
    ]);
  });

  test("its timeline comes without the texts of its reports, and with how long they are", async () => {
    const { storyId, shown } = await eventful();
    const { events, reports } = await show(storyId);
    const rows = events.flatMap(({ payload }) => [payload.report ?? [], payload.reports ?? []].flat());
    expect(rows.filter(({ body }) => body !== "")).toEqual([]);
    expect(rows.some(({ bodyLength }) => bodyLength > 60_000)).toBe(true);
    const row = reports.find(({ id }) => id === shown);
    expect(row?.body.length).toBeGreaterThan(0);
    expect(row?.body.length).toBeLessThan(row?.bodyLength ?? 0);
  });

  test("a correspondent finds in it what the wire would tell them, and not who of the desk did what", async () => {
    const { storyId, hidden, shown } = await eventful();
    const seen = await show(storyId, correspondent);
    const { events } = await show(storyId);
    const told = (await correspondent.get<{ events: unknown[] }>("wire.events?limit=1000")).body.events;
    const ofStory = new Set(events.map(({ seq }) => seq));
    expect(seen.events.map(({ seq }) => seq)).toEqual(
      (told as { seq: number }[]).map(({ seq }) => seq).filter((seq) => ofStory.has(seq)),
    );
    const text = JSON.stringify(seen);
    expect(text).not.toContain(hidden);
    expect(text).toContain(shown);
    for (const secret of [
      "سرّي",
      "حدث واحد",
      "عدّله المشفى",
      newsroom.people.colleague.id,
      newsroom.people.editor.id,
    ])
      expect(text, secret).not.toContain(secret);
    expect([seen.flags, seen.story.figures, seen.story.ownerId]).toEqual([[], [], null]);
  });

  test("[W10] of a killed report no word is left in any of its events, for nobody", async () => {
    const storyId = await openStory(editor);
    const words = "كلمات تُسحب من كل مكان";
    const reportId = await file(correspondent, { storyId, headline: words, dateline: words });
    await bring(supervisor, reportId, "published");
    await editor.run("story.merge", buildStoryMerge(storyId, await openStory(editor)));
    await supervisor.run("report.kill", buildReportMove(reportId));
    for (const client of [correspondent, editor, supervisor, await newsroom.as("admin")]) {
      const seen = await show(storyId, client);
      expect(seen.events.length).toBeGreaterThan(2);
      expect(JSON.stringify(seen)).not.toContain(words);
    }
  });

  test("who has no part in an author's protection does not learn it from the timeline", async () => {
    const { storyId } = await eventful();
    const { colleague: author } = newsroom.people;
    expect(JSON.stringify(await show(storyId, editor))).not.toContain(author.id);
    expect(JSON.stringify(await show(storyId, supervisor))).toContain(author.id);
  });

  test("one that is not there is not found, and an id that is none is named", async () => {
    const { status, body } = await editor.get(`story.show?id=${absent}`);
    expect([status, body]).toMatchObject([404, { error: { code: "story.not_found" } }]);
    expect((await editor.get("story.show?id=none")).status).toBe(400);
    expect((await editor.get("story.list?state=ajar")).status).toBe(400);
  });
});

test("closed stories are listed last changed first, as many as asked for", async () => {
  const ids = [await closedStory(), await closedStory(), await closedStory()];
  const { body } = await correspondent.get<StoryList>("story.list?state=closed&limit=2");
  expect(body.stories.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
  expect(body.stories.map((story: Story) => story.ownerId)).toEqual([null, null]);
});
