import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReportDetail } from "../../lib/protocol/reads.ts";
import { bringDue, buildClaim, buildUnclaim, nextEvent } from "../support/build-claims.ts";
import {
  bring,
  buildReportAmend,
  buildReportMove,
  buildReportPublish,
  file,
  raiseFlag,
} from "../support/builders.ts";
import type { Client } from "../support/client.ts";
import { snapshotOf } from "../support/follower.ts";
import { fill, type Kit } from "../support/kit.ts";
import { startNewsroom } from "../support/newsroom.ts";

const kit = {} as Kit;
let editor: Client;
let editor2: Client;
let supervisor: Client;
let correspondent: Client;

beforeAll(async () => {
  await fill(kit, await startNewsroom());
  ({ editor, editor2, supervisor, correspondent } = kit.clients);
});
afterAll(() => kit.newsroom.stop());

const show = async (id: string, by = editor) =>
  (await by.get<ReportDetail>(`report.show?id=${id}`)).body.report;
const filed = () => file(correspondent);

async function claimed(): Promise<string> {
  const id = await filed();
  await editor.run("report.claim", buildClaim(id));
  return id;
}

/** As two people press at once: whether each was done, and how often the log says so. */
async function race(answers: Promise<{ status: number }>[], kind: string, id: string) {
  const statuses = (await Promise.all(answers)).map(({ status }) => status).sort();
  const rows = await kit.newsroom.sql("SELECT 1 FROM wire_events WHERE report_id = $1 AND kind = $2", [
    id,
    kind,
  ]);
  return { statuses, events: rows.length };
}

describe("a claim", () => {
  test("is a lease of ten minutes, with a name, that its holder renews; each time is an event", async () => {
    const id = await filed();
    const first = await editor.run("report.claim", buildClaim(id));
    const { name, id: personId } = kit.newsroom.people.editor;
    expect(first.event.payload.report).toMatchObject({ claimedById: personId, claimedByName: name });
    const left = Date.parse(first.event.payload.report?.claimedUntil ?? "") - Date.parse(first.event.at);
    expect(Math.abs(left - 600_000)).toBeLessThan(30_000);
    const again = await editor.run("report.claim", buildClaim(id));
    expect(again.seq).toBeGreaterThan(first.seq);
    const until = (await show(id)).claimedUntil ?? "";
    expect(Date.parse(until)).toBeGreaterThan(Date.parse(first.event.payload.report?.claimedUntil ?? ""));
  });

  test("[W11] sent twice is one claim and the same answer", async () => {
    const body = buildClaim(await filed());
    const [first, second] = await Promise.all([
      editor.run("report.claim", body),
      editor.run("report.claim", body),
    ]);
    expect(second).toEqual(first);
  });

  test("of another is refused with who and until when, and nothing changes", async () => {
    const id = await claimed();
    const before = await kit.newsroom.head();
    const { claimedUntil: until } = await show(id);
    const { name: byName } = kit.newsroom.people.editor;
    expect(await editor2.refused("report.claim", buildClaim(id))).toMatchObject({
      status: 409,
      code: "report.claimed",
      details: { byName, until },
    });
    expect(await kit.newsroom.head()).toBe(before);
  });

  test("of another is taken over by whoever says so", async () => {
    const id = await claimed();
    await editor2.run("report.claim", buildClaim(id, true));
    const { id: claimedById, name: claimedByName } = kit.newsroom.people.editor2;
    expect(await show(id)).toMatchObject({ claimedById, claimedByName });
    expect(await editor.refused("report.unclaim", buildUnclaim(id))).toMatchObject({
      code: "role.forbidden",
    });
  });

  test("locks nobody out: another editor amends and publishes, and the claim stays as it was", async () => {
    const id = await claimed();
    const { claimedById, claimedUntil } = await show(id);
    await editor2.run("report.amend", buildReportAmend(id));
    await editor2.run("report.publish", buildReportPublish(id, 2));
    await editor2.run("report.hold", buildReportMove(id, { version: 2 }));
    expect(await show(id)).toMatchObject({ state: "held", version: 2, claimedById, claimedUntil });
  });

  test.each(["killed", "spiked"] as const)(
    "ends where the report is %s, and none can be made",
    async (state) => {
      const id = await claimed();
      await bring(kit.clients.admin, id, state);
      expect(await show(id)).toMatchObject({ claimedById: null, claimedByName: null, claimedUntil: null });
      expect(await editor.refused("report.claim", buildClaim(id))).toMatchObject({
        status: 409,
        code: "report.wrong_state",
        details: { state },
      });
    },
  );

  test("is the desk's alone: a correspondent sees no trace of it in their own report", async () => {
    const id = await claimed();
    const nothing = { claimedById: null, claimedByName: null, claimedUntil: null };
    expect(await show(id, correspondent)).toMatchObject(nothing);
    expect((await snapshotOf(correspondent)).reports.find((one) => one.id === id)).toMatchObject(nothing);
    const { body } = await correspondent.get("wire.events?after=0&limit=1000");
    expect(JSON.stringify(body)).not.toContain(kit.newsroom.people.editor.id);
  });
});

