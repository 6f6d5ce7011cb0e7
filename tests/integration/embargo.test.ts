import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { EventRun, ReportDetail, Snapshot } from "../../lib/protocol/reads.ts";
import { bringDue, buildEmbargo, buildLift, nextEvent, soon } from "../support/build-claims.ts";
import {
  buildFlagMove,
  buildReportAmend,
  buildReportChange,
  buildReportFile,
  buildReportMove,
  buildReportPublish,
  buildStoryLink,
  openStory,
  raiseFlag,
} from "../support/builders.ts";
import { type Client, signIn } from "../support/client.ts";
import { type Follower, follow } from "../support/follower.ts";
import { fill, type Kit } from "../support/kit.ts";
import { startNewsroom } from "../support/newsroom.ts";
import { startWatch } from "../support/stopwatch.ts";

const kit = {} as Kit;
let correspondent: Client;
let colleague: Client;
let editor: Client;
let supervisor: Client;

beforeAll(async () => {
  await fill(kit, await startNewsroom());
  ({ correspondent, colleague, editor, supervisor } = kit.clients);
});
afterAll(() => kit.newsroom.stop());

/** Words that stand nowhere else: one of them in somebody's bytes is the report in their bytes. */
function secretWords() {
  const word = () => randomUUID().slice(0, 13);
  return {
    headline: `عنوان ${word()}`,
    body: `متن ${word()}`,
    slug: word(),
    dateline: word(),
    advisory: word(),
  };
}

/** Files a report and puts it under embargo until then; answers its id. */
async function embargoed(until: string, said: Partial<Parameters<typeof buildReportFile>[0]> = {}) {
  const report = buildReportFile(said);
  await correspondent.run("report.file", report);
  await editor.run("report.embargo", buildEmbargo(report.id, { until }));
  return report.id;
}

const show = async (id: string, by = editor) => (await by.get<ReportDetail>(`report.show?id=${id}`)).body;
const liftsOf = async (id: string) => {
  const text = "SELECT seq FROM wire_events WHERE report_id = $1 AND kind = 'report.lifted'";
  return (await kit.newsroom.sql<{ seq: string }>(text, [id])).map(({ seq }) => Number(seq));
};

const timesOf = async (id: string) => {
  const text = "SELECT run_at FROM graphile_worker._private_jobs WHERE key = $1";
  const jobs = await kit.newsroom.sql<{ run_at: Date }>(text, [`report.lift ${id}`]);
  return jobs.map(({ run_at }) => run_at.toISOString());
};

/** What came to one person, when, and, where it says so, how far the log had come in it. */
interface Received {
  path: string;
  at: number;
  to: number | undefined;
  bytes: string;
}

/** Asks every path again and again until it is ended, besides listening; keeps each answer as it came. */
function receiveEverything(client: Client, id: string, screen: Follower, after: number) {
  const received: Received[] = [];
  let over = false;
  screen.socket.onAny((name, message) => {
    const bytes = JSON.stringify(message);
    received.push({ path: `socket ${name}`, at: Date.now(), to: message.to, bytes });
  });
  const ask = async (path: string) => {
    const response = await fetch(`${client.origin}/api/${path}`, { headers: { cookie: client.cookie } });
    const bytes = await response.text();
    const { seq, to } = JSON.parse(bytes) as Partial<Snapshot & EventRun>;
    received.push({ path, at: Date.now(), to: seq ?? to, bytes });
  };
  const again = async (path: string) => {
    while (!over) await ask(path);
  };
  const paths = ["wire.snapshot", `wire.events?after=${after}`, `wire.events?after=${after}&wait=1`];
  const asking = Promise.all([...paths, `report.show?id=${id}`].map(again));
  return {
    received,
    async end() {
      over = true;
      await asking;
    },
  };
}

