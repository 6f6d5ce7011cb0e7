import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { GROUP_MOST } from "../../lib/domain/duplicate.ts";
import type { EventRun, ReportDetail } from "../../lib/protocol/reads.ts";
import {
  buildDuplicateConfirm,
  buildDuplicateMove,
  COPIED_REPORT,
  FIELD_REPORT,
  proposeDuplicate,
  SAME_BACKGROUND,
} from "../support/build-duplicates.ts";
import { bring, buildReportAmend, file } from "../support/builders.ts";
import type { Client } from "../support/client.ts";
import { snapshotOf } from "../support/follower.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";
import { spawnNode } from "../support/node-process.ts";
import { untilRead } from "../support/until-read.ts";

let newsroom: Newsroom;
let correspondent: Client;
let editor: Client;
let supervisor: Client;

beforeAll(async () => {
  newsroom = await startNewsroom();
  correspondent = await newsroom.as("correspondent");
  editor = await newsroom.as("editor");
  supervisor = await newsroom.as("supervisor");
});
afterAll(() => newsroom.stop());

const markOf = async (id: string) =>
  (await editor.get<ReportDetail>(`report.show?id=${id}`)).body.report.duplicate;

/** Fulfils when the log has been read to its end. */
const readToTheEnd = () => untilRead(newsroom, "duplicates");

const proposals = async (id: string) =>
  (
    await newsroom.sql("SELECT seq FROM wire_events WHERE kind = 'duplicate.proposed' AND report_id = $1", [
      id,
    ])
  ).length;

const keysKept = async (id: string) =>
  (await newsroom.sql("SELECT 1 FROM report_keys WHERE report_id = $1", [id])).length;

/** A text of its own, like no other in this newsroom. */
let turns = 0;
const ownText = (text: string) => {
  turns += 1;
  const own = ` مصدر${"ابتثجحخدرزسشصضطظعغفقكلمنهوي"[turns]}`.repeat(3);
  return text.replaceAll(/(\S+ \S+) /g, `$1${own} `);
};

