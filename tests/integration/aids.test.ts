import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Aid } from "../../lib/protocol/aids.ts";
import type { AuditList } from "../../lib/protocol/audit.ts";
import type { EventRun, ReportDetail } from "../../lib/protocol/reads.ts";
import { PROTOCOL_VERSION } from "../../lib/protocol/version.ts";
import {
  buildAidConfirm,
  buildAidRefuse,
  confirmAid,
  FIRST_WORDS,
  NEXT_WORDS,
} from "../support/build-aids.ts";
import { buildEmbargo } from "../support/build-claims.ts";
import { bring, buildReportAmend, buildReportMove, file } from "../support/builders.ts";
import type { Client } from "../support/client.ts";
import { follow, listen } from "../support/follower.ts";
import { fill, type Kit } from "../support/kit.ts";
import { startNewsroom } from "../support/newsroom.ts";
import { PERSON_NAMES, type PersonName } from "../support/people.ts";

const kit = {} as Kit;
let clients: Kit["clients"];

beforeAll(async () => {
  await fill(kit, await startNewsroom());
  clients = kit.clients;
});
afterAll(() => kit.newsroom.stop());

const filed = () => file(clients.correspondent);
const published = async () => {
  const id = await filed();
  await bring(clients.admin, id, "published");
  return id;
};
const shownTo = async (client: Client, id: string): Promise<Aid[]> =>
  (await client.get<ReportDetail>(`report.show?id=${id}`)).body.aids;

describe("deciding", () => {
  test("a mark is confirmed as what it means, and stands with the report for the whole desk", async () => {
    const id = await filed();
    const body = buildAidConfirm(id);
    const { event } = await clients.editor.run("aid.confirm", body);
    expect(event).toMatchObject({ kind: "aid.confirmed", reportId: id });
    expect(event.payload.aid).toMatchObject({
      id: body.id,
      reportId: id,
      kind: "place",
      at: FIRST_WORDS,
      state: "confirmed",
      value: body.value,
      byName: "The editor",
    });
    for (const name of ["editor", "editor2", "supervisor", "admin"] as const)
      expect(await shownTo(clients[name], id)).toEqual([event.payload.aid]);
  });

  test("a later decision about the same mark stands in its place, under the same id", async () => {
    const id = await filed();
    const first = await confirmAid(clients.editor, id);
    const { event } = await clients.editor2.run("aid.refuse", buildAidRefuse(id));
    expect(event.payload.aid).toMatchObject({
      id: first,
      state: "refused",
      value: null,
      byName: "The editor2",
    });
    expect(await shownTo(clients.editor, id)).toEqual([event.payload.aid]);
    await clients.editor.run("aid.confirm", buildAidConfirm(id));
    expect(await shownTo(clients.editor, id)).toMatchObject([{ id: first, state: "confirmed" }]);
  });

  test("another kind, another passage and another version are other marks", async () => {
    const id = await filed();
    await clients.editor.run("report.amend", buildReportAmend(id, { headline: "عنوان آخر" }));
    await confirmAid(clients.editor, id);
    await confirmAid(clients.editor, id, { value: { kind: "hedge" } });
    await confirmAid(clients.editor, id, { at: NEXT_WORDS });
    await confirmAid(clients.editor, id, { at: { field: "headline", start: 0, end: 5 } });
    await confirmAid(clients.editor, id, { version: 2, at: { field: "body", start: 0, end: 2 } });
    expect((await shownTo(clients.editor, id)).map(({ version, kind }) => [version, kind])).toEqual([
      [1, "hedge"],
      [1, "place"],
      [1, "place"],
      [1, "place"],
      [2, "place"],
    ]);
  });

  test("of two who decide at once, at two nodes, one decision stands, and everybody sees the same one", async () => {
    const { origin } = await kit.newsroom.addNode();
    for (let turn = 0; turn < 5; turn++) {
      const id = await published();
      const screen = await follow(clients.supervisor);
      const answers = await Promise.all([
        clients.editor.run("aid.confirm", buildAidConfirm(id)),
        clients.editor2.at(origin).run("aid.refuse", buildAidRefuse(id)),
      ]);
      const [earlier, later] = answers.sort((one, other) => one.seq - other.seq);
      expect(later?.event.payload.aid?.id).toBe(earlier?.event.payload.aid?.id);
      expect(await shownTo(clients.admin, id)).toEqual([later?.event.payload.aid]);
      await screen.reaches(later?.seq ?? 0);
      expect([...screen.state.aids.values()]).toEqual([later?.event.payload.aid]);
      screen.close();
    }
  });

  test("[W11] the same command sent again, also by two lines at once, is one decision", async () => {
    const body = buildAidConfirm(await filed());
    const [once, again] = await Promise.all([
      clients.editor.run("aid.confirm", body),
      clients.editor.run("aid.confirm", body),
    ]);
    expect(again).toEqual(once);
    expect(await clients.editor.run("aid.confirm", body)).toEqual(once);
  });
});

