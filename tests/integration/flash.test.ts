import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { FLASH_REST_MS, FLASH_WINDOW_MS } from "../../lib/domain/flash.ts";
import type { ReportDetail } from "../../lib/protocol/reads.ts";
import type { BarqNode } from "../../server/node.ts";
import { withConnection } from "../../server/runtime/postgres-answer.ts";
import {
  askedFlash,
  buildFlashAsk,
  buildFlashConfirm,
  buildFlashRefuse,
} from "../support/build-verification.ts";
import {
  bring,
  buildFlagMove,
  buildReportAmend,
  buildReportMove,
  file,
  openStory,
  raiseFlag,
} from "../support/builders.ts";
import type { Client } from "../support/client.ts";
import { follow, snapshotOf } from "../support/follower.ts";
import { fill, type Kit } from "../support/kit.ts";
import { startNewsroom } from "../support/newsroom.ts";

const kit = {} as Kit;
let other: BarqNode;
let correspondent: Client;
let colleague: Client;
let editor: Client;
let editor2: Client;
let supervisor: Client;
beforeAll(async () => {
  await fill(kit, await startNewsroom());
  other = await kit.newsroom.addNode();
  ({ correspondent, colleague, editor, editor2, supervisor } = kit.clients);
});
afterAll(() => kit.newsroom.stop());
// Each test begins a day after the one before: the wire has had no FLASH.
beforeEach(() => pass(DAY_MS));

const DAY_MS = 25 * 3_600_000;

/** Lets time pass for the ration: every FLASH so far was that much earlier. */
async function pass(ms: number): Promise<void> {
  await kit.newsroom.sql(
    `UPDATE reports SET flash = jsonb_set(flash, '{confirmedAt}', to_jsonb(to_char(
       ((flash ->> 'confirmedAt')::timestamptz - $1 * interval '1 ms') AT TIME ZONE 'UTC',
       'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))
     WHERE flash ->> 'confirmedAt' IS NOT NULL`,
    [ms],
  );
}

const asked = (overrides = {}) => askedFlash(correspondent, editor, overrides);
const show = async (id: string, by = editor) => (await by.get<ReportDetail>(`report.show?id=${id}`)).body;
const flashOf = async (id: string, by = editor) => (await show(id, by)).report.flash;
/** The refusal, and that it left the log as it was. */
async function refused(by: Client, ...[command, body]: Parameters<Client["refused"]>) {
  const head = await kit.newsroom.head();
  const { code, status, details } = await by.refused(command, body);
  expect(await kit.newsroom.head()).toBe(head);
  return { code, status, details };
}

