import { afterAll, beforeAll, expect, test } from "vitest";
import type { EventRun } from "../../lib/protocol/reads.ts";
import { bring, buildReportAmend, file } from "../support/builders.ts";
import type { Client, Envelope } from "../support/client.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";
import { PERSON_NAMES, type PersonName } from "../support/people.ts";

let newsroom: Newsroom;
let editor: Client;
let correspondent: Client;

beforeAll(async () => {
  newsroom = await startNewsroom();
  [editor, correspondent] = await Promise.all([newsroom.as("editor"), newsroom.as("correspondent")]);
  const supervisor = await newsroom.as("supervisor");
  await bring(
    supervisor,
    await file(correspondent, { headline: "كلمات ملغاة", sourceNote: "سرّي" }),
    "killed",
  );
  await bring(supervisor, await file(correspondent, { sourceNote: "سرّي" }), "published");
  // More than are read at once.
  const id = await file(correspondent);
  for (let version = 1; version <= 520; version++)
    await editor.run("report.amend", buildReportAmend(id, { version, body: `النسخة ${version}` }));
});
afterAll(() => newsroom.stop());

async function exported(client: Client, query = ""): Promise<{ response: Response; lines: unknown[] }> {
  const response = await fetch(`${client.origin}/api/log.export${query}`, {
    headers: { cookie: client.cookie },
  });
  const text = await response.text();
  return {
    response,
    lines: text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
  };
}

async function events(client: Client): Promise<EventRun["events"]> {
  const first = await client.get<EventRun>("wire.events?limit=1000");
  return first.body.events;
}

const DESK: PersonName[] = ["editor", "supervisor", "admin"];

test.each(DESK)(
  "[W6] [W10] %s gets every event as they may see it, in order, and then the end",
  async (name) => {
    const client = await newsroom.as(name);
    const { response, lines } = await exported(client);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/x-ndjson; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="syria.ndjson"');
    expect(lines.slice(0, -1)).toEqual(await events(client));
    expect(lines.at(-1)).toEqual({ end: await newsroom.head() });
    expect(JSON.stringify(lines)).not.toContain("كلمات ملغاة");
    if (name === "editor") expect(JSON.stringify(lines)).not.toContain("سرّي");
  },
);

test("a part of the log, both ends included; one past the head ends at the head", async () => {
  const all = await events(editor);
  const head = await newsroom.head();
  expect((await exported(editor, "?from=3&to=5")).lines).toEqual([...all.slice(2, 5), { end: 5 }]);
  expect((await exported(editor, `?from=${head}&to=${head + 10}`)).lines).toEqual([
    all.at(-1),
    { end: head },
  ]);
  expect((await exported(editor, `?from=${head + 1}`)).lines).toEqual([{ end: head }]);
});

test("what a reader left behind goes on being served to others", async () => {
  const leave = new AbortController();
  const response = await fetch(`${editor.origin}/api/log.export`, {
    headers: { cookie: editor.cookie },
    signal: leave.signal,
  });
  await response.body?.getReader().read();
  leave.abort();
  expect((await exported(editor, "?from=1&to=1")).lines).toHaveLength(2);
});

test("correspondents may not export, nor anybody who is not signed in", async () => {
  for (const name of PERSON_NAMES) {
    const { status } = await (await newsroom.as(name)).get("log.export?from=1&to=1");
    expect([name, status]).toEqual([name, newsroom.people[name].role === "correspondent" ? 403 : 200]);
  }
  expect((await newsroom.nobody.get("log.export")).status).toBe(401);
});

test.each(["from=-1", "to=last", "all=1"])("%s is refused, and named", async (query) => {
  const { status, body } = await editor.get<Envelope>(`log.export?${query}`);
  expect([status, body.error.code]).toEqual([400, "request.invalid"]);
});