describe("what is refused", () => {
  test("words that are not in that version of the text", async () => {
    const id = await filed();
    await clients.editor.run("report.amend", buildReportAmend(id, { body: "قصير" }));
    const outside = { status: 400, code: "aid.outside" };
    expect(await clients.editor.refused("aid.confirm", buildAidConfirm(id, { version: 2 }))).toMatchObject(
      outside,
    );
    const far = { at: { field: "headline", start: 0, end: 400 } } as const;
    expect(await clients.editor.refused("aid.refuse", buildAidRefuse(id, far))).toMatchObject(outside);
    await clients.editor.run("aid.confirm", buildAidConfirm(id));
  });

  test("a version that there is not", async () => {
    const id = await filed();
    expect(await clients.editor.refused("aid.confirm", buildAidConfirm(id, { version: 2 }))).toMatchObject({
      status: 409,
      code: "report.stale",
      details: { version: 1 },
    });
  });

  test("an id that another mark has", async () => {
    const id = await confirmAid(clients.editor, await filed());
    expect(await clients.editor.refused("aid.confirm", buildAidConfirm(await filed(), { id }))).toMatchObject(
      {
        status: 409,
        code: "aid.exists",
      },
    );
  });

  test("a killed report, and one that there is not", async () => {
    const id = await published();
    await clients.supervisor.run("report.kill", buildReportMove(id));
    expect(await clients.editor.refused("aid.confirm", buildAidConfirm(id))).toMatchObject({
      status: 409,
      code: "report.wrong_state",
    });
    expect(await clients.editor.refused("aid.refuse", buildAidRefuse(randomUUID()))).toMatchObject({
      status: 404,
      code: "report.not_found",
    });
  });
});

describe("[W6] correspondents", () => {
  test("are told of no decision: not by their own report, not by the log, not over the socket", async () => {
    const id = await published();
    const screen = await follow(clients.correspondent);
    const { wire, epoch, seq } = screen.state;
    await confirmAid(clients.editor, id);
    await clients.editor.run("aid.refuse", buildAidRefuse(id, { at: NEXT_WORDS }));
    const head = await kit.newsroom.head();
    await screen.reaches(head);
    screen.close();
    expect(screen.state.aids.size).toBe(0);
    expect(screen.frames.flatMap(({ events }) => events)).toEqual([]);
    const again = listen(clients.correspondent, {
      protocol: PROTOCOL_VERSION,
      cursors: [{ wire, epoch, seq }],
    });
    await again.until("the run", () => again.frames.some(({ to }) => to >= head));
    again.close();
    expect(again.frames.flatMap(({ events }) => events)).toEqual([]);
    const { body } = await clients.correspondent.get<EventRun>(`wire.events?after=${seq}`);
    expect([body.events, body.to]).toEqual([[], head]);
    expect(await shownTo(clients.correspondent, id)).toEqual([]);
  });

  test("nor are they of a report under an embargo, which the desk reads with its decisions", async () => {
    const id = await filed();
    await clients.editor.run("report.embargo", buildEmbargo(id));
    await bring(clients.admin, id, "published");
    const aidId = await confirmAid(clients.editor, id);
    expect(await shownTo(clients.editor2, id)).toMatchObject([{ id: aidId }]);
    expect((await clients.colleague.get(`report.show?id=${id}`)).status).toBe(404);
    const { body } = await clients.colleague.get<EventRun>("wire.events?after=0&limit=5000");
    expect(JSON.stringify(body)).not.toContain(aidId);
  });
});