describe("what the newsroom proposes by itself", () => {
  test("a report that comes in again with small changes is proposed as the same event, once", async () => {
    const first = await file(correspondent, { body: FIELD_REPORT });
    await readToTheEnd();
    expect(await markOf(first)).toBeNull();
    const second = await file(editor, { body: COPIED_REPORT });
    await expect
      .poll(() => markOf(second))
      .toEqual({ ofId: first, state: "proposed", score: expect.closeTo(0.9, 0), byName: null });
    await readToTheEnd();
    await editor.run("report.amend", buildReportAmend(second, { body: FIELD_REPORT }));
    await readToTheEnd();
    expect(await proposals(second)).toBe(1);
    expect(await markOf(first)).toBeNull();

    const third = await file(editor, { body: FIELD_REPORT });
    await expect.poll(async () => (await markOf(third))?.ofId).toBe(first);
  });

  test("of three that come in at once, the two later ones are proposed as the first", async () => {
    const body = ownText(FIELD_REPORT);
    const ids = [];
    for (let turn = 0; turn < 3; turn++) ids.push(await file(correspondent, { body }));
    await readToTheEnd();
    const marks = await Promise.all(ids.map(markOf));
    expect(marks.map((mark) => mark?.ofId ?? null)).toEqual([null, ids[0], ids[0]]);
  });

  test("other news over the same background is not proposed", async () => {
    const id = await file(correspondent, { body: SAME_BACKGROUND });
    await readToTheEnd();
    expect(await keysKept(id)).toBe(1);
    expect(await markOf(id)).toBeNull();
  });

  test("a few words that anybody may use are not compared", async () => {
    const ids = [await file(correspondent), await file(correspondent)];
    await readToTheEnd();
    for (const id of ids) expect([await keysKept(id), await markOf(id)]).toEqual([0, null]);
  });

  test("an older report that becomes the same: the later one is proposed", async () => {
    const body = ownText(FIELD_REPORT);
    const older = await file(correspondent);
    const later = await file(correspondent, { body });
    await editor.run("report.amend", buildReportAmend(older, { body }));
    await expect.poll(async () => (await markOf(later))?.ofId).toBe(older);
    expect(await markOf(older)).toBeNull();
  });

  test("[W10] what a killed report was compared by is gone, and nothing is proposed as the same", async () => {
    const body = ownText(FIELD_REPORT);
    const killed = await file(correspondent, { body });
    await readToTheEnd();
    expect(await keysKept(killed)).toBe(1);
    await bring(await newsroom.as("admin"), killed, "killed");
    await readToTheEnd();
    expect(await keysKept(killed)).toBe(0);
    expect(await newsroom.sql("SELECT 1 FROM key_reports WHERE report_id = $1", [killed])).toEqual([]);
    const again = await file(correspondent, { body });
    await readToTheEnd();
    expect(await markOf(again)).toBeNull();
  });

  test("a report filed more than 72 hours ago is compared no more", async () => {
    const body = ownText(FIELD_REPORT);
    const old = await file(correspondent, { body });
    await readToTheEnd();
    for (const [table, id] of [
      ["reports", "id"],
      ["report_keys", "report_id"],
      ["key_reports", "report_id"],
    ])
      await newsroom.sql(`UPDATE ${table} SET filed_at = filed_at - interval '73 hours' WHERE ${id} = $1`, [
        old,
      ]);
    const again = await file(correspondent, { body });
    await readToTheEnd();
    expect(await markOf(again)).toBeNull();
  });

  test("what was refused or detached is not proposed again", async () => {
    const body = ownText(FIELD_REPORT);
    const first = await file(correspondent, { body });
    const [second, third] = [await file(correspondent, { body }), await file(correspondent, { body })];
    await readToTheEnd();
    await editor.run("duplicate.refuse", buildDuplicateMove(second));
    await editor.run("duplicate.confirm", buildDuplicateConfirm(third, first));
    await editor.run("duplicate.detach", buildDuplicateMove(third));
    for (const id of [second, third]) {
      await editor.run("report.amend", buildReportAmend(id, { body: `${body}\nخاتمة.` }));
    }
    await readToTheEnd();
    for (const id of [second, third]) {
      expect([await proposals(id), (await markOf(id))?.state]).toEqual([1, "refused"]);
    }
  });

  test("two nodes that read the same log propose once; one that is killed in between leaves nothing undone", async () => {
    await newsroom.addNode();
    const other = await spawnNode(newsroom);
    onTestFinished(() => other.kill());
    const body = ownText(FIELD_REPORT);
    const ids = [await file(correspondent, { body }), await file(correspondent.at(other.origin), { body })];
    await other.kill();
    await readToTheEnd();
    expect(await proposals(ids[1] as string)).toBe(1);

    // As after a crash between the proposals and the cursor.
    await newsroom.sql("UPDATE log_cursors SET seq = 0 WHERE name LIKE 'duplicates-%'");
    const before = await newsroom.head();
    await file(correspondent);
    await readToTheEnd();
    expect(await newsroom.head()).toBe(before + 1);
  });

  test("a database that has been in use is read from a time ago on", async () => {
    const [row] = await newsroom.sql<{ seq: string }>(
      "SELECT seq FROM wire_events WHERE kind = 'report.filed' ORDER BY seq LIMIT 1",
    );
    const { seqBefore } = await import("../../server/store/log-cursors.ts");
    const { openDatabase } = await import("../../server/store/database.ts");
    const database = openDatabase(newsroom.databaseUrl, { size: 1 });
    onTestFinished(() => database.close());
    expect(await seqBefore(database.db, 1, new Date(0))).toBe(0);
    expect(await seqBefore(database.db, 1, new Date())).toBeGreaterThan(Number(row?.seq));
  });
});

