import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withoutWords } from "../../lib/domain/told-words.ts";
import type { AsOf } from "../../lib/protocol/audit.ts";
import type { Snapshot } from "../../lib/protocol/reads.ts";
import { buildFigureAdd, buildStoryMerge, buildStoryMove } from "../support/build-stories.ts";
import {
  bring,
  buildReportAmend,
  buildReportMove,
  buildReportPublish,
  file,
  openStory,
} from "../support/builders.ts";
import type { Client, Envelope } from "../support/client.ts";
import { snapshotOf } from "../support/follower.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";
import { commandFor, work } from "../support/random-work.ts";

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

async function asOf(client: Client, query: string): Promise<AsOf> {
  const { status, body } = await client.get<AsOf>(`wire.as-of?${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body;
}

async function refusal(query: string): Promise<[number, string]> {
  const { status, body } = await editor.get<Envelope>(`wire.as-of?${query}`);
  return [status, body.error?.code];
}

describe("before anything has happened", () => {
  test("the wire is empty, at any time and at number 0", async () => {
    for (const query of ["seq=0", "at=2001-01-01T00:00:00Z", `at=${new Date().toISOString()}`]) {
      const { reports, stories, flags, seq } = await asOf(editor, query);
      expect({ reports, stories, flags, seq }).toEqual({ reports: [], stories: [], flags: [], seq: 0 });
    }
  });
});

const SEEDS = [4_112, 7, 90_210];

test.each(SEEDS)(
  "[W5] [W10] the wire as of each number is the snapshot that was taken at it (work %i)",
  async (seed) => {
    const [chores = []] = fc.sample(work, { numRuns: 1, seed });
    const taken: [Snapshot, Snapshot][] = [];
    let now = await snapshotOf(editor);
    for (const chore of chores) {
      const send = commandFor(chore, now);
      if (!send) continue;
      const [by, command, body] = send;
      await (await newsroom.as(by)).post(command, body);
      const pair = [await snapshotOf(editor), await snapshotOf(supervisor)] as [Snapshot, Snapshot];
      if (pair[0].seq > now.seq) taken.push(pair);
      now = pair[0];
    }
    expect(taken.length).toBeGreaterThan(25);
    const killed = new Set(now.reports.flatMap(({ id, state }) => (state === "killed" ? id : [])));
    expect(killed.size).toBeGreaterThan(0);
    for (const [seen, overseen] of taken) {
      const { reports, ...rest } = of(seen);
      const gone = reports.map((one) => (killed.has(one.id) ? withoutWords(one) : one));
      expect(of(await asOf(editor, `seq=${seen.seq}&limit=500`))).toEqual({ ...rest, reports: gone });
      // The audit still has the words of what was killed later.
      expect(of(await asOf(supervisor, `seq=${seen.seq}&limit=500`))).toEqual(of(overseen));
    }
  },
);

/** What a snapshot and the wire as it was have in common. */
function of({ wire, epoch, seq, reports, stories, flags }: Snapshot | AsOf) {
  const byId = <Row extends { id: string }>(rows: Row[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { wire, epoch, seq, reports, stories: byId(stories), flags: byId(flags) };
}

test("[W5] a merge changes both stories at its number, and what is done later in either does not reach back", async () => {
  const [from, into] = [await openStory(editor), await openStory(editor)];
  const id = await file(correspondent, { storyId: from });
  await editor.run("figure.add", buildFigureAdd(from, id));
  const before = await snapshotOf(editor);
  await editor.run("story.merge", buildStoryMerge(from, into));
  const merged = await snapshotOf(editor);
  const { version = 1 } = merged.stories.find((story) => story.id === into) ?? {};
  await editor.run("story.close", buildStoryMove(into, { version }));
  for (const taken of [before, merged])
    expect(of(await asOf(supervisor, `seq=${taken.seq}&limit=500`)).stories).toEqual(of(taken).stories);
});

test("a moment is answered with what had happened by then", async () => {
  const id = await file(correspondent, { headline: "الأول" });
  const { seq, event } = await editor.run("report.amend", buildReportAmend(id, { headline: "الثاني" }));
  await editor.run("report.amend", buildReportAmend(id, { version: 2, headline: "الثالث" }));
  const then = await asOf(editor, `at=${event.at}`);
  expect(then.at).toBe(event.at);
  expect(then.seq).toBeGreaterThanOrEqual(seq);
  const before = await asOf(editor, `at=${new Date(Date.parse(event.at) - 1).toISOString()}`);
  expect(before.seq).toBeLessThan(seq);
  expect((await asOf(editor, `seq=${seq}&limit=1`)).reports).toMatchObject([{ id, headline: "الثاني" }]);
});

test("a limit gives the newest reports of that time, and none that came later", async () => {
  const first = await file(correspondent);
  const second = await file(correspondent);
  const { seq } = await snapshotOf(editor);
  await file(correspondent);
  const { reports } = await asOf(editor, `seq=${seq}&limit=2`);
  expect(reports.map(({ id }) => id)).toEqual([second, first]);
});

test("[W6] an editor sees no more of a report then than now; a supervisor its source", async () => {
  const id = await file(correspondent, { sourceNote: "سرّي", point: { lat: 34.7312, lon: 36.7131 } });
  const { seq } = await snapshotOf(editor);
  const [seen] = (await asOf(editor, `seq=${seq}&limit=1`)).reports;
  expect(seen).toMatchObject({ id, point: { lat: 34.7, lon: 36.7 } });
  expect(seen).not.toHaveProperty("sourceNote");
  expect(seen).not.toHaveProperty("correspondentId");
  expect((await asOf(supervisor, `seq=${seq}&limit=1`)).reports).toMatchObject([
    { sourceNote: "سرّي", correspondentId: newsroom.people.correspondent.id },
  ]);
});

test("[W10] a killed report has its words only before the kill, and only for who may read the audit", async () => {
  const id = await file(correspondent, { headline: "كلمات ملغاة", body: "نصّ ملغى." });
  const { seq } = await editor.run("report.publish", buildReportPublish(id));
  const kill = await supervisor.run("report.kill", buildReportMove(id));
  const told = async (client: Client, at: number) => {
    const { reports } = await asOf(client, `seq=${at}&limit=1`);
    return reports.map(({ state, headline }) => [state, headline]);
  };
  expect(await told(supervisor, seq)).toEqual([["published", "كلمات ملغاة"]]);
  expect(await told(editor, seq)).toEqual([["published", ""]]);
  expect(await told(supervisor, kill.seq)).toEqual([["killed", ""]]);
});

describe("what makes no sense is refused, and named", () => {
  test.each([
    ["the future", () => `at=${new Date(Date.now() + 3_600_000).toISOString()}`],
    ["a number that does not exist yet", () => "seq=999999999"],
    ["neither time nor number", () => ""],
    ["both", () => "seq=1&at=2024-01-01T00:00:00Z"],
    ["a time that is none", () => "at=yesterday"],
    ["a negative number", () => "seq=-1"],
    ["a word for a number", () => "seq=last"],
    ["an unknown field", () => "seq=1&role=admin"],
    ["too many", () => "seq=1&limit=100000"],
  ])("%s", async (_what, query) => {
    expect(await refusal(query())).toEqual([400, "request.invalid"]);
  });

  test("a wire that does not exist", async () => {
    expect(await refusal("seq=1&wire=mars")).toEqual([404, "wire.not_found"]);
  });
});

test("a correspondent may not ask, nor anybody who is not signed in", async () => {
  await bring(editor, await file(correspondent), "published");
  expect((await correspondent.get("wire.as-of?seq=1")).status).toBe(403);
  expect((await newsroom.nobody.get("wire.as-of?seq=1")).status).toBe(401);
});
