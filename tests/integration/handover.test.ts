import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Handover } from "../../lib/protocol/handover.ts";
import { buildClaim, buildEmbargo } from "../support/build-claims.ts";
import {
  bring,
  buildReportChange,
  buildReportMove,
  buildReportPublish,
  buildStoryLink,
  file,
  openStory,
  raiseFlag,
} from "../support/builders.ts";
import type { Client, Envelope } from "../support/client.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";

let newsroom: Newsroom;
let editor: Client;
let supervisor: Client;
let correspondent: Client;

beforeAll(async () => {
  newsroom = await startNewsroom();
  const names = ["editor", "supervisor", "correspondent"] as const;
  [editor, supervisor, correspondent] = (await Promise.all(names.map((name) => newsroom.as(name)))) as [
    Client,
    Client,
    Client,
  ];
});
afterAll(() => newsroom.stop());

async function handover(query: string, client = editor): Promise<Handover> {
  const { status, body } = await client.get<Handover>(`handover.show?${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}

const since = async () => `after=${await newsroom.head()}`;
const ids = ({ items }: { items: { id: string }[] }) => items.map(({ id }) => id);

test("on a wire where nothing has happened, everything is empty", async () => {
  const { from, to, filed, published, unclaimed, flags } = await handover("after=0");
  expect({ from, to, filed, published, unclaimed, flags }).toEqual({
    from: 0,
    to: 0,
    filed: 0,
    published: { total: 0, items: [] },
    unclaimed: { total: 0, items: [] },
    flags: [],
  });
});

test("what moved since, each report once under the last of its kind, and nothing from before", async () => {
  await bring(supervisor, await file(correspondent), "published");
  const mark = await since();
  const id = await file(correspondent, { headline: "ينشر" });
  await editor.run("report.publish", buildReportPublish(id));
  await editor.run("report.update", buildReportChange(id, { advisory: "أولاً" }));
  const last = await editor.run(
    "report.update",
    buildReportChange(id, { version: 2, advisory: "تحديث الحصيلة من 4 إلى 7" }),
  );
  await editor.run("report.correct", buildReportChange(id, { version: 3, advisory: "تصحيح اسم القرية" }));
  await editor.run("report.hold", buildReportMove(id, { version: 4, reason: "مصدر واحد" }));
  await supervisor.run("report.release", buildReportMove(id, { version: 4, reason: "تأكّد" }));
  const spiked = await file(correspondent);
  await editor.run("report.spike", buildReportMove(spiked, { reason: "قديم" }));
  const seen = await handover(mark);
  expect(seen.filed).toBe(2);
  expect(ids(seen.published)).toEqual([id]);
  expect(seen.updated).toMatchObject({
    total: 1,
    items: [
      {
        id,
        seq: last.seq,
        headline: "ينشر",
        note: "تحديث الحصيلة من 4 إلى 7",
        byName: "The editor",
        state: "published",
      },
    ],
  });
  expect(seen.corrected.items).toMatchObject([{ id, note: "تصحيح اسم القرية" }]);
  expect(seen.held.items).toMatchObject([{ id, note: "مصدر واحد" }]);
  expect(seen.released.items).toMatchObject([{ id, note: "تأكّد", byName: "The supervisor" }]);
  expect(seen.spiked.items).toMatchObject([{ id: spiked, note: "قديم" }]);
  expect(await handover(await since())).toMatchObject({
    filed: 0,
    published: { total: 0 },
    updated: { total: 0 },
  });
});

test("[W10] a killed report is named by its number and slug, and why; its words are nowhere", async () => {
  const mark = await since();
  const id = await file(correspondent, { slug: "HOMS-GAS", headline: "كلمات ملغاة" });
  await editor.run("report.publish", buildReportPublish(id));
  await editor.run("report.correct", buildReportChange(id, { advisory: "سطر ملغى" }));
  await supervisor.run("report.kill", buildReportMove(id, { version: 2, reason: "خبر مختلق" }));
  for (const client of [editor, supervisor]) {
    const seen = await handover(mark, client);
    expect(seen.killed.items).toMatchObject([{ id, slug: "HOMS-GAS", headline: null, note: "خبر مختلق" }]);
    expect(ids(seen.corrected)).toEqual([id]);
    expect(JSON.stringify(seen)).not.toMatch(/كلمات ملغاة|سطر ملغى/);
  }
});

test("what stands open is there whenever it began: unclaimed, on hold, under embargo, flagged", async () => {
  const waiting = await file(correspondent);
  const claimed = await file(correspondent);
  await editor.run("report.claim", buildClaim(claimed));
  const held = await file(correspondent);
  await bring(supervisor, held, "held");
  const embargoed = await file(correspondent);
  const until = "2031-05-01T09:00:00.000Z";
  await editor.run("report.embargo", buildEmbargo(embargoed, { until }));
  const flagId = await raiseFlag(supervisor, { reportId: held, assigneeId: newsroom.people.editor.id });
  const seen = await handover(await since());
  expect(ids(seen.unclaimed)).toContain(waiting);
  expect(ids(seen.unclaimed)).not.toContain(claimed);
  expect(ids(seen.heldNow)).toEqual([held]);
  expect(seen.heldNow.items[0]).toMatchObject({ seq: null, note: "بانتظار التأكيد" });
  expect(seen.embargoed.items).toMatchObject([{ id: embargoed, at: until }]);
  expect(seen.flags).toMatchObject([{ id: flagId, assigneeId: newsroom.people.editor.id }]);
  await supervisor.run("report.release", buildReportMove(held));
  expect((await handover(await since())).heldNow.total).toBe(0);
});

test("the stories in which something was done, and the open notices with those they wait for", async () => {
  const mark = await since();
  const storyId = await openStory(editor, { headline: "خط الغاز" });
  const id = await file(correspondent);
  await editor.run("story.link", buildStoryLink(storyId, id));
  await editor.run("report.publish", buildReportPublish(id));
  await editor.run("report.use", { commandId: crypto.randomUUID(), reportId: id, version: 1, as: "copied" });
  await supervisor.run("report.hold", buildReportMove(id));
  const seen = await handover(mark);
  expect(seen.stories).toMatchObject({
    total: 1,
    items: [{ id: storyId, headline: "خط الغاز", state: "open" }],
  });
  const mine = seen.notices.find(({ notice }) => notice.reportId === id);
  expect(mine).toMatchObject({ isMine: true, notice: { kind: "hold" } });
  expect(mine?.waitsFor).toBeGreaterThanOrEqual(1);
});

test("[W6] who is behind a byline stays hidden from an editor", async () => {
  const mark = await since();
  const id = await file(correspondent, { sourceNote: "سرّي" });
  await editor.run("report.publish", buildReportPublish(id));
  const seen = JSON.stringify(await handover(mark));
  expect(seen).not.toContain(newsroom.people.correspondent.id);
  expect(seen).not.toContain("سرّي");
});

test("a time stands for the last number by then", async () => {
  const id = await file(correspondent);
  const { event, seq } = await editor.run("report.publish", buildReportPublish(id));
  const at = new Date(Date.parse(event.at) - 1).toISOString();
  const seen = await handover(`since=${at}`);
  expect(seen.since).toBe(at);
  expect(seen.from).toBeLessThan(seq);
  expect(ids(seen.published)).toContain(id);
});

describe("what makes no sense is refused, and named", () => {
  test.each([
    "",
    "after=1&since=2024-01-01T00:00:00Z",
    "after=-1",
    "after=999999999",
    "since=yesterday",
    "since=2999-01-01T00:00:00Z",
  ])("%s", async (query) => {
    const { status, body } = await editor.get<Envelope>(`handover.show?${query}`);
    expect([status, body.error.code]).toEqual([400, "request.invalid"]);
    expect(body.error.details?.fields?.[0]).toMatchObject({
      path: expect.any(String),
      message: expect.any(String),
    });
  });
});

test("correspondents have no handover, nor anybody who is not signed in", async () => {
  expect((await correspondent.get("handover.show?after=0")).status).toBe(403);
  expect((await newsroom.nobody.get("handover.show?after=0")).status).toBe(401);
});
