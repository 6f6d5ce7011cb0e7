import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AuditList } from "../../lib/protocol/audit.ts";
import { bringDue, buildEmbargo } from "../support/build-claims.ts";
import { buildStoryMerge } from "../support/build-stories.ts";
import { buildReportCorroborate } from "../support/build-verification.ts";
import {
  bring,
  buildFlagMove,
  buildReportMove,
  buildReportPublish,
  buildStoryLink,
  file,
  openStory,
  raiseFlag,
} from "../support/builders.ts";
import type { Client, Envelope } from "../support/client.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";
import { PERSON_NAMES } from "../support/people.ts";

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

async function audit(query: string): Promise<AuditList> {
  const { status, body } = await supervisor.get<AuditList>(`audit.list?${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}

test("a report's history says who did what, when and why, the newest first", async () => {
  const id = await file(correspondent, { sourceNote: "سرّي" });
  await editor.run("report.publish", buildReportPublish(id));
  const hold = await editor.run("report.hold", buildReportMove(id, { reason: "مصدر واحد" }));
  const { entries, more } = await audit(`reportId=${id}`);
  expect(more).toBe(false);
  expect(entries.map(({ kind, actorName, actorRole, why }) => [kind, actorName, actorRole, why])).toEqual([
    ["report.held", "The editor", "editor", "مصدر واحد"],
    ["report.published", "The editor", "editor", undefined],
    ["report.filed", "The correspondent", "correspondent", undefined],
  ]);
  expect(entries[0]).toMatchObject({ seq: hold.seq, at: hold.event.at, report: { id, state: "held" } });
  expect(entries[2]).toMatchObject({ report: { sourceNote: "سرّي", version: 1 } });
});

test("[W10] here alone a killed report still has its words, and only for who may read the audit", async () => {
  const id = await file(correspondent, { headline: "كلمات ملغاة", body: "نصّ ملغى.", sourceNote: "سرّي" });
  await bring(supervisor, id, "killed");
  const { entries } = await audit(`reportId=${id}`);
  expect(entries.map(({ kind, report }) => [kind, report?.headline, report?.body])).toEqual([
    ["report.killed", "كلمات ملغاة", "نصّ ملغى."],
    ["report.published", "كلمات ملغاة", "نصّ ملغى."],
    ["report.filed", "كلمات ملغاة", "نصّ ملغى."],
  ]);
  for (const name of PERSON_NAMES) {
    const { status, body } = await (await newsroom.as(name)).get<Envelope>(`audit.list?reportId=${id}`);
    const may = name === "supervisor" || name === "admin";
    expect([name, status]).toEqual([name, may ? 200 : 403]);
    if (!may) expect(body).toEqual({ error: { ...body.error, code: "role.forbidden" } });
    if (!may) expect(JSON.stringify(body)).not.toMatch(/ملغ|سرّي/);
  }
  expect((await newsroom.nobody.get(`audit.list?reportId=${id}`)).status).toBe(401);
});

test("what changed a report beside another one is in the history of both", async () => {
  const [one, other] = [await file(correspondent), await file(correspondent)];
  const { seq } = await editor.run("report.corroborate", buildReportCorroborate(one, other));
  for (const id of [one, other]) {
    const [newest] = (await audit(`reportId=${id}`)).entries;
    expect(newest).toMatchObject({ seq, kind: "report.corroborated", others: 1, report: { id } });
  }
});

test("a story's history has its reports', its flags', and the merge with which another came in", async () => {
  const [from, into] = [await openStory(editor), await openStory(editor)];
  const id = await file(correspondent);
  await editor.run("story.link", buildStoryLink(into, id));
  const flagId = await raiseFlag(supervisor, { storyId: into });
  await editor.run("flag.resolve", buildFlagMove(flagId));
  await editor.run("story.merge", buildStoryMerge(from, into));
  const kinds = async (query: string) => (await audit(query)).entries.map(({ kind }) => kind);
  expect(await kinds(`storyId=${into}`)).toEqual([
    "story.merged",
    "flag.resolved",
    "flag.raised",
    "story.linked",
    "story.opened",
  ]);
  expect(await kinds(`storyId=${from}`)).toEqual(["story.merged", "story.opened"]);
});

test("a flag's history is its own, whatever else is flagged there", async () => {
  const id = await file(correspondent);
  const flagId = await raiseFlag(supervisor, { reportId: id, reason: "مصدر واحد" });
  await raiseFlag(supervisor, { reportId: id });
  await editor.run("flag.acknowledge", buildFlagMove(flagId));
  const { entries } = await audit(`flagId=${flagId}`);
  expect(entries.map(({ kind, flag }) => [kind, flag?.id])).toEqual([
    ["flag.acknowledged", flagId],
    ["flag.raised", flagId],
  ]);
  expect(entries[1]).toMatchObject({ why: "مصدر واحد" });
});

test("a person's deeds, on everything or on one report, in pages that meet", async () => {
  const me = newsroom.people.editor2.id;
  const editor2 = await newsroom.as("editor2");
  const ids = [await file(correspondent), await file(correspondent), await file(correspondent)];
  for (const id of ids) await editor2.run("report.publish", buildReportPublish(id));
  const all = (await audit(`personId=${me}`)).entries;
  expect(all.map(({ reportId }) => reportId)).toEqual(ids.toReversed());
  expect(new Set(all.map(({ actorId }) => actorId))).toEqual(new Set([me]));
  const first = await audit(`personId=${me}&limit=2`);
  const rest = await audit(`personId=${me}&limit=2&before=${first.entries.at(-1)?.seq}`);
  expect([first.more, rest.more]).toEqual([true, false]);
  expect([...first.entries, ...rest.entries]).toEqual(all);
  expect((await audit(`personId=${me}&reportId=${ids[0]}`)).entries).toEqual(all.slice(2));
});

test("with nothing named it is the whole log, and of what is not there it is empty", async () => {
  const head = await newsroom.head();
  const seqs = (await audit("limit=200")).entries.map(({ seq }) => seq);
  expect(seqs).toEqual(Array.from({ length: head }, (_, index) => head - index));
  for (const query of [`reportId=${randomUUID()}`, `flagId=${randomUUID()}`, "personId=nobody"])
    expect(await audit(query)).toEqual({ entries: [], more: false });
});

test("what Barq does by itself is under its own name", async () => {
  const id = await file(correspondent);
  await editor.run("report.embargo", buildEmbargo(id));
  await bringDue(newsroom, "report.lift", id);
  await expect
    .poll(async () => (await audit(`reportId=${id}`)).entries[0])
    .toMatchObject({ kind: "report.lifted", actorId: "system", actorName: "Barq", actorRole: "system" });
});

describe("what makes no sense is refused", () => {
  test.each(["reportId=one", "before=-1", "limit=0", "limit=1000", "personId=%20", "who=me"])(
    "%s",
    async (query) => {
      const { status, body } = await supervisor.get<Envelope>(`audit.list?${query}`);
      expect([status, body.error.code]).toEqual([400, "request.invalid"]);
    },
  );

  test("a wire that does not exist", async () => {
    expect((await supervisor.get("audit.list?wire=mars")).status).toBe(404);
  });
});