describe("what a person says of them", () => {
  const filed = () => file(correspondent);

  test("a confirmed report stands under the other's root, with everybody for whom it stood", async () => {
    const [root, member, other] = [await filed(), await filed(), await filed()];
    await editor.run("duplicate.confirm", buildDuplicateConfirm(member, root));
    const { event } = await editor.run("duplicate.confirm", buildDuplicateConfirm(root, other));
    expect(event.payload.reports?.map(({ id, duplicate }) => [id, duplicate?.ofId])).toEqual([
      [member, other],
    ]);
    const next = await filed();
    await editor.run("duplicate.confirm", buildDuplicateConfirm(next, member));
    expect(await markOf(next)).toMatchObject({ ofId: other, byName: "The editor" });
    expect(await editor.refused("duplicate.confirm", buildDuplicateConfirm(other, member))).toMatchObject({
      status: 409,
      code: "duplicate.confirmed",
    });
  });

  test("undone, it is on its own; a person may say it again", async () => {
    const [root, member] = [await filed(), await filed()];
    expect(await editor.refused("duplicate.detach", buildDuplicateMove(member))).toMatchObject({
      code: "duplicate.none",
    });
    await editor.run("duplicate.confirm", buildDuplicateConfirm(member, root));
    const undo = { ...buildDuplicateMove(member), reason: "حدثان في يومين" };
    expect((await editor.run("duplicate.detach", undo)).event.payload.why).toBe("حدثان في يومين");
    expect(await markOf(member)).toMatchObject({ state: "refused" });
    await editor.run("duplicate.confirm", buildDuplicateConfirm(member, root));
    expect(await markOf(member)).toMatchObject({ state: "confirmed", ofId: root });
  });

  test("what cannot be is refused by its name, and nothing changes", async () => {
    const [one, other, killed] = [await filed(), await filed(), await filed()];
    await bring(await newsroom.as("admin"), killed, "killed");
    const nobody = "0198b000-0000-7000-8000-000000000999";
    const before = await newsroom.head();
    const refused = async (reportId: string, ofId: string) =>
      (await editor.refused("duplicate.confirm", buildDuplicateConfirm(reportId, ofId))).code;
    expect(await refused(one, one)).toBe("duplicate.itself");
    expect(await refused(one, nobody)).toBe("duplicate.not_found");
    expect(await refused(nobody, one)).toBe("report.not_found");
    expect(await refused(one, killed)).toBe("report.wrong_state");
    expect(await refused(killed, one)).toBe("report.wrong_state");
    expect((await editor.refused("duplicate.refuse", buildDuplicateMove(other))).code).toBe("duplicate.none");
    const proposed = { ...buildDuplicateConfirm(one, other), score: 1 };
    expect((await supervisor.refused("duplicate.propose", proposed)).code).toBe("role.forbidden");
    expect(await newsroom.head()).toBe(before);
  });

  test("two confirm at once, each under another: one wins, the other is told, and there is no circle", async () => {
    for (let turn = 0; turn < 5; turn++) {
      const [one, other] = [await filed(), await filed()];
      const answers = await Promise.all([
        editor.post("duplicate.confirm", buildDuplicateConfirm(one, other)),
        supervisor.post("duplicate.confirm", buildDuplicateConfirm(other, one)),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const marks = await Promise.all([markOf(one), markOf(other)]);
      expect(marks.filter((mark) => mark !== null)).toHaveLength(1);
    }
  });

  test("one confirms while another refuses: both are told how it ended", async () => {
    const [one, other] = [await filed(), await filed()];
    await proposeDuplicate(newsroom, one, other);
    const [confirmed, refused] = await Promise.all([
      editor.post("duplicate.confirm", buildDuplicateConfirm(one, other)),
      supervisor.post("duplicate.refuse", buildDuplicateMove(one)),
    ]);
    // To confirm has the last word: a person may always say that it is the same after all.
    expect(confirmed.status).toBe(200);
    expect([200, 409]).toContain(refused.status);
    expect(await markOf(one)).toMatchObject({ state: "confirmed" });
  });

  test("200 who follow a report go along with it; more are too many", async () => {
    const root = await filed();
    const members = await Promise.all(Array.from({ length: GROUP_MOST + 1 }, filed));
    await newsroom.sql(
      `UPDATE reports SET duplicate = jsonb_build_object('ofId', $1::text, 'state', 'confirmed', 'score', NULL, 'byName', 'x')
       WHERE id = ANY ($2::uuid[])`,
      [root, members],
    );
    const other = await filed();
    expect(await editor.refused("duplicate.confirm", buildDuplicateConfirm(root, other))).toMatchObject({
      code: "duplicate.too_many",
    });
    await editor.run("duplicate.detach", buildDuplicateMove(members[0] as string));
    const { event } = await editor.run("duplicate.confirm", buildDuplicateConfirm(root, other));
    expect(event.payload.reports).toHaveLength(GROUP_MOST);
  });

  test("[W6] nobody but the desk learns that two reports are taken for one event", async () => {
    const [one, other] = [await filed(), await filed()];
    await bring(await newsroom.as("admin"), one, "published");
    const event = await editor.run("duplicate.confirm", buildDuplicateConfirm(one, other));
    const { reports } = await snapshotOf(correspondent);
    expect(reports.find(({ id }) => id === one)?.duplicate).toBeNull();
    const heard = await correspondent.get<EventRun>(`wire.events?after=${event.seq - 1}`);
    expect(JSON.stringify(heard.body)).not.toContain(other);
  });
});
