import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { sentenceOf, type Verdict } from "../../server/log/chain.ts";
import { exportLogs, openExport } from "../../server/log/export-log.ts";
import { verifyFile } from "../../server/log/verify-file.ts";
import { verifyLog } from "../../server/log/verify-log.ts";
import { type Db, openDatabase } from "../../server/store/database.ts";
import { listWires, type Wire } from "../../server/store/wires.ts";
import { addPlace, buildPlaceMerge } from "../support/build-places.ts";
import { buildStoryMerge } from "../support/build-stories.ts";
import { buildReportCorroborate } from "../support/build-verification.ts";
import { buildReportPublish, buildStoryLink, file, openStory } from "../support/builders.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";
import { nodeOptions } from "../support/node-options.ts";

const ROOT_DIR = nodeOptions("", "").rootDir;

let newsroom: Newsroom;
/** The number of a filing, of a publishing after it, of two reports that were linked, of a merge of places, and of the last event. */
let filed: number;
let published: number;
let linked: number;
let merged: number;
let head: number;

beforeAll(async () => {
  newsroom = await startNewsroom();
  const [correspondent, editor] = await Promise.all([newsroom.as("correspondent"), newsroom.as("editor")]);
  const id = await file(correspondent, { sourceNote: "سرّي «جداً»", body: 'نصّ\nفيه\tكل شيء \u2028 "و\\"' });
  filed = await newsroom.head();
  published = (await editor.run("report.publish", buildReportPublish(id))).seq;
  const other = await file(correspondent);
  linked = (await editor.run("report.corroborate", buildReportCorroborate(id, other))).seq;
  // What names other rows than reports is as whole as the rest.
  const [story, into] = [await openStory(editor), await openStory(editor)];
  await editor.run("story.link", buildStoryLink(story, id));
  await editor.run("story.link", buildStoryLink(into, id));
  await editor.run("story.merge", buildStoryMerge(into, story));
  merged = (await editor.run("place.merge", buildPlaceMerge(await addPlace(editor), await addPlace(editor))))
    .seq;
  await file(correspondent);
  head = await newsroom.head();
  await newsroom.sql("CREATE TABLE kept_events AS TABLE wire_events");
  await newsroom.sql("CREATE TABLE kept_wires AS TABLE wires");
});
afterAll(() => newsroom.stop());

/** Does to the log what nobody but the owner of the database can do, with its guards switched off. */
async function tamper(...statements: string[]): Promise<void> {
  await newsroom.sql("ALTER TABLE wire_events DISABLE TRIGGER USER");
  for (const statement of statements) await newsroom.sql(statement);
  await newsroom.sql("ALTER TABLE wire_events ENABLE TRIGGER USER");
}

beforeEach(async () => {
  await tamper(
    "DELETE FROM wire_events",
    "INSERT INTO wire_events SELECT * FROM kept_events",
    "UPDATE wires SET head = k.head, head_hash = k.head_hash FROM kept_wires k WHERE k.id = wires.id",
  );
});

interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs `npm run log -- …` as an operator does, without npm around it. */
async function log(args: string[], databaseUrl = newsroom.databaseUrl): Promise<Ran> {
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  const command = ["--import", "tsx", join(ROOT_DIR, "server", "log.ts"), ...args];
  // How far it is, it says when it takes long: on a busy machine it may.
  const quiet = (stderr: string) => stderr.replaceAll(/^\w+: \d+ of \d+\n/gm, "");
  return promisify(execFile)(process.execPath, command, { env, cwd: ROOT_DIR }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr: quiet(stderr) }),
    ({ code, stdout, stderr }: Ran) => ({ code, stdout, stderr: quiet(stderr) }),
  );
}

const newPath = () => join(inject("runDir"), `log-${randomBytes(4).toString("hex")}.ndjson`);

/** Does the same in this process, where nothing is said of the program itself. */
async function inDatabase<T>(work: (db: Db, wires: Wire[]) => Promise<T>): Promise<T> {
  const database = openDatabase(newsroom.databaseUrl, { size: 1 });
  return listWires(database.db)
    .then((wires) => work(database.db, wires))
    .finally(database.close);
}

