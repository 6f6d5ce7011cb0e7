import { afterAll, beforeAll, expect, test } from "vitest";
import { readQuery } from "../../lib/text/query.ts";
import { type Database, openDatabase, readMoment } from "../../server/store/database.ts";
import { putWords, type WordedReport } from "../../server/store/report-words.ts";
import {
  type FoundReports,
  findNewest,
  type Scope,
  searchByIndex,
  spanOf,
} from "../../server/store/search.ts";
import { listWires, type Wire } from "../../server/store/wires.ts";
import { createDatabase, type TestDatabase } from "../support/services.ts";

/** One report in so many numbers of a log that is as long as that of years. */
const EVERY = 997;
const REPORTS = 600;
const HEAD = EVERY * REPORTS;

let base: TestDatabase;
let database: Database;
let wire: Wire;

const uuid = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
const minute = (index: number) => new Date(Date.UTC(2026, 0, 1, 0, index));
/** «منطاد» is everywhere, «قرطاس» in every third, «فنار» only at the beginning, «جوزاء» in one alone. */
const headline = (index: number) =>
  ["منطاد", index % 3 === 0 && "قرطاس", index < 40 && "فنار", index === 5 && "جوزاء"]
    .filter(Boolean)
    .join(" ");

beforeAll(async () => {
  base = await createDatabase();
  database = openDatabase(base.url);
  const { db, pool } = database;
  [wire] = (await listWires(db)) as [Wire];
  await pool.query("UPDATE wires SET head = $1", [HEAD]);
  const all = Array.from({ length: REPORTS }, (_, index): WordedReport => {
    const texts = { headline: headline(index), slug: null, dateline: null, body: "خبر قصير" };
    return {
      id: uuid(index),
      state: "filed",
      filedSeq: (index + 1) * EVERY,
      filedAt: minute(index),
      ...texts,
    };
  });
  await pool.query(
    `INSERT INTO reports (id, wire_id, headline, body, language, byline, urgency, version, state, state_at, source_grade,
       information_grade, filed_seq, filed_at, changed_at)
     SELECT id, $2, headline, body, 'ar', 'x', 4, 1, state, "filedAt", 'F', 6, "filedSeq", "filedAt", "filedAt"
     FROM json_to_recordset($1) AS row (id uuid, headline text, body text, state text, "filedSeq" bigint, "filedAt" timestamptz)`,
    [JSON.stringify(all), wire.id],
  );
  await putWords(db, wire.id, all, []);
});
afterAll(async () => {
  await database.close();
  await base.drop();
});

function find(q: string, limit: number, scope: Partial<Scope> = {}, enough = limit): Promise<FoundReports> {
  const whole = { wire, ...scope };
  return readMoment(database, async (db) => {
    const [span] = await Promise.all([spanOf(db, whole), searchByIndex(db)]);
    return findNewest(db, readQuery(q), whole, "words", span, { enough, limit });
  });
}

/** The indexes of those that hold it, the newest first. */
const expected = (holds: (index: number) => boolean) =>
  Array.from({ length: REPORTS }, (_, index) => REPORTS - 1 - index)
    .filter(holds)
    .map(uuid);

test.each<[string, (index: number) => boolean]>([
  ["منطاد", () => true],
  ["قرطاس", (index) => index % 3 === 0],
  ["فنار", (index) => index < 40],
  ["جوزاء", (index) => index === 5],
  ["قرطاس -فنار", (index) => index % 3 === 0 && index >= 40],
  ['"منطاد قرطاس"', (index) => index % 3 === 0],
])("of a log of years, %s finds exactly the newest, however many are asked for", async (q, holds) => {
  for (const limit of [1, 20, 150, 1_000]) {
    const { reports, more } = await find(q, limit);
    expect(reports.map(({ id }) => id)).toEqual(expected(holds).slice(0, limit));
    expect(more).toBe(reports.length === limit);
  }
});

test("with fewer that are enough, those are the newest, and it is said that there are more", async () => {
  const { reports, more } = await find("منطاد", 500, {}, 10);
  expect(reports.length).toBeGreaterThanOrEqual(10);
  expect(reports.map(({ id }) => id)).toEqual(expected(() => true).slice(0, reports.length));
  expect(more).toBe(reports.length < REPORTS);
});

test("what is excluded is in no part of what is found, also among the best of many", async () => {
  const { db } = database;
  const query = readQuery("منطاد -قصير");
  for (const column of ["words", "head"] as const) {
    const span = { from: 0, to: HEAD };
    const most = { enough: 10, limit: 10 };
    expect((await findNewest(db, query, { wire }, column, span, most)).reports).toEqual([]);
  }
});

test("within a time, in a part of the log that is known to hold it, only those of that time are found", async () => {
  const time = { from: minute(200).toISOString(), to: minute(300).toISOString() };
  const span = { from: 200 * EVERY, to: 300 * EVERY };
  const within = (index: number) => index >= 200 && index < 300;
  for (const [q, holds] of [
    ["منطاد", within],
    ["قرطاس", (index: number) => within(index) && index % 3 === 0],
  ] as const) {
    for (const limit of [10, 60, 1_000]) {
      const { reports } = await readMoment(database, (db) =>
        findNewest(db, readQuery(q), { wire, ...time }, "words", span, { enough: limit, limit }),
      );
      expect(reports.map(({ id }) => id)).toEqual(expected(holds).slice(0, limit));
    }
  }
});