describe("until its time", () => {
  test("[W6] not a byte of an embargoed report comes to another correspondent on any path; then it comes by itself", async () => {
    const words = secretWords();
    const { newsroom } = kit;
    const screen = await follow(colleague);
    const desk = await follow(editor);
    onTestFinished(() => {
      screen.close();
      desk.close();
    });
    const before = await newsroom.head();
    const until = soon(600_000);
    const { advisory, ...said } = words;
    const id = await embargoed(until, said);
    const everything = receiveEverything(colleague, id, screen, before);

    const storyId = await openStory(editor);
    await editor.run("story.link", buildStoryLink(storyId, id));
    const publish = buildReportPublish(id);
    await editor.run("report.publish", publish);
    await editor.run("report.update", buildReportChange(id, { advisory, body: words.body }));
    await editor.run("report.amend", buildReportAmend(id, { version: 2, body: `${words.body}.` }));
    await supervisor.run("report.hold", buildReportMove(id, { version: 3 }));
    await supervisor.run("report.release", buildReportMove(id, { version: 3 }));
    const replay = await colleague.post("report.file", buildReportFile({ commandId: publish.commandId }));
    // Its author and the desk have it all the while.
    expect((await show(id, correspondent)).report).toMatchObject({ state: "published", embargoUntil: until });
    expect((await show(id)).report.version).toBe(3);

    const over = soon(1_000);
    await bringDue(newsroom, "report.lift", id, over);
    const lifted = await nextEvent(colleague, "report.lifted", before);
    await screen.reaches(lifted.seq);
    await everything.end();
    await desk.reaches(lifted.seq);

    const traces = [id, ...Object.values(words)];
    const early = everything.received.filter(
      ({ at, to }) => at < Date.parse(over) || (to !== undefined && to < lifted.seq),
    );
    for (const path of ["socket frame", "wire.snapshot", "wire.events", "report.show"])
      expect(early.filter((one) => one.path.startsWith(path)).length, path).toBeGreaterThan(0);
    const leaks = [
      ...early.map(({ path, bytes }) => ({ path, bytes })),
      { path: "replay", bytes: JSON.stringify(replay.body) },
    ]
      .filter(({ bytes }) => traces.some((trace) => bytes.includes(trace)))
      .map(({ path, bytes }) => `${path}: ${bytes.slice(0, 400)}`);
    expect(leaks).toEqual([]);
    expect((replay.body as { error: { code: string } }).error.code).toBe("command.reused");

    expect(Date.parse(lifted.at)).toBeGreaterThanOrEqual(Date.parse(over));
    expect(lifted.actorId).toBeUndefined();
    expect(screen.state.reports.get(id)).toMatchObject({
      state: "published",
      embargoUntil: null,
      slug: words.slug,
    });
    expect(desk.state.reports.get(id)).toMatchObject({ state: "published", embargoUntil: null });
    expect(await liftsOf(id)).toEqual([lifted.seq]);
    // What was written under embargo was never before a reader.
    const { versions } = await show(id, colleague);
    expect(versions.map(({ version }) => version)).toEqual([3]);
  });

  test("it is lifted within seconds of its time", async () => {
    const lift = async () => {
      const id = await embargoed(soon(600_000));
      const head = await kit.newsroom.head();
      const stop = startWatch();
      await bringDue(kit.newsroom, "report.lift", id);
      await nextEvent(editor, "report.lifted", head);
      return stop();
    };
    let took = await lift();
    // A job that was lost while the machine stood still is free much later: twice more it may show how quick it is.
    for (let turn = 0; turn < 2 && took >= 5_000; turn++) took = Math.min(took, await lift());
    expect(took, "ms until it is lifted").toBeLessThan(5_000);
  });

  test("a report that is not published is lifted, too, and stays the desk's and its author's", async () => {
    const head = await kit.newsroom.head();
    const id = await embargoed(soon(600_000));
    await bringDue(kit.newsroom, "report.lift", id);
    await nextEvent(editor, "report.lifted", head);
    expect((await show(id)).report).toMatchObject({ state: "filed", embargoUntil: null });
    expect((await colleague.get(`report.show?id=${id}`)).status).toBe(404);
  });
});