async function exported(): Promise<string> {
  const path = newPath();
  const { out, close } = openExport(path);
  await inDatabase((db, wires) => exportLogs(db, wires, out, () => {}));
  await close();
  return path;
}

const sentences = (verdicts: Verdict[]) => verdicts.map(sentenceOf).join("\n");
const verified = () =>
  inDatabase(async (db, wires) =>
    sentences(await Promise.all(wires.map((wire) => verifyLog(db, wire, () => {})))),
  );
const verifiedFile = async (path: string) => sentences(await verifyFile(path));

async function headHash(): Promise<string> {
  const [row] = await newsroom.sql<{ hash: string }>("SELECT encode(head_hash, 'hex') AS hash FROM wires");
  return row?.hash ?? "";
}

test("a broken log ends the program with code 1", async () => {
  await tamper(`DELETE FROM wire_events WHERE seq = ${published}`);
  const said = `syria: broken at event ${published}, which is missing.\n`;
  expect(await log(["verify"])).toEqual({ code: 1, stdout: said, stderr: "" });
  expect(await log(["verify", "--file", await exported()])).toEqual({ code: 1, stdout: said, stderr: "" });
});

test("[W1] a log that is whole: how many events, and the hash of its head, from the database and from a file", async () => {
  const said = `syria: ${head} events, all as they were written; head ${await headHash()}\n`;
  expect(await log(["verify"])).toEqual({ code: 0, stdout: said, stderr: "" });
  expect(await log(["verify", "--wire", "syria"])).toMatchObject({ code: 0, stdout: said });
  // No database is needed for a file.
  const path = newPath();
  expect(await log(["export", "--file", path])).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(await log(["verify", "--file", path], "postgres://nobody@127.0.0.1:1/none")).toEqual({
    code: 0,
    stdout: said,
    stderr: "",
  });
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

interface Harm {
  what: string;
  statements: () => string[];
  said: () => string;
}

const HARMS: Harm[] = [
  {
    what: "a payload is altered",
    statements: () => [
      `UPDATE wire_events SET payload = replace(payload::text, '"published"', '"filed"')::jsonb WHERE seq = ${published}`,
    ],
    said: () => `event ${published}, which is not what was written`,
  },
  {
    what: "who is behind a report is altered",
    statements: () => [
      `UPDATE wire_events SET sources = replace(sources::text, 'سرّي', 'علني')::jsonb WHERE seq = ${filed}`,
    ],
    said: () => `event ${filed}, which is not what was written`,
  },
  {
    what: "another person is said to have done it",
    statements: () => [`UPDATE wire_events SET actor_id = 'somebody' WHERE seq = ${published}`],
    said: () => `event ${published}, which is not what was written`,
  },
  {
    what: "it is said to have happened a millisecond later",
    statements: () => [`UPDATE wire_events SET at = at + interval '1 millisecond' WHERE seq = ${published}`],
    said: () => `event ${published}, which is not what was written`,
  },
  {
    what: "an event is altered and its own hash made to fit",
    statements: () => [
      `UPDATE wire_events e SET kind = 'report.held', hash = wire_event_hash(p.hash, e.seq, e.at, 'report.held', e.actor_id,
         e.command_id, e.report_id, e.story_id, wire_event_digest(e.payload, e.sources))
         FROM wire_events p WHERE p.seq = e.seq - 1 AND e.seq = ${published}`,
    ],
    said: () => `event ${published + 1}, which is not what was written, or does not follow`,
  },
  {
    what: "an event is taken out",
    statements: () => [`DELETE FROM wire_events WHERE seq = ${published}`],
    said: () => `event ${published}, which is missing`,
  },
  {
    what: "an event is taken out, and the next one chained to the one before it",
    statements: () => [
      `DELETE FROM wire_events WHERE seq = ${published}`,
      `UPDATE wire_events e SET hash = wire_event_hash(p.hash, e.seq, e.at, e.kind, e.actor_id, e.command_id, e.report_id,
         e.story_id, wire_event_digest(e.payload, e.sources))
         FROM wire_events p WHERE p.seq = e.seq - 2 AND e.seq = ${published + 1}`,
    ],
    said: () => `event ${published}, which is missing`,
  },
  {
    what: "the end is cut off",
    statements: () => [`DELETE FROM wire_events WHERE seq >= ${head - 1}`],
    said: () => `event ${head - 1}, which and what follows it were cut off`,
  },
  {
    what: "everything is cut off",
    statements: () => ["DELETE FROM wire_events"],
    said: () => "event 1, which and what follows it were cut off",
  },
  {
    what: "the wire knows another end",
    statements: () => ["UPDATE wires SET head_hash = sha256('other')"],
    said: () => `event ${head}, which is not the end that the wire knows`,
  },
];

describe("[W1] the first broken link is named, from the database and from a file", () => {
  test.each(HARMS)("$what", async ({ statements, said }) => {
    await tamper(...statements());
    expect(await verified()).toContain(`syria: broken at ${said()}`);
    expect(await verifiedFile(await exported())).toContain(`syria: broken at ${said()}`);
  });

  test("the wire forgot its last events", async () => {
    await tamper(
      `UPDATE wires SET head = ${published}, head_hash = (SELECT hash FROM wire_events WHERE seq = ${published})`,
    );
    expect(await verified()).toBe(
      `syria: broken at event ${published + 1}, which is not the end that the wire knows.`,
    );
  });

  test.each([
    ["report", () => linked],
    ["place", () => merged],
  ])("what a %s is found by is altered", async (_what, seq) => {
    await tamper(`UPDATE wire_events SET also = NULL WHERE seq = ${seq()}`);
    expect(await verified()).toContain(`broken at event ${seq()}, which is not what was written`);
  });
});

describe("a file that was changed on its way", () => {
  test.each<[string, (lines: string[]) => string[], () => string]>([
    ["a line is taken out", (lines) => lines.toSpliced(1, 1), () => "event 2, which is missing"],
    [
      "two lines change places",
      ([a, b, ...rest]) => [b, a, ...rest] as string[],
      () => "event 1, which is missing",
    ],
    [
      "its end is missing",
      (lines) => lines.slice(0, 2),
      () => "event 3, which and what follows it were cut off",
    ],
    [
      "a line is half there",
      ([a = "", b = "", ...rest]) => [a, b.slice(0, 90), ...rest],
      () => "event 2, which is not what was written",
    ],
    [
      "a word is changed",
      ([a = "", ...rest]) => [a.replace("report.filed", "report.held"), ...rest],
      () => "event 1, which is not what was written",
    ],
  ])("%s", async (_what, change, said) => {
    const path = await exported();
    const lines = readFileSync(path, "utf8").trimEnd().split("\n");
    const changed = newPath();
    writeFileSync(changed, `${change(lines).join("\n")}\n`);
    expect(await verifiedFile(changed)).toContain(`syria: broken at ${said()}`);
  });
});

describe("what cannot be done is said in a sentence", () => {
  test("nothing asked, or something unknown", async () => {
    for (const args of [[], ["repair"], ["verify", "--all"], ["verify", "export"]]) {
      const { code, stdout, stderr } = await log(args);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(/^npm run log -- verify\|export /);
    }
  });

  test("no database is named, and no Barq runs on the folder", async () => {
    const { code, stderr } = await log(["verify", "--data", join(inject("runDir"), "nowhere")], "");
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^No Barq runs on .*nowhere: start it/)]);
  });

  test("the Barq that runs on a folder is found by it", async () => {
    const { code, stderr } = await log(["verify", "--data", inject("runDir")], "");
    // The server of this run is found; its own database was never made into a newsroom.
    expect([code, stderr]).toEqual([1, 'The log could not be read: relation "wires" does not exist.\n']);
  });

  test("no such wire, no such file, a file that is there already", async () => {
    const path = await exported();
    expect(await log(["verify", "--wire", "mars"])).toMatchObject({
      code: 1,
      stderr: "There is no wire mars.\n",
    });
    expect((await log(["verify", "--file", `${path}.not`])).stderr).toBe(`${path}.not cannot be read.\n`);
    expect((await log(["export", "--file", path])).stderr).toBe(`${path} is there already.\n`);
  });
});
