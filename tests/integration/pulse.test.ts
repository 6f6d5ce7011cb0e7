import { afterAll, beforeAll, expect, test } from "vitest";
import { Pulse } from "../../lib/protocol/pulse.ts";
import { buildClaim } from "../support/build-claims.ts";
import { bring, file, raiseFlag } from "../support/builders.ts";
import type { Client, Envelope } from "../support/client.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";
import { workInThePast } from "../support/past-work.ts";

const HOUR_MS = 3_600_000;
const WORK = { reports: 400, hours: 60 };

let newsroom: Newsroom;
let editor: Client;
let supervisor: Client;
let correspondent: Client;

beforeAll(async () => {
  newsroom = await startNewsroom();
  await workInThePast(newsroom, WORK);
  const names = ["editor", "supervisor", "correspondent"] as const;
  [editor, supervisor, correspondent] = (await Promise.all(names.map((name) => newsroom.as(name)))) as [
    Client,
    Client,
    Client,
  ];
});
afterAll(() => newsroom.stop());

async function pulse(query = "", client = editor): Promise<Pulse> {
  const { status, body } = await client.get<Pulse>(`pulse.show${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return Pulse.parse(body);
}

const ago = (hours: number) => new Date(Date.now() - hours * HOUR_MS).toISOString();
const sum = (counts: number[]) => counts.reduce((all, one) => all + one, 0);
const added = (lists: { counts: number[] }[]) =>
  lists[0]?.counts.map((_, step) => sum(lists.map(({ counts }) => counts[step] ?? 0)));

interface Row {
  id: string;
  filed_at: Date;
  published_at: Date | null;
  urgency: number;
  state: string;
  dateline: string;
}

/** The same numbers, counted one by one. */
async function naive({ from, to, stepMs }: Pulse) {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const within = (at: Date | null) => at !== null && at.getTime() >= start && at.getTime() < end;
  const stepsOf = (moments: Date[]) => {
    const counts = new Array<number>(Math.ceil((end - start) / stepMs)).fill(0);
    for (const at of moments.filter(within)) {
      const step = Math.floor((at.getTime() - start) / stepMs);
      counts[step] = (counts[step] ?? 0) + 1;
    }
    return counts;
  };
  const filed = (await newsroom.sql<Row & { filed_at: Date }>("SELECT * FROM reports")).filter((row) =>
    within(row.filed_at),
  );
  const events = await newsroom.sql<{ kind: string; at: Date; report_id: string }>(
    "SELECT kind, at, report_id FROM wire_events ORDER BY at",
  );
  const of = (kind: string) => events.filter((event) => event.kind === kind);
  const claims = filed.flatMap(({ id, filed_at }) => {
    const first = of("report.claimed").find(({ report_id, at }) => report_id === id && at.getTime() < end);
    return first ? first.at.getTime() - filed_at.getTime() : [];
  });
  return { filed, stepsOf, of, claims };
}

test.each(["", `?from=${ago(10)}&to=${ago(3)}`, `?from=${ago(70)}`])(
  "every number is what counting one by one gives (%s)",
  async (query) => {
    const got = await pulse(query);
    const { filed, stepsOf, of, claims } = await naive(got);
    expect(got.filed).toBe(filed.length);
    expect(got.filed).toBeGreaterThan(20);
    const all = stepsOf(filed.map(({ filed_at }) => filed_at));
    for (const lists of [got.byWire, got.byUrgency, got.byPlace]) expect(added(lists)).toEqual(all);
    const urgent = filed.filter(({ urgency }) => urgency === 2 || urgency === 3);
    expect(got.byUrgency[1]?.counts).toEqual(stepsOf(urgent.map(({ filed_at }) => filed_at)));
    const inHoms = filed.filter(({ dateline, state }) => dateline.startsWith("حمص") && state !== "killed");
    const homs = got.byPlace.find(
      ({ place }) => typeof place === "object" && "en" in place && place.en === "Homs",
    );
    expect(homs?.counts).toEqual(stepsOf(inHoms.map(({ filed_at }) => filed_at)));
    for (const { state, count } of got.byState)
      expect(count, state).toBe(filed.filter((row) => row.state === state).length);
    expect(got.corrections).toEqual(stepsOf(of("report.corrected").map(({ at }) => at)));
    expect(got.kills).toEqual(stepsOf(of("report.killed").map(({ at }) => at)));
    expect(got.toClaim.all).toEqual({
      count: claims.length,
      medianMs: expect.closeTo(quantile(claims, 0.5), 0),
      p90Ms: expect.closeTo(quantile(claims, 0.9), 0),
    });
    expect(sum(got.toClaim.steps.map(({ count }) => count))).toBe(claims.length);
    const published = filed.filter(
      ({ published_at }) => published_at && published_at.getTime() < Date.parse(got.to),
    );
    expect(got.toPublish.all.count).toBe(published.length);
  },
);

/** As SQL's percentile_cont: between the two neighbours. */
function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (sorted.length - 1) * share;
  const [low = 0, high = low] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}

test("without bounds it is 24 hours by the hour, over more than two days by six", async () => {
  const day = await pulse();
  expect([day.stepMs, day.byWire[0]?.counts.length]).toEqual([HOUR_MS, 24]);
  expect(Date.parse(day.from) % HOUR_MS).toBe(0);
  expect((await pulse(`?from=${ago(60)}`)).stepMs).toBe(6 * HOUR_MS);
});

test("what just happened is in it at once", async () => {
  // Half an hour from where a step ends, so that what is counted stays in the same one.
  const range = `?from=${ago(4.5)}`;
  const before = await pulse(range);
  const id = await file(correspondent, { dateline: "تدمر – سوريا", urgency: 1 });
  await editor.run("report.claim", buildClaim(id));
  await raiseFlag(supervisor, {
    reportId: id,
    kind: "legal",
    dueAt: new Date(Date.now() + 20).toISOString(),
  });
  await bring(supervisor, await file(correspondent), "killed");
  const after = await pulse(range);
  const last = (counts: number[] | undefined) => counts?.at(-1) ?? 0;
  expect(after.filed).toBe(before.filed + 2);
  expect(last(after.byUrgency[0]?.counts)).toBe(last(before.byUrgency[0]?.counts) + 1);
  expect(last(after.kills)).toBe(last(before.kills) + 1);
  expect(after.toClaim.all.count).toBe(before.toClaim.all.count + 1);
  expect(after.flags.find(({ kind }) => kind === "legal")?.ages).toEqual([1, 0, 0, 0, 0]);
  const by = newsroom.people.correspondent.byline;
  const heard = after.correspondents.find(({ byline }) => byline === by);
  expect(Date.parse(heard?.lastReportAt ?? "")).toBeGreaterThan(Date.parse(before.asOf));
  const silent = after.correspondents.map(({ lastReportAt }) => Date.parse(lastReportAt ?? ""));
  expect(silent).toEqual(silent.toSorted((one, other) => one - other));
});

test("an editor reads it and finds nothing protected in it; a correspondent may not", async () => {
  const note = "من موظف في المستشفى";
  await file(correspondent, { sourceNote: note, point: { lat: 34.712345678, lon: 36.712345678 } });
  const text = JSON.stringify(await pulse());
  for (const word of [newsroom.people.correspondent.id, newsroom.people.correspondent.name, note])
    expect(text).not.toContain(word);
  // No second of a clock: those are followed by a digit and a Z.
  expect(text).not.toMatch(/\b3[46]\.71(?!\dZ)/);
  const refused = await correspondent.get<Envelope>("pulse.show");
  expect([refused.status, refused.body.error.code]).toEqual([403, "role.forbidden"]);
  expect((await newsroom.nobody.get("pulse.show")).status).toBe(401);
});

test.each([
  [`?to=${new Date(Date.now() + HOUR_MS).toISOString()}`, "to"],
  [`?from=${ago(200)}`, "from"],
  [`?from=${ago(1)}&to=${ago(2)}`, "from"],
  ["?from=yesterday", "from"],
  ["?days=3", "days"],
])("a range that cannot be is refused by its field (%s)", async (query, path) => {
  const { status, body } = await editor.get<Envelope>(`pulse.show${query}`);
  expect([status, body.error.details?.fields?.[0]?.path]).toEqual([400, path]);
});