describe("a FLASH takes two people", () => {
  test("asked for by one, confirmed by another: loudest of all, on every screen, and no new version", async () => {
    const id = await asked({ urgency: 5 });
    expect((await show(id)).report).toMatchObject({ urgency: 5, flash: { state: "asked" } });
    const reader = await follow(colleague);
    onTestFinished(() => reader.close());
    const { event, seq } = await editor2.run("flash.confirm", buildFlashConfirm(id));
    expect(event.kind).toBe("flash.confirmed");
    await reader.reaches(seq);
    const { editor: asker, editor2: second } = kit.newsroom.people;
    const told = {
      state: "confirmed",
      version: 1,
      reason: "حدث استثنائي",
      askedByName: asker.name,
      askedAt: expect.any(String),
      confirmedByName: second.name,
      confirmedAt: expect.any(String),
    };
    expect(reader.state.reports.get(id)).toMatchObject({ urgency: 1, version: 1, state: "published" });
    // Why is the desk's.
    expect(reader.state.reports.get(id)?.flash).toEqual({ ...told, reason: "" });
    expect(await flashOf(id)).toEqual({ ...told, askedById: asker.id });
  });

  test("who asked cannot confirm, from any node; who is second can", async () => {
    const id = await asked();
    const body = buildFlashConfirm(id);
    expect(await refused(editor, "flash.confirm", body)).toMatchObject({
      code: "flash.second_person",
      status: 409,
    });
    expect((await refused(editor.at(other.origin), "flash.confirm", body)).code).toBe("flash.second_person");
    await supervisor.run("flash.confirm", buildFlashConfirm(id));
  });

  test("who has reworded it since cannot confirm, nor who asked; a third person can", async () => {
    const id = await asked();
    await editor2.run("report.amend", buildReportAmend(id));
    const body = buildFlashConfirm(id, 2);
    expect((await refused(editor2, "flash.confirm", body)).code).toBe("flash.reworded");
    expect((await refused(editor, "flash.confirm", body)).code).toBe("flash.second_person");
    await supervisor.run("flash.confirm", body);
  });

  test("a request is the desk's alone: a reader learns neither of it nor why", async () => {
    const id = await file(correspondent);
    await bring(editor, id, "published");
    const { seq } = await editor.run("flash.ask", buildFlashAsk(id, { reason: "سرّ المكتب" }));
    for (const reader of [correspondent, colleague]) {
      expect(await flashOf(id, reader)).toBeNull();
      const found = (await snapshotOf(reader)).reports.find((report) => report.id === id);
      expect(found?.flash).toBeNull();
      const run = JSON.stringify((await reader.get(`wire.events?after=${seq - 1}`)).body);
      expect(run).not.toContain("سرّ المكتب");
      expect(run).not.toContain(kit.newsroom.people.editor.id);
      for (const [command, body] of [
        ["flash.ask", buildFlashAsk(id)],
        ["flash.confirm", buildFlashConfirm(id)],
        ["flash.refuse", buildFlashRefuse(id)],
      ] as const)
        expect((await refused(reader, command, body)).code).toBe("role.forbidden");
    }
  });

  test("refused, or taken back, it is gone and can be asked for again", async () => {
    const id = await asked();
    const { event } = await editor2.run("flash.refuse", buildFlashRefuse(id, "ليس استثنائياً"));
    expect(event).toMatchObject({
      kind: "flash.refused",
      payload: { report: { flash: null }, why: "ليس استثنائياً" },
    });
    expect((await refused(editor2, "flash.confirm", buildFlashConfirm(id))).code).toBe("flash.not_asked");
    expect((await refused(editor2, "flash.refuse", buildFlashRefuse(id))).code).toBe("flash.not_asked");
    await editor2.run("flash.ask", buildFlashAsk(id));
    await editor2.run("flash.refuse", buildFlashRefuse(id));
    expect(await flashOf(id)).toBeNull();
  });
});

describe("what can be none", () => {
  test("a report that is not on the wire, one seen at an older version, one asked for, one that is one", async () => {
    const id = await file(correspondent);
    expect(await refused(editor, "flash.ask", buildFlashAsk(id))).toMatchObject({
      code: "report.wrong_state",
      details: { state: "filed" },
    });
    await bring(editor, id, "published");
    await editor.run("report.amend", buildReportAmend(id));
    expect(await refused(editor, "flash.ask", buildFlashAsk(id))).toMatchObject({
      code: "report.stale",
      details: { version: 2 },
    });
    await editor.run("flash.ask", buildFlashAsk(id, { version: 2 }));
    expect((await refused(editor2, "flash.ask", buildFlashAsk(id, { version: 2 }))).code).toBe("flash.asked");
    expect(await refused(editor2, "flash.confirm", buildFlashConfirm(id))).toMatchObject({
      code: "report.stale",
      details: { version: 2 },
    });
    await editor2.run("flash.confirm", buildFlashConfirm(id, 2));
    const late = [
      ["flash.ask", buildFlashAsk(id, { version: 2 })],
      ["flash.confirm", buildFlashConfirm(id, 2)],
      ["flash.refuse", buildFlashRefuse(id)],
    ] as const;
    for (const [command, body] of late)
      expect((await refused(supervisor, command, body)).code).toBe("flash.confirmed");
  });

  test("a report from a feed, however urgent: it is not even asked for", async () => {
    const id = await file(editor, { feed: "الوكالة", urgency: 1 });
    await bring(editor, id, "published");
    expect((await show(id)).report).toMatchObject({ urgency: 1, flash: null });
    expect((await refused(editor, "flash.ask", buildFlashAsk(id))).code).toBe("flash.ingested");
  });

  test("filing or amending with urgency 1 raises none", async () => {
    const id = await file(correspondent, { urgency: 1 });
    await editor.run("report.amend", buildReportAmend(id, { urgency: 1 }));
    await bring(editor, await file(correspondent, { urgency: 1 }), "published");
    const loud = (await snapshotOf(editor)).reports.filter(({ urgency, flash }) => urgency === 1 && !flash);
    expect(loud.length).toBeGreaterThanOrEqual(2);
  });

  test.each(["held", "killed"] as const)("a request is over once the report is %s", async (state) => {
    const id = await asked();
    await supervisor.run(state === "held" ? "report.hold" : "report.kill", buildReportMove(id));
    expect(await flashOf(id)).toBeNull();
    expect((await refused(editor2, "flash.confirm", buildFlashConfirm(id))).code).toBe("report.wrong_state");
  });

  test.each(["report", "story"] as const)(
    "an open legal flag on its %s blocks the confirmation",
    async (on) => {
      const storyId = await openStory(editor);
      const id = await asked({ storyId });
      const subject = on === "report" ? { reportId: id } : { storyId };
      const flagId = await raiseFlag(supervisor, { ...subject, kind: "legal" });
      expect(await refused(editor2, "flash.confirm", buildFlashConfirm(id))).toMatchObject({
        code: "report.blocked",
        details: { flagId, kind: "legal" },
      });
      await supervisor.run("flag.resolve", buildFlagMove(flagId));
      await editor2.run("flash.confirm", buildFlashConfirm(id));
    },
  );
});