describe("the time of an embargo", () => {
  test("may be set anew, and only the last one counts", async () => {
    const id = await embargoed(soon(600_000));
    const until = soon(900_000);
    const { seq } = await editor.run("report.embargo", buildEmbargo(id, { until }));
    expect(await timesOf(id)).toEqual([until]);
    const over = soon(500);
    await bringDue(kit.newsroom, "report.lift", id, over);
    const lifted = await nextEvent(editor, "report.lifted", seq);
    expect([lifted.reportId, Date.parse(lifted.at) >= Date.parse(over)]).toEqual([id, true]);
    // The event is told when it is committed, the job ends a moment later.
    await expect.poll(() => timesOf(id)).toEqual([]);
    expect(await liftsOf(id)).toEqual([lifted.seq]);
  });

  test("must be to come, on a report that nobody changed meanwhile and that is not published", async () => {
    const report = buildReportFile();
    await correspondent.run("report.file", report);
    const head = await kit.newsroom.head();
    const refused = (overrides: object) =>
      editor.refused("report.embargo", buildEmbargo(report.id, overrides));
    expect(await refused({ until: soon(-1_000) })).toMatchObject({
      status: 400,
      code: "report.past_embargo",
    });
    expect(await refused({ version: 2 })).toMatchObject({
      status: 409,
      code: "report.stale",
      details: { version: 1 },
    });
    expect(await refused({ until: "soon" })).toMatchObject({ status: 400, code: "request.invalid" });
    expect(await kit.newsroom.head()).toBe(head);
    await editor.run("report.publish", buildReportPublish(report.id));
    expect(await refused({})).toMatchObject({
      status: 409,
      code: "report.wrong_state",
      details: { state: "published" },
    });
  });

  test("set by two people who saw the same version: the later one counts, the earlier one is in the log", async () => {
    const report = buildReportFile();
    await correspondent.run("report.file", report);
    const times = [soon(600_000), soon(900_000)];
    await Promise.all(times.map((until) => editor.run("report.embargo", buildEmbargo(report.id, { until }))));
    const { embargoUntil } = (await show(report.id)).report;
    expect(times).toContain(embargoUntil);
    expect(await timesOf(report.id)).toEqual([embargoUntil]);
  });
});

