import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { printFromBytes } from "../../lib/text/print-bytes.ts";
import { sketch } from "../../lib/text/similarity.ts";
import { type Database, openDatabase } from "../../server/store/database.ts";
import { dropKeysBefore, findCandidates, type Kept, putKeys } from "../../server/store/report-keys.ts";
import { FIELD_REPORT } from "../support/build-duplicates.ts";
import { file } from "../support/builders.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";

const AT = new Date("2026-01-02T03:04:05.678Z");
const { print } = sketch(FIELD_REPORT);

let newsroom: Newsroom;
let database: Database;
let ids: string[];

beforeAll(async () => {
  newsroom = await startNewsroom();
  database = openDatabase(newsroom.databaseUrl, { size: 1 });
  const correspondent = await newsroom.as("correspondent");
  ids = await Promise.all(Array.from({ length: 12 }, () => file(correspondent)));
  // Its reader of the log keeps keys of its own.
  await newsroom.node.stop();
});
beforeEach(() => putKeys(database.db, [], ids));
afterAll(async () => {
  await database.close();
  await newsroom.stop();
});

const kept = (id: string | undefined, keys: bigint[], more: Partial<Kept> = {}): Kept => {
  return { id: id ?? "", wireId: 1, filedAt: AT, keys, print, ...more };
};
const put = (...rows: Kept[]) => putKeys(database.db, rows, []);
const found = async (id: string | undefined, since = new Date(0), until?: Date) =>
  (await findCandidates(database.db, [id ?? ""], since, until)).map(({ other }) => other.id);
const rows = (table: string) => newsroom.sql(`SELECT * FROM ${table} ORDER BY report_id, filed_at`);

test("who shares a key that few have comes before those who share one that many have", async () => {
  const [asked, rare, ...common] = ids;
  await put(
    kept(asked, [1n, 2n, 3n]),
    kept(rare, [3n]),
    ...common.map((id, index) => kept(id, index % 2 ? [1n] : [1n, 4n])),
  );
  const [first, ...others] = await found(asked);
  expect(first).toBe(rare);
  expect(others).toHaveLength(7);
  expect(await found(rare)).toEqual([asked]);
  expect(await found(asked, new Date(AT.getTime() + 1))).toEqual([]);
});

test("what shares a key is found up to a time, however many of those that came later share it", async () => {
  const [asked, near] = ids;
  onTestFinished(async () => {
    await newsroom.sql("DELETE FROM key_reports WHERE key = 11");
  });
  await put(kept(asked, [11n]), kept(near, [11n]));
  await newsroom.sql(
    "INSERT INTO key_reports SELECT 1, 11, $1::timestamptz + n * interval '1 hour', gen_random_uuid() FROM generate_series(1, 100) n",
    [AT],
  );
  expect(await found(asked)).toEqual([]);
  expect(await found(asked, new Date(0), AT)).toEqual([near]);
});

test("on another wire nobody shares anything", async () => {
  await put(kept(ids[0], [5n]), kept(ids[1], [5n], { wireId: 2 }));
  expect(await found(ids[0])).not.toContain(ids[1]);
  expect(await found(ids[1])).toEqual([]);
});

test("a fingerprint comes back as it was kept", async () => {
  await put(kept(ids[0], [6n]), kept(ids[1], [6n]));
  const [candidate] = await findCandidates(database.db, [ids[0] ?? ""], new Date(0));
  expect(printFromBytes(candidate?.print ?? new Uint8Array())).toEqual(print);
});

test("kept again, the same is kept; with other keys it is found by those alone; forgotten, nothing is left", async () => {
  const row = kept(ids[2], [-7n, 8n]);
  await put(row);
  const before = [await rows("report_keys"), await rows("key_reports")];
  await put(row);
  expect([await rows("report_keys"), await rows("key_reports")]).toEqual(before);
  await put(kept(ids[2], [8n, 9n]));
  const keys = async () =>
    (await newsroom.sql("SELECT key FROM key_reports WHERE report_id = $1 ORDER BY key", [ids[2]])).map(
      ({ key }) => key,
    );
  expect(await keys()).toEqual(["8", "9"]);
  await putKeys(database.db, [], [ids[2] ?? ""]);
  expect(await keys()).toEqual([]);
});

test("what was filed before a time is forgotten, and nothing else", async () => {
  const old = new Date(AT.getTime() - 1);
  await put(kept(ids[3], [10n], { filedAt: old }), kept(ids[4], [10n]));
  await dropKeysBefore(database.db, AT);
  for (const table of ["report_keys", "key_reports"])
    expect((await rows(table)).map(({ report_id }) => report_id)).toEqual([ids[4]]);
});
