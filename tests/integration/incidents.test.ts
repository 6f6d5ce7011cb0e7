import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AsOf, AuditList } from "../../lib/protocol/audit.ts";
import { EVIDENCE_MOST, type Incident, type IncidentList } from "../../lib/protocol/incidents.ts";
import type { CommandAnswer, EventRun, ReportDetail } from "../../lib/protocol/reads.ts";
import type { StoryDetail } from "../../lib/protocol/story-reads.ts";
import {
  buildIncidentAmend,
  buildIncidentConfirm,
  buildIncidentJoin,
  buildIncidentWithdraw,
  confirmIncident,
  FIRST_WORDS,
  joinIncident,
  NEXT_WORDS,
} from "../support/build-aids.ts";
import { buildEmbargo } from "../support/build-claims.ts";
import {
  bring,
  buildReportAmend,
  buildReportMove,
  buildStoryLink,
  file,
  openStory,
} from "../support/builders.ts";
import type { Client } from "../support/client.ts";
import { follow, snapshotOf } from "../support/follower.ts";
import { fill, type Kit } from "../support/kit.ts";
import { startNewsroom } from "../support/newsroom.ts";

const kit = {} as Kit;
let clients: Kit["clients"];

beforeAll(async () => {
  await fill(kit, await startNewsroom());
  clients = kit.clients;
});
afterAll(() => kit.newsroom.stop());

const DESK = ["editor", "editor2", "supervisor", "admin"] as const;
const published = async () => {
  const id = await file(clients.correspondent);
  await bring(clients.admin, id, "published");
  return id;
};
const kill = async (id: string) => (await clients.supervisor.run("report.kill", buildReportMove(id))).seq;
const seenBy = async (client: Client, id: string): Promise<Incident | undefined> =>
  (await snapshotOf(client)).incidents.find((one) => one.id === id);
const shownWith = async (client: Client, reportId: string): Promise<Incident[]> =>
  (await client.get<ReportDetail>(`report.show?id=${reportId}`)).body.incidents;
const listed = async (client: Client, query = ""): Promise<string[]> =>
  (await client.get<IncidentList>(`incident.list${query}`)).body.incidents.map(({ id }) => id);

describe("confirming", () => {
  test("puts it on the wire of the whole desk, with the words it rests on, as they were said", async () => {
    const reportId = await published();
    const body = buildIncidentConfirm(reportId, { passages: [FIRST_WORDS, NEXT_WORDS] });
    const { event } = await clients.editor.run("incident.confirm", body);
    const { type, place, span, actors, figures } = body;
    expect(event.payload.incident).toMatchObject({
      ...{ type, place, span, actors, figures },
      evidence: [
        { reportId, version: 1, at: FIRST_WORDS },
        { reportId, version: 1, at: NEXT_WORDS },
      ],
      state: "confirmed",
      byName: "The editor",
      version: 1,
    });
    for (const name of DESK) expect(await seenBy(clients[name], body.id)).toEqual(event.payload.incident);
  });

  test("is refused for words outside, a version that there is not, a killed report, an id that is taken", async () => {
    const reportId = await published();
    const refusal = (overrides: object) =>
      clients.editor.refused("incident.confirm", buildIncidentConfirm(reportId, overrides));
    const far = { field: "body", start: 0, end: 9_000 };
    expect(await refusal({ passages: [FIRST_WORDS, far] })).toMatchObject({ code: "incident.outside" });
    expect(await refusal({ reportVersion: 2 })).toMatchObject({
      code: "report.stale",
      details: { version: 1 },
    });
    expect(await refusal({ reportId: randomUUID() })).toMatchObject({
      status: 404,
      code: "report.not_found",
    });
    const id = await confirmIncident(clients.editor, reportId);
    expect(await refusal({ id })).toMatchObject({ status: 409, code: "incident.exists" });
    await kill(reportId);
    expect(await refusal({})).toMatchObject({ status: 409, code: "report.wrong_state" });
  });

  test("may rest on a version that is no more the newest", async () => {
    const reportId = await published();
    await clients.editor.run("report.amend", buildReportAmend(reportId, { body: "قصير" }));
    const id = await confirmIncident(clients.editor, reportId);
    expect((await seenBy(clients.editor, id))?.evidence).toMatchObject([{ version: 1 }]);
  });
});