describe("[W10] a killed report's decisions", () => {
  const killed = async () => {
    const id = await published();
    const before = await kit.newsroom.head();
    const body = buildAidConfirm(id);
    const { seq } = await clients.editor.run("aid.confirm", body);
    return { id, before, body, seq };
  };

  test("go from every screen at the kill, and come back by no way", async () => {
    const { id, before, body, seq } = await killed();
    const screen = await follow(clients.editor2);
    const late = await follow(clients.admin);
    await clients.editor.run("aid.confirm", buildAidConfirm(id, { at: NEXT_WORDS }));
    const { seq: gone } = await clients.supervisor.run("report.kill", buildReportMove(id));
    await Promise.all([screen.reaches(gone), late.reaches(gone)]);
    for (const { state, close } of [screen, late]) {
      expect([...state.aids.values()].filter(({ reportId }) => reportId === id)).toEqual([]);
      close();
    }
    for (const name of PERSON_NAMES) {
      expect(await shownTo(clients[name], id)).toEqual([]);
      const { body: run } = await clients[name].get<EventRun>(`wire.events?after=${before}`);
      expect(JSON.stringify(run)).not.toContain(body.id);
      const { body: exported } = await clients[name].get(`log.export?from=${before}`);
      expect(JSON.stringify(exported ?? null)).not.toContain(body.id);
    }
    // Sent again it was done, under the same number; of what was decided nothing is left to tell.
    const again = await clients.editor.run("aid.confirm", body);
    expect(again).toMatchObject({ seq, event: { seq, kind: "aid.confirmed", payload: {} } });
    expect(JSON.stringify(again)).not.toContain(body.id);
  });

  test("are answered by no node that has not heard of the kill", async () => {
    const { origin } = await kit.newsroom.addNode({ redisUrl: "redis://127.0.0.1:1" });
    for (let turn = 0; turn < 3; turn++) {
      const { id, before, body } = await killed();
      await clients.supervisor.run("report.kill", buildReportMove(id));
      const deaf = clients.editor.at(origin);
      const answers = await Promise.all([
        deaf.run("aid.confirm", body),
        deaf.get(`report.show?id=${id}`),
        deaf.get(`wire.events?after=${before}&limit=2`),
      ]);
      expect(JSON.stringify(answers)).not.toContain(body.id);
    }
  });

  test("are the audit's, for those who may", async () => {
    const { id, body, seq } = await killed();
    await clients.supervisor.run("report.kill", buildReportMove(id));
    const { body: list } = await clients.supervisor.get<AuditList>(`audit.list?reportId=${id}`);
    const entry = list.entries.find((one) => one.seq === seq);
    expect(entry).toMatchObject({
      kind: "aid.confirmed",
      actorName: "The editor",
      aid: { id: body.id, value: body.value },
    });
  });
});

test("a decision is nobody's to change but through a command: every other role is refused", async () => {
  const id = await published();
  for (const name of ["correspondent", "colleague"] satisfies PersonName[])
    for (const [command, body] of [
      ["aid.confirm", buildAidConfirm(id)],
      ["aid.refuse", buildAidRefuse(id)],
    ] as const)
      expect(await clients[name].refused(command, body)).toMatchObject({
        status: 403,
        code: "role.forbidden",
      });
  expect(await shownTo(clients.admin, id)).toEqual([]);
});