describe("lifting", () => {
  test("before the time is the supervisors', and says why to the desk alone", async () => {
    const id = await embargoed(soon(600_000));
    await editor.run("report.publish", buildReportPublish(id));
    expect(await editor.refused("report.lift", buildLift(id))).toMatchObject({
      status: 403,
      code: "role.forbidden",
    });
    const { seq } = await supervisor.run("report.lift", buildLift(id, "سبب-للمكتب"));
    const [mine, theirs] = await Promise.all(
      [editor, colleague].map(
        async (by) => (await by.get<EventRun>(`wire.events?after=${seq - 1}`)).body.events[0],
      ),
    );
    expect(mine?.payload).toMatchObject({ why: "سبب-للمكتب", report: { embargoUntil: null } });
    expect(theirs?.payload.report?.id).toBe(id);
    expect(JSON.stringify(theirs)).not.toContain("سبب-للمكتب");
    expect(await supervisor.refused("report.lift", buildLift(id))).toMatchObject({
      status: 409,
      code: "report.not_embargoed",
    });
  });

  test("at once by two supervisors is done once", async () => {
    const id = await embargoed(soon(600_000));
    const answers = await Promise.all(
      [supervisor, kit.clients.admin].map((by) => by.post("report.lift", buildLift(id))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await liftsOf(id)).toHaveLength(1);
  });

  test("by hand puts no words out under an open legal flag either", async () => {
    const id = await publishedUnderEmbargo();
    const flagId = await raiseFlag(supervisor, { reportId: id, kind: "legal" });
    expect(await supervisor.refused("report.lift", buildLift(id))).toMatchObject({
      status: 409,
      code: "report.blocked",
      details: { flagId, kind: "legal" },
    });
    expect(await liftsOf(id)).toEqual([]);
  });
});

/** A report that is published, and under embargo for a while yet. */
async function publishedUnderEmbargo(said: Parameters<typeof embargoed>[1] = {}): Promise<string> {
  const id = await embargoed(soon(600_000), said);
  await editor.run("report.publish", buildReportPublish(id));
  return id;
}

/** Brings the embargo to its end and waits until the clock has found a flag in its way. */
async function comeDueInVain(id: string): Promise<void> {
  await bringDue(kit.newsroom, "report.lift", id);
  await expect.poll(() => timesOf(id)).toEqual([]);
  expect(await liftsOf(id)).toEqual([]);
}

const resolveFlag = (flagId: string, by = supervisor) => by.run("flag.resolve", buildFlagMove(flagId));

describe("an embargo that comes due under an open flag", () => {
  test.each([
    ["hold", "report"],
    ["legal", "report"],
    ["hold", "story"],
    ["legal", "story"],
  ] as const)(
    "[W6] %s on its %s: not a byte goes out until that is resolved; then it lifts by itself, once",
    async (kind, on) => {
      const { advisory: _none, ...words } = secretWords();
      const before = await kit.newsroom.head();
      const screen = await follow(colleague);
      onTestFinished(() => screen.close());
      const id = await publishedUnderEmbargo(words);
      const everything = receiveEverything(colleague, id, screen, before);
      const storyId = await openStory(editor);
      await editor.run("story.link", buildStoryLink(storyId, id));
      const flagId = await raiseFlag(supervisor, {
        kind,
        ...(on === "story" ? { storyId } : { reportId: id }),
      });
      await comeDueInVain(id);
      await editor.run("flag.acknowledge", buildFlagMove(flagId));
      const amended = await editor.refused("report.amend", buildReportAmend(id, { body: `${words.body}.` }));
      expect(amended.code).toBe("report.blocked");

      const { seq } = await resolveFlag(flagId, editor);
      const lifted = await nextEvent(colleague, "report.lifted", seq);
      await screen.reaches(lifted.seq);
      await everything.end();
      const early = everything.received.filter(({ to }) => to !== undefined && to < lifted.seq);
      for (const path of ["socket frame", "wire.snapshot", "wire.events"])
        expect(early.filter((one) => one.path.startsWith(path)).length, path).toBeGreaterThan(0);
      const traces = [id, ...Object.values(words)];
      expect(early.filter(({ bytes }) => traces.some((trace) => bytes.includes(trace)))).toEqual([]);
      expect(lifted.actorId).toBeUndefined();
      expect(screen.state.reports.get(id)).toMatchObject({ state: "published", embargoUntil: null });
      await expect.poll(() => timesOf(id)).toEqual([]);
      expect(await liftsOf(id)).toEqual([lifted.seq]);
    },
  );

  test("[W6] on a report on hold stays with it, and lifts once a release or a correction ends the hold", async () => {
    for (const ending of ["report.release", "report.correct"] as const) {
      const id = await publishedUnderEmbargo();
      await supervisor.run("report.hold", buildReportMove(id));
      await comeDueInVain(id);
      expect((await colleague.get(`report.show?id=${id}`)).status).toBe(404);
      const body = ending === "report.release" ? buildReportMove(id) : buildReportChange(id);
      const { seq } = await supervisor.run(ending, body);
      const lifted = await nextEvent(colleague, "report.lifted", seq);
      expect(lifted.reportId).toBe(id);
      expect(await liftsOf(id)).toEqual([lifted.seq]);
    }
  });

  test("stays while a second flag is open, and lifts with the last one", async () => {
    const id = await publishedUnderEmbargo();
    const [first, second] = [
      await raiseFlag(supervisor, { reportId: id, kind: "legal" }),
      await raiseFlag(supervisor, { reportId: id, kind: "hold" }),
    ];
    await comeDueInVain(id);
    await resolveFlag(first);
    await expect.poll(() => timesOf(id)).toEqual([]);
    expect(await liftsOf(id)).toEqual([]);
    expect((await colleague.get(`report.show?id=${id}`)).status).toBe(404);
    const { seq } = await resolveFlag(second);
    expect((await nextEvent(colleague, "report.lifted", seq)).reportId).toBe(id);
  });

  test("resolved before its time: it keeps its time, and is lifted then", async () => {
    const id = await publishedUnderEmbargo();
    const flagId = await raiseFlag(supervisor, { reportId: id, kind: "legal" });
    const times = await timesOf(id);
    const { seq } = await resolveFlag(flagId);
    expect(await timesOf(id)).toEqual(times);
    await bringDue(kit.newsroom, "report.lift", id);
    expect((await nextEvent(colleague, "report.lifted", seq)).reportId).toBe(id);
    expect(await liftsOf(id)).toHaveLength(1);
  });

  test("every report of the story that waited for the flag goes out, each once; one whose time is to come waits on", async () => {
    const storyId = await openStory(editor);
    const ids = await Promise.all(Array.from({ length: 3 }, () => publishedUnderEmbargo({ storyId })));
    const later = await publishedUnderEmbargo({ storyId });
    const flagId = await raiseFlag(supervisor, { storyId, kind: "hold" });
    for (const id of ids) await comeDueInVain(id);
    await resolveFlag(flagId);
    for (const id of ids) await expect.poll(() => liftsOf(id)).toHaveLength(1);
    expect(await liftsOf(later)).toEqual([]);
    expect((await show(later)).report.embargoUntil).not.toBeNull();
  });

  test("killed meanwhile: nobody who never saw it is told, and nothing is lifted", async () => {
    const id = await publishedUnderEmbargo();
    const flagId = await raiseFlag(supervisor, { reportId: id, kind: "legal" });
    await comeDueInVain(id);
    await supervisor.run("report.kill", buildReportMove(id));
    await resolveFlag(flagId);
    await expect.poll(() => timesOf(id)).toEqual([]);
    expect(await liftsOf(id)).toEqual([]);
    expect((await colleague.get(`report.show?id=${id}`)).status).toBe(404);
  });
});

describe("the newsroom's clock", () => {
  test("of two nodes lifts many embargoes of one moment once each, and one event says so", async () => {
    await kit.newsroom.addNode();
    const until = soon(600_000);
    const head = await kit.newsroom.head();
    const ids = await Promise.all(Array.from({ length: 6 }, () => embargoed(until)));
    const over = soon(1_000);
    await Promise.all(ids.map((id) => bringDue(kit.newsroom, "report.lift", id, over)));
    for (const id of ids) await expect.poll(() => liftsOf(id)).toHaveLength(1);
    const { body } = await editor.get<EventRun>(`wire.events?after=${head}`);
    const lifted = body.events.filter(({ kind }) => kind === "report.lifted").map(({ reportId }) => reportId);
    expect(lifted.sort()).toEqual(ids.sort());
  });

  test("is kept in the database: a node that is stopped leaves its embargoes to the next one", async () => {
    const newsroom = await startNewsroom();
    onTestFinished(() => newsroom.stop());
    const [author, desk] = await Promise.all([newsroom.as("correspondent"), newsroom.as("editor")]);
    const setUp = async () => {
      const report = buildReportFile();
      await author.run("report.file", report);
      await desk.run("report.embargo", buildEmbargo(report.id));
      await desk.run("report.publish", buildReportPublish(report.id));
      return report.id;
    };
    // One that becomes due while nothing runs, and one whose time is still to come when the next node is there.
    const missed = await setUp();
    const coming = await setUp();
    await newsroom.node.stop();
    await bringDue(newsroom, "report.lift", missed);
    expect(await newsroom.sql("SELECT 1 FROM wire_events WHERE kind = 'report.lifted'")).toEqual([]);

    const next = await newsroom.addNode();
    const reader = await signIn(next.origin, newsroom.people.colleague.email);
    await eventOf(reader, missed);
    const over = soon(1_500);
    await bringDue(newsroom, "report.lift", coming, over);
    const lifted = await eventOf(reader, coming);
    expect(Date.parse(lifted.at)).toBeGreaterThanOrEqual(Date.parse(over));
    const rows = await newsroom.sql(
      "SELECT report_id FROM wire_events WHERE kind = 'report.lifted' ORDER BY seq",
    );
    expect(rows.map(({ report_id }) => report_id)).toEqual([missed, coming]);
  });
});

test("what came due under a flag is lifted when a node that was started since resolves it", async () => {
  const newsroom = await startNewsroom();
  onTestFinished(() => newsroom.stop());
  const [author, desk, head] = await Promise.all([
    newsroom.as("correspondent"),
    newsroom.as("editor"),
    newsroom.as("supervisor"),
  ]);
  const report = buildReportFile();
  await author.run("report.file", report);
  await desk.run("report.embargo", buildEmbargo(report.id));
  await desk.run("report.publish", buildReportPublish(report.id));
  const flagId = await raiseFlag(head, { reportId: report.id, kind: "legal" });
  await bringDue(newsroom, "report.lift", report.id);
  const jobs = () =>
    newsroom.sql("SELECT 1 FROM graphile_worker._private_jobs WHERE key LIKE 'report.lift %'");
  await expect.poll(jobs).toEqual([]);
  await newsroom.node.stop();

  const next = await newsroom.addNode();
  const reader = await signIn(next.origin, newsroom.people.colleague.email);
  expect((await reader.get(`report.show?id=${report.id}`)).status).toBe(404);
  await head.at(next.origin).run("flag.resolve", buildFlagMove(flagId));
  await eventOf(reader, report.id);
  expect((await reader.get(`report.show?id=${report.id}`)).status).toBe(200);
  expect(await newsroom.sql("SELECT 1 FROM wire_events WHERE kind = 'report.lifted'")).toHaveLength(1);
});

/** Waits for the event by which this report was lifted. */
async function eventOf(client: Client, reportId: string) {
  let after = 0;
  for (;;) {
    const { body } = await client.get<EventRun>(`wire.events?after=${after}&wait=10`);
    const found = body.events.find((event) => event.kind === "report.lifted" && event.reportId === reportId);
    if (found) return found;
    after = body.to;
  }
}