describe("letting a report go", () => {
  test("is for its holder and for supervisors", async () => {
    const id = await claimed();
    expect(await editor2.refused("report.unclaim", buildUnclaim(id))).toMatchObject({
      code: "role.forbidden",
    });
    await supervisor.run("report.unclaim", buildUnclaim(id));
    expect(await show(id)).toMatchObject({ claimedById: null, claimedByName: null, claimedUntil: null });
  });

  test("that nobody works on is said to be nobody's", async () => {
    const id = await filed();
    for (const by of [editor, supervisor])
      expect(await by.refused("report.unclaim", buildUnclaim(id))).toMatchObject({
        status: 409,
        code: "report.not_claimed",
      });
  });
});

describe("two at once", () => {
  test("claim a report: one has it, the other is told who, and the log has one claim", async () => {
    const id = await filed();
    const answers = [editor, editor2].map((by) => by.post("report.claim", buildClaim(id)));
    expect(await race(answers, "report.claimed", id)).toEqual({ statuses: [200, 409], events: 1 });
  });

  test("on two nodes, too", async () => {
    const other = await kit.newsroom.addNode();
    const id = await filed();
    const answers = [editor, editor2.at(other.origin)].map((by) => by.post("report.claim", buildClaim(id)));
    expect(await race(answers, "report.claimed", id)).toEqual({ statuses: [200, 409], events: 1 });
  });

  test("release a report: it is released once", async () => {
    const id = await claimed();
    const answers = [editor, supervisor].map((by) => by.post("report.unclaim", buildUnclaim(id)));
    expect(await race(answers, "report.unclaimed", id)).toEqual({ statuses: [200, 409], events: 1 });
  });
});

describe("the newsroom's own clock", () => {
  test("ends a claim that nobody renewed, once, and says so to every desk", async () => {
    const id = await claimed();
    const before = await kit.newsroom.head();
    await bringDue(kit.newsroom, "report.unclaim", id);
    const event = await nextEvent(editor2, "report.unclaimed", before);
    expect(event).toMatchObject({
      reportId: id,
      seq: before + 1,
      payload: { report: { id, claimedById: null } },
    });
    expect(await show(id)).toMatchObject({ claimedById: null, claimedByName: null, claimedUntil: null });
  });

  test("leaves a claim alone that was renewed", async () => {
    const id = await claimed();
    await editor.run("report.claim", buildClaim(id));
    const jobs = await kit.newsroom.sql<{ run_at: Date }>(
      "SELECT run_at FROM graphile_worker._private_jobs WHERE key = $1",
      [`report.unclaim ${id}`],
    );
    expect(jobs.map(({ run_at }) => run_at.toISOString())).toEqual([(await show(id)).claimedUntil]);
  });

  test("is overtaken by a release: the job ends, and nothing is said", async () => {
    const id = await claimed();
    await editor.run("report.unclaim", buildUnclaim(id));
    const head = await kit.newsroom.head();
    await bringDue(kit.newsroom, "report.unclaim", id);
    const left = () =>
      kit.newsroom.sql("SELECT 1 FROM graphile_worker._private_jobs WHERE key = $1", [
        `report.unclaim ${id}`,
      ]);
    await expect.poll(left).toEqual([]);
    expect(await kit.newsroom.head()).toBe(head);
  });

  test("and a claim whose time is over may be taken without a word about taking over", async () => {
    const id = await claimed();
    await kit.newsroom.sql("UPDATE reports SET claimed_until = now() - interval '1 second' WHERE id = $1", [
      id,
    ]);
    await editor2.run("report.claim", buildClaim(id));
    expect(await show(id)).toMatchObject({ claimedById: kit.newsroom.people.editor2.id });
  });
});

describe("a plain amendment", () => {
  test("of a published report is blocked by an open legal flag, as an update is, and goes through where it is held", async () => {
    const id = await filed();
    await bring(supervisor, id, "published");
    const flagId = await raiseFlag(supervisor, { reportId: id, kind: "legal" });
    const head = await kit.newsroom.head();
    expect(await editor.refused("report.amend", buildReportAmend(id))).toMatchObject({
      status: 409,
      code: "report.blocked",
      details: { flagId, kind: "legal" },
    });
    expect(await kit.newsroom.head()).toBe(head);
    await editor.run("report.hold", buildReportMove(id));
    await editor.run("report.amend", buildReportAmend(id));
  });
});