describe("the ration of the wire", () => {
  test("after one the wire rests for ten minutes, and says until when", async () => {
    const [first, second] = [await asked(), await asked()];
    await editor2.run("flash.confirm", buildFlashConfirm(first));
    await pass(FLASH_REST_MS - 60_000);
    const at = (await flashOf(first))?.confirmedAt ?? "";
    expect(await refused(editor2, "flash.confirm", buildFlashConfirm(second))).toEqual({
      code: "flash.cooling",
      status: 409,
      details: { until: new Date(Date.parse(at) + FLASH_REST_MS).toISOString() },
    });
    await pass(60_000);
    await editor2.run("flash.confirm", buildFlashConfirm(second));
  });

  test("four in a day, the fifth has to wait until the first is a day old, killed or not", async () => {
    let first = "";
    for (let turn = 0; turn < 4; turn++) {
      const id = await asked();
      first ||= id;
      await editor2.run("flash.confirm", buildFlashConfirm(id));
      if (turn === 0) await supervisor.run("report.kill", buildReportMove(id));
      await pass(3_600_000);
    }
    const at = (await flashOf(first))?.confirmedAt ?? "";
    const fifth = await asked();
    const { code, details } = await refused(editor2, "flash.confirm", buildFlashConfirm(fifth));
    expect([code, details]).toEqual([
      "flash.cooling",
      { until: new Date(Date.parse(at) + FLASH_WINDOW_MS).toISOString() },
    ]);
  });

  test("of two confirmed at the same moment at two nodes exactly one wins, every time", async () => {
    for (let turn = 0; turn < 5; turn++) {
      const pair = [await asked(), await asked()] as const;
      const answers = await Promise.all([
        editor2.post("flash.confirm", buildFlashConfirm(pair[0])),
        supervisor.at(other.origin).post("flash.confirm", buildFlashConfirm(pair[1])),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const refusal = answers.find(({ status }) => status === 409)?.body;
      expect(refusal).toMatchObject({ error: { code: "flash.cooling" } });
      const states = await Promise.all(pair.map(async (id) => (await flashOf(id))?.state));
      expect(states.sort()).toEqual(["asked", "confirmed"]);
      await pass(DAY_MS);
    }
  });

  test("of many confirmed at once at one node exactly one wins", async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, () => asked()));
    const answers = await Promise.all(ids.map((id) => editor2.post("flash.confirm", buildFlashConfirm(id))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test("the newest ones are found by an index, however many reports there are", async () => {
    const { rows } = await withConnection(kit.newsroom.databaseUrl, async (client) => {
      // Of so few reports any way is quick; which one is taken would hang on when Postgres last counted them.
      await client.query("SET enable_seqscan = off");
      await client.query("SET enable_sort = off");
      return client.query<{ "QUERY PLAN": string }>(
        `EXPLAIN SELECT flash ->> 'confirmedAt' FROM reports
          WHERE wire_id = 1 AND flash IS NOT NULL AND (flash ->> 'confirmedAt') IS NOT NULL
          ORDER BY (flash ->> 'confirmedAt') DESC LIMIT 4`,
      );
    });
    const text = rows.map((line) => line["QUERY PLAN"]).join("\n");
    expect(text).toContain("Index Scan Backward using reports_flash");
    expect(text).not.toContain("Sort");
  });
});