describe("changing", () => {
  test("another editor amends it, ties another report to it, and takes it back, for a reason", async () => {
    const [first, second] = [await published(), await published()];
    const id = await confirmIncident(clients.editor, first);
    await clients.editor2.run("incident.amend", buildIncidentAmend(id, { place: null }));
    await clients.supervisor.run("incident.join", buildIncidentJoin(id, second, { version: 2 }));
    expect(await seenBy(clients.editor, id)).toMatchObject({
      type: "abduction",
      place: null,
      evidence: [{ reportId: first }, { reportId: second }],
      version: 3,
      byName: "The supervisor",
    });
    const { event } = await clients.editor.run("incident.withdraw", buildIncidentWithdraw(id, 3));
    expect(event.payload).toMatchObject({ incident: { state: "withdrawn" }, why: "حادثة أخرى" });
    for (const name of DESK) expect(await seenBy(clients[name], id)).toBeUndefined();
    expect(
      await clients.editor.refused("incident.amend", buildIncidentAmend(id, { version: 4 })),
    ).toMatchObject({ status: 409, code: "incident.withdrawn" });
  });

  test("who saw an older version is told which is the newest, and who names none that there is, so", async () => {
    const id = await confirmIncident(clients.editor, await published());
    await clients.editor.run("incident.amend", buildIncidentAmend(id));
    const other = await published();
    const deeds = (incidentId: string) =>
      [
        ["incident.amend", buildIncidentAmend(incidentId)],
        ["incident.join", buildIncidentJoin(incidentId, other)],
        ["incident.withdraw", buildIncidentWithdraw(incidentId)],
      ] as const;
    for (const [command, body] of deeds(id))
      expect(await clients.editor.refused(command, body)).toMatchObject({
        status: 409,
        code: "incident.stale",
        details: { version: 2 },
      });
    for (const [command, body] of deeds(randomUUID()))
      expect(await clients.editor.refused(command, body)).toMatchObject({
        status: 404,
        code: "incident.not_found",
      });
  });

  test("words that it rests on already are not tied to it again", async () => {
    const reportId = await published();
    const id = await confirmIncident(clients.editor, reportId);
    expect(await clients.editor2.refused("incident.join", buildIncidentJoin(id, reportId))).toMatchObject({
      status: 409,
      code: "incident.joined",
    });
    await clients.editor2.run("incident.join", buildIncidentJoin(id, reportId, { passages: [NEXT_WORDS] }));
    expect((await seenBy(clients.editor, id))?.evidence).toHaveLength(2);
  });

  test("it rests on so many words and no more: what is one too many is refused, and nothing of it is tied", async () => {
    const reportId = await file(clients.correspondent, { body: "و".repeat(EVIDENCE_MOST + 1) });
    const passage = (start: number) => ({ field: "body" as const, start, end: start + 1 });
    const passages = (from: number, count: number) =>
      Array.from({ length: count }, (_, at) => passage(from + at));
    const id = await confirmIncident(clients.editor, reportId, { passages: passages(0, 20) });
    const join = (version: number, more: ReturnType<typeof passages>) =>
      buildIncidentJoin(id, reportId, { version, passages: more });
    for (let version = 1; version < EVIDENCE_MOST / 20; version++)
      await clients.editor.run(
        "incident.join",
        join(version, passages(version * 20, version === 9 ? 19 : 20)),
      );
    const last = EVIDENCE_MOST / 20;
    expect(
      await clients.editor.refused("incident.join", join(last, passages(EVIDENCE_MOST - 1, 2))),
    ).toMatchObject({ status: 409, code: "incident.full", details: { most: EVIDENCE_MOST } });
    expect(await seenBy(clients.editor2, id)).toMatchObject({ version: last });
    await clients.editor.run("incident.join", join(last, [passage(EVIDENCE_MOST - 1)]));
    expect((await seenBy(clients.editor2, id))?.evidence).toHaveLength(EVIDENCE_MOST);
    expect(
      await clients.editor.refused("incident.join", join(last + 1, [passage(EVIDENCE_MOST)])),
    ).toMatchObject({ code: "incident.full" });
    await clients.editor.run("incident.amend", buildIncidentAmend(id, { version: last + 1 }));
  });

  test("of two who change it at once one wins, and the other is told", async () => {
    for (let turn = 0; turn < 5; turn++) {
      const [id, other] = [await confirmIncident(clients.editor, await published()), await published()];
      const answers = await Promise.all([
        clients.editor.post("incident.amend", buildIncidentAmend(id)),
        clients.editor2.post("incident.join", buildIncidentJoin(id, other)),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const won = answers.find(({ status }) => status === 200)?.body as CommandAnswer;
      expect(won.event.payload).toEqual({ incident: await seenBy(clients.admin, id) });
    }
  });

  test("[W11] the same command sent again is done once", async () => {
    const body = buildIncidentConfirm(await published());
    const once = await clients.editor.run("incident.confirm", body);
    expect(await clients.editor.run("incident.confirm", body)).toEqual(once);
    const amend = buildIncidentAmend(body.id);
    const amended = await clients.editor.run("incident.amend", amend);
    expect(await clients.editor.run("incident.amend", amend)).toEqual(amended);
    expect(await seenBy(clients.editor, body.id)).toMatchObject({ version: 2 });
  });
});

describe("[W6] correspondents", () => {
  test("see of incidents nothing: on no wire, in no list, in no story, and by no event", async () => {
    const [reportId, storyId] = [await published(), await openStory(clients.editor)];
    await clients.editor.run("story.link", buildStoryLink(storyId, reportId));
    const screen = await follow(clients.correspondent);
    const { seq } = screen.state;
    const id = await confirmIncident(clients.editor, reportId);
    await clients.editor.run("incident.amend", buildIncidentAmend(id));
    const head = await kit.newsroom.head();
    await screen.reaches(head);
    screen.close();
    expect(screen.frames.flatMap(({ events }) => events)).toEqual([]);
    const { body } = await clients.correspondent.get<EventRun>(`wire.events?after=${seq}`);
    expect([body.events, body.to]).toEqual([[], head]);
    expect((await snapshotOf(clients.correspondent)).incidents).toEqual([]);
    expect(await clients.correspondent.get(`incident.list?reportId=${reportId}`)).toMatchObject({
      status: 403,
    });
    const other = await confirmIncident(clients.editor, reportId);
    await clients.editor.run("incident.withdraw", buildIncidentWithdraw(other));
    expect(await shownWith(clients.correspondent, reportId), "with their own report").toEqual([]);
    const story = await clients.correspondent.get<StoryDetail>(`story.show?id=${storyId}`);
    expect(story.body.incidents).toEqual([]);
    expect(JSON.stringify(story.body)).not.toContain(id);
  });

  test("nor of one that rests on a report under an embargo, which is all the desk's", async () => {
    const reportId = await file(clients.correspondent);
    await clients.editor.run("report.embargo", buildEmbargo(reportId));
    const id = await confirmIncident(clients.editor, reportId);
    for (const name of DESK)
      expect(await seenBy(clients[name], id)).toMatchObject({ evidence: [{ reportId }] });
    for (const name of ["correspondent", "colleague"] as const)
      expect(JSON.stringify(await snapshotOf(clients[name]))).not.toContain(id);
  });
});

describe("[W10] a kill", () => {
  test("takes what rests on the killed report alone, and leaves what others tell, to every screen", async () => {
    const [gone, other] = [await published(), await published()];
    const alone = await confirmIncident(clients.editor, gone);
    const shared = await confirmIncident(clients.editor, gone);
    await joinIncident(clients.editor, shared, other);
    const before = await kit.newsroom.head();
    const screens = await Promise.all(DESK.map((name) => follow(clients[name])));
    const seq = await kill(gone);
    for (const screen of screens) {
      await screen.reaches(seq);
      expect(screen.state.incidents.has(alone)).toBe(false);
      expect(screen.state.incidents.get(shared)?.evidence).toMatchObject([{ reportId: other }]);
      screen.close();
    }
    for (const name of DESK) {
      expect(await seenBy(clients[name], alone)).toBeUndefined();
      expect((await seenBy(clients[name], shared))?.evidence).toHaveLength(1);
      expect(await listed(clients[name], `?reportId=${gone}`)).toEqual([shared]);
      expect(await shownWith(clients[name], gone)).toEqual([]);
      expect((await shownWith(clients[name], other)).map(({ id }) => id)).toEqual([shared]);
      const { body } = await clients[name].get<EventRun>(`wire.events?after=${before - 3}`);
      expect(body.events.map(({ kind }) => kind)).toEqual(["incident.joined", "report.killed"]);
      expect(JSON.stringify(body.events[0])).not.toContain(gone);
    }
    const { body: list } = await clients.admin.get<AuditList>(`audit.list?reportId=${gone}`);
    expect(JSON.stringify(list.entries)).toContain(alone);
  });

  test("takes what was withdrawn as well, from every screen and from every report", async () => {
    const [gone, other] = [await published(), await published()];
    const alone = await confirmIncident(clients.editor, gone);
    const shared = await confirmIncident(clients.editor, gone);
    await joinIncident(clients.editor, shared, other);
    const screens = await Promise.all(DESK.map((name) => follow(clients[name])));
    await clients.editor.run("incident.withdraw", buildIncidentWithdraw(alone));
    await clients.editor.run("incident.withdraw", buildIncidentWithdraw(shared, 2));
    const seq = await kill(gone);
    for (const screen of screens) {
      await screen.reaches(seq);
      expect([...screen.state.withdrawn.values()]).toMatchObject([
        { id: shared, evidence: [{ reportId: other }] },
      ]);
      screen.close();
    }
    for (const name of DESK) {
      expect(await shownWith(clients[name], gone)).toEqual([]);
      const [left, ...more] = await shownWith(clients[name], other);
      expect([left?.id, left?.evidence.map(({ reportId }) => reportId), more]).toEqual([shared, [other], []]);
    }
  });

  test("leaves nothing to change where nothing else tells of it, and only the rest where others do", async () => {
    const [gone, other] = [await published(), await published()];
    const alone = await confirmIncident(clients.editor, gone);
    const shared = await confirmIncident(clients.editor, gone);
    await joinIncident(clients.editor, shared, other);
    await kill(gone);
    for (const [command, body] of [
      ["incident.amend", buildIncidentAmend(alone)],
      ["incident.join", buildIncidentJoin(alone, other)],
      ["incident.withdraw", buildIncidentWithdraw(alone)],
    ] as const)
      expect(await clients.editor.refused(command, body)).toMatchObject({
        status: 404,
        code: "incident.not_found",
      });
    const { event } = await clients.editor.run("incident.amend", buildIncidentAmend(shared, { version: 2 }));
    expect(event.payload.incident?.evidence.map(({ reportId }) => reportId)).toEqual([other]);
  });

  test("in the same moment as a change leaves no evidence of the killed report to anybody", async () => {
    for (let turn = 0; turn < 5; turn++) {
      const [gone, other] = [await published(), await published()];
      const id = await confirmIncident(clients.editor, gone);
      await joinIncident(clients.editor, id, other);
      const screen = await follow(clients.editor2);
      const [, answer] = await Promise.all([
        kill(gone),
        clients.editor.run("incident.amend", buildIncidentAmend(id, { version: 2 })),
      ]);
      const head = await kit.newsroom.head();
      await screen.reaches(head);
      screen.close();
      expect(answer.seq).toBeLessThanOrEqual(head);
      const fresh = await seenBy(clients.editor2, id);
      expect(fresh?.evidence.map(({ reportId }) => reportId)).toEqual([other]);
      expect(screen.state.incidents.get(id)).toEqual(fresh);
    }
  });

  test("is kept also by a node that has not heard of it", async () => {
    const { origin } = await kit.newsroom.addNode({ redisUrl: "redis://127.0.0.1:1" });
    for (let turn = 0; turn < 3; turn++) {
      const [gone, other] = [await published(), await published()];
      const body = buildIncidentJoin(await confirmIncident(clients.editor, other), gone);
      await clients.editor.run("incident.join", body);
      await kill(gone);
      const { event } = await clients.editor.at(origin).run("incident.join", body);
      expect(event.payload.incident?.evidence.map(({ reportId }) => reportId)).toEqual([other]);
    }
  });

  test("[W11] a command sent again is answered with its number and without the killed report", async () => {
    const gone = await published();
    const body = buildIncidentConfirm(gone);
    const { seq } = await clients.editor.run("incident.confirm", body);
    await kill(gone);
    const again = await clients.editor.run("incident.confirm", body);
    expect(again).toMatchObject({ seq, event: { kind: "incident.confirmed", payload: {} } });
    expect(JSON.stringify(again)).not.toContain(body.id);
  });
});

describe("reading", () => {
  test("a story has what its reports tell of, once each, and that it was confirmed in its timeline", async () => {
    const [one, other, storyId] = [await published(), await published(), await openStory(clients.editor)];
    for (const reportId of [one, other])
      await clients.editor.run("story.link", buildStoryLink(storyId, reportId));
    const id = await confirmIncident(clients.editor, one);
    await joinIncident(clients.editor, id, other);
    const elsewhere = await confirmIncident(clients.editor, await published());
    await clients.editor.run("incident.amend", buildIncidentAmend(id, { version: 2 }));
    const { body } = await clients.editor2.get<StoryDetail>(`story.show?id=${storyId}`);
    expect(body.incidents).toEqual([await seenBy(clients.editor2, id)]);
    const kinds = body.events.map(({ kind }) => kind).filter((kind) => kind.startsWith("incident."));
    expect(kinds).toEqual(["incident.confirmed", "incident.joined", "incident.amended"]);
    expect(JSON.stringify(body)).not.toContain(elsewhere);
  });

  test("a report has what it tells of, also what is no more in a snapshot, and what was withdrawn by whom", async () => {
    const reportId = await published();
    const old = await confirmIncident(clients.editor, reportId);
    const gone = await confirmIncident(clients.editor, reportId);
    await confirmIncident(clients.editor, await published());
    await kit.newsroom.sql("UPDATE incidents SET changed_at = now() - interval '31 days' WHERE id = $1", [
      old,
    ]);
    const screen = await follow(clients.admin);
    const { event, seq } = await clients.editor2.run("incident.withdraw", buildIncidentWithdraw(gone));
    await screen.reaches(seq);
    expect([...screen.state.withdrawn.values()]).toEqual([event.payload.incident]);
    for (const name of DESK)
      expect(await shownWith(clients[name], reportId)).toMatchObject([
        { id: gone, state: "withdrawn", byName: "The editor2" },
        { id: old, state: "confirmed" },
      ]);
    await clients.editor2.run("incident.withdraw", buildIncidentWithdraw(old));
    await screen.reaches(await kit.newsroom.head());
    expect([...screen.state.withdrawn.keys()], "too old for the picture").toEqual([gone, old]);
    screen.close();
  });

  test("what is older than a snapshot holds is found by its report, and by its time", async () => {
    const reportId = await published();
    const id = await confirmIncident(clients.editor, reportId);
    const newer = await confirmIncident(clients.editor, await published());
    await kit.newsroom.sql("UPDATE incidents SET changed_at = now() - interval '31 days' WHERE id = $1", [
      id,
    ]);
    expect(await seenBy(clients.editor, id)).toBeUndefined();
    expect(await listed(clients.editor, `?reportId=${reportId}`)).toEqual([id]);
    const monthAgo = new Date(Date.now() - 30 * 86_400_000).toISOString();
    expect(await listed(clients.editor, `?before=${monthAgo}`)).toEqual([id]);
    expect((await listed(clients.editor, "?limit=1"))[0]).toBe(newer);
    await clients.editor.run("incident.withdraw", buildIncidentWithdraw(id));
    expect(await listed(clients.editor, `?reportId=${reportId}`)).toEqual([]);
  });

  test("a report is in the wire as it was, whatever was confirmed of it since", async () => {
    const reportId = await published();
    const id = await confirmIncident(clients.editor, await published());
    await joinIncident(clients.editor, id, reportId);
    await clients.editor.run("incident.amend", buildIncidentAmend(id, { version: 2 }));
    const { body } = await clients.editor.get<AsOf>(`wire.as-of?seq=${await kit.newsroom.head()}`);
    expect(body.reports.map((report) => report.id)).toContain(reportId);
  });

  test("who changed it, and why, is with each of its reports in the audit", async () => {
    const [one, other] = [await published(), await published()];
    const id = await confirmIncident(clients.editor, one);
    await joinIncident(clients.editor, id, other);
    await clients.editor2.run("incident.withdraw", buildIncidentWithdraw(id, 2));
    for (const [reportId, kinds] of [
      [one, ["incident.withdrawn", "incident.joined", "incident.confirmed"]],
      [other, ["incident.withdrawn", "incident.joined"]],
    ] as const) {
      const { body } = await clients.supervisor.get<AuditList>(`audit.list?reportId=${reportId}`);
      const entries = body.entries.filter(({ incident }) => incident?.id === id);
      expect(entries.map(({ kind }) => kind)).toEqual(kinds);
      expect(entries[0]).toMatchObject({ actorName: "The editor2", why: "حادثة أخرى" });
    }
  });
});
