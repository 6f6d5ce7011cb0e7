import { randomUUID } from "node:crypto";
import { request as httpRequest } from "node:http";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ErrorEnvelope } from "../../lib/protocol/reads.ts";
import {
  buildFlagRaise,
  buildReportAmend,
  buildReportChange,
  buildReportFile,
  buildReportMove,
  buildReportPublish,
  buildStoryOpen,
  file,
} from "../support/builders.ts";
import { type Answer, type Client, createClient, type Envelope, request, signIn } from "../support/client.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";
import { startWatch } from "../support/stopwatch.ts";

let newsroom: Newsroom;
let correspondent: Client;
let supervisor: Client;
let head: number;

beforeAll(async () => {
  newsroom = await startNewsroom();
  [correspondent, supervisor] = await Promise.all([newsroom.as("correspondent"), newsroom.as("supervisor")]);
});
afterAll(() => newsroom.stop());

beforeEach(async () => {
  head = await newsroom.head();
});
/** What a refused request must not have moved; a test that files something says so. */
let filed = 0;
afterEach(async () => {
  expect(await newsroom.head()).toBe(head + filed);
  filed = 0;
});

function expectRefusal({ status, body, headers }: Answer, expected: number, code: string): Envelope["error"] {
  expect(ErrorEnvelope.strict().safeParse(body).success, JSON.stringify(body)).toBe(true);
  const { error } = body as Envelope;
  expect([status, error.code]).toEqual([expected, code]);
  expect(headers.get("content-type")).toMatch(/^application\/json/);
  expect(JSON.stringify(body)).not.toMatch(/\bat .+\.(ts|js|mjs):\d+|node_modules|SELECT|INSERT/);
  return error;
}

const paths = (error: Envelope["error"]) =>
  [...new Set(error.details?.fields?.map(({ path }) => path))].sort();

/** A body with the fields that its answer must name. */
type BadBody = [what: string, command: string, body: () => object, paths: string[]];

const FIELDS: BadBody[] = [
  ["an unknown field", "report.file", () => ({ ...buildReportFile(), colour: "red" }), ["colour"]],
  ["two unknown fields", "report.file", () => ({ ...buildReportFile(), a: 1, b: 2 }), ["a", "b"]],
  [
    "a field only the server sets",
    "report.file",
    () => ({ ...buildReportFile(), state: "published" }),
    ["state"],
  ],
  ["a wrong type", "report.file", () => ({ ...buildReportFile(), headline: 7 }), ["headline"]],
  [
    "several wrong types",
    "report.file",
    () => ({ ...buildReportFile(), headline: null, body: [], urgency: "1" }),
    ["body", "headline", "urgency"],
  ],
  ["an urgency out of range", "report.file", () => buildReportFile({ urgency: 10 }), ["urgency"]],
  ["an urgency that is no whole number", "report.file", () => buildReportFile({ urgency: 1.5 }), ["urgency"]],
  ["an unknown language", "report.file", () => ({ ...buildReportFile(), language: "xx" }), ["language"]],
  [
    "a body one over the limit",
    "report.file",
    () => buildReportFile({ body: "ا".repeat(100_001) }),
    ["body"],
  ],
  [
    "an over-long headline",
    "report.file",
    () => buildReportFile({ headline: "ا".repeat(401) }),
    ["headline"],
  ],
  ["an over-long slug", "report.file", () => buildReportFile({ slug: "S".repeat(81) }), ["slug"]],
  [
    "an over-long source note",
    "report.file",
    () => buildReportFile({ sourceNote: "س".repeat(4_001) }),
    ["sourceNote"],
  ],
  ["an empty report", "report.file", () => ({}), ["body", "commandId", "headline", "id"]],
  ["an empty body", "report.file", () => buildReportFile({ body: "" }), ["body"]],
  [
    "a body of spaces and invisible marks",
    "report.file",
    () => buildReportFile({ body: " \n\t\u200f\u200b" }),
    ["body"],
  ],
  [
    "a headline of nothing but bidi controls",
    "report.file",
    () => buildReportFile({ headline: "\u202e\u2066" }),
    ["headline"],
  ],
  ["an id that is no UUID", "report.file", () => buildReportFile({ id: "1" }), ["id"]],
  [
    "a commandId that is no UUID",
    "report.file",
    () => buildReportFile({ commandId: `${randomUUID()}0` }),
    ["commandId"],
  ],
  [
    "a commandId that is missing",
    "report.publish",
    () => ({ reportId: randomUUID(), version: 1 }),
    ["commandId"],
  ],
  ["a slug with a line break", "report.file", () => buildReportFile({ slug: "A\nB" }), ["slug"]],
  ["a slug with a C1 control", "story.open", () => buildStoryOpen({ slug: "A\u0085B" }), ["slug"]],
  ["a headline with a NUL", "report.file", () => buildReportFile({ headline: "a\u0000b" }), ["headline"]],
  ["a body with a NUL", "report.file", () => buildReportFile({ body: "a\u0000b" }), ["body"]],
  ["a body with half a character", "report.file", () => buildReportFile({ body: "a\ud800" }), ["body"]],
  [
    "an amendment of nothing",
    "report.amend",
    () => ({ commandId: randomUUID(), reportId: randomUUID(), version: 1 }),
    ["body"],
  ],
  ["a version of zero", "report.amend", () => buildReportAmend(randomUUID(), { version: 0 }), ["version"]],
  [
    "a version beyond counting",
    "report.publish",
    () => buildReportPublish(randomUUID(), 2 ** 31),
    ["version"],
  ],
  ["a wire that is no slug", "report.file", () => buildReportFile({ wire: "Syria!" }), ["wire"]],
  ...(["report.hold", "report.kill", "report.spike"] as const).flatMap((command): BadBody[] => [
    [
      `a ${command} that does not say why`,
      command,
      () => ({ ...buildReportMove(randomUUID()), reason: undefined }),
      ["reason"],
    ],
    [
      `a ${command} with a reason of nothing but marks`,
      command,
      () => buildReportMove(randomUUID(), { reason: " \u200f\n" }),
      ["reason"],
    ],
  ]),
  ...(["report.release", "report.restore"] as const).map(
    (command): BadBody => [
      `a ${command} with an empty reason`,
      command,
      () => buildReportMove(randomUUID(), { reason: "" }),
      ["reason"],
    ],
  ),
  ...(["report.correct", "report.update", "report.refile"] as const).flatMap((command): BadBody[] => [
    [
      `a ${command} without its advisory`,
      command,
      () => ({ ...buildReportChange(randomUUID()), advisory: undefined }),
      ["advisory"],
    ],
    [
      `a ${command} with an empty advisory`,
      command,
      () => buildReportChange(randomUUID(), { advisory: "\u202e " }),
      ["advisory"],
    ],
    [
      `a ${command} of nothing`,
      command,
      () => ({ ...buildReportChange(randomUUID()), body: undefined }),
      ["body"],
    ],
    [
      `a ${command} at version zero`,
      command,
      () => buildReportChange(randomUUID(), { version: 0 }),
      ["version"],
    ],
  ]),
  [
    "an update that calls itself a correction",
    "report.update",
    () => ({ ...buildReportChange(randomUUID()), change: "correction" }),
    ["change"],
  ],
  [
    "a correction that says what kind of change it is",
    "report.correct",
    () => ({ ...buildReportChange(randomUUID()), change: "update" }),
    ["change"],
  ],
  [
    "an over-long reason",
    "report.kill",
    () => buildReportMove(randomUUID(), { reason: "س".repeat(2_001) }),
    ["reason"],
  ],
  ["a flag on nothing", "flag.raise", () => buildFlagRaise({}), ["reportId"]],
  [
    "a flag on both",
    "flag.raise",
    () => buildFlagRaise({ reportId: randomUUID(), storyId: randomUUID() }),
    ["reportId"],
  ],
  [
    "an unknown kind of flag",
    "flag.raise",
    () => ({ ...buildFlagRaise({ reportId: randomUUID() }), kind: "loud" }),
    ["kind"],
  ],
  [
    "a flag without a reason",
    "flag.raise",
    () => buildFlagRaise({ reportId: randomUUID(), reason: " " }),
    ["reason"],
  ],
  [
    "a due time that is none",
    "flag.raise",
    () => buildFlagRaise({ reportId: randomUUID(), dueAt: "tomorrow" }),
    ["dueAt"],
  ],
];

test.each(FIELDS)("%s: 400 and its path", async (_what, command, body, expected) => {
  const error = expectRefusal(await supervisor.post(command, body()), 400, "request.invalid");
  expect(paths(error)).toEqual(expected);
});

describe("a value that the schema lets through and the database cannot hold", () => {
  test.each([
    "0000-01-01T00:00:00Z",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00",
    "+275760-09-13T00:00:00Z",
  ])("dueAt %s", async (dueAt) => {
    const reportId = await file(correspondent);
    filed = 1;
    const error = expectRefusal(
      await supervisor.post("flag.raise", buildFlagRaise({ reportId, dueAt })),
      400,
      "request.invalid",
    );
    expect(paths(error)).toEqual(["dueAt"]);
  });

  test("an assigneeId with a NUL", async () => {
    const reportId = await file(correspondent);
    filed = 1;
    const answer = await supervisor.post("flag.raise", buildFlagRaise({ reportId, assigneeId: "a\u0000b" }));
    expect(answer.status, JSON.stringify(answer.body)).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });
});

test("bidi controls in a headline and a slug are stripped, the rest is kept to the letter", async () => {
  const body = buildReportFile({
    headline: "\u202eعنوان\u202c  «قسد»\u200f ",
    slug: "\u2066SYRIA/ONE\u2069",
    body: "\u202eمتن\u202c",
  });
  const { event } = await correspondent.run("report.file", body);
  filed = 1;
  expect(event.payload.report).toMatchObject({
    headline: "عنوان  «قسد»",
    slug: "SYRIA/ONE",
    body: "\u202eمتن\u202c",
  });
});

test("a body of exactly 100,000 characters goes through whole, however many bytes it is", async () => {
  const body = buildReportFile({ body: "ا".repeat(100_000) });
  await correspondent.run("report.file", body);
  filed = 1;
  const shown = await correspondent.get<{ report: { body: string; bodyLength: number } }>(
    `report.show?id=${body.id}`,
  );
  expect(shown.body.report.body).toBe(body.body);
  expect(shown.body.report.bodyLength).toBe(100_000);
});

describe("5 MB", () => {
  const huge = JSON.stringify(buildReportFile({ body: "ا".repeat(2_600_000) }));

  test("with its length announced", async () => {
    expectRefusal(await correspondent.post("report.file", huge), 413, "request.too_large");
  });

  test("in pieces without a length, and as a sign-in", async () => {
    for (const path of ["report.file", "auth/sign-in/email"]) {
      expectRefusal(
        await sendInPieces(`${correspondent.origin}/api/${path}`, huge),
        413,
        "request.too_large",
      );
    }
  });

  test("to somebody who never looks at the answer before all is sent, twenty times over", async () => {
    for (let turn = 0; turn < 20; turn++) {
      expectRefusal(await correspondent.post("report.file", huge), 413, "request.too_large");
    }
  });
});

/** Sends a body chunk by chunk as the line takes it, and reads the answer to its end. */
function sendInPieces(url: string, body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { cookie: correspondent.cookie, "content-type": "application/json" };
    const outgoing = httpRequest(url, { method: "POST", headers }, async (response) => {
      let text = "";
      for await (const chunk of response.setEncoding("utf8")) text += chunk;
      const entries = Object.entries(response.headers).map(([key, value]): [string, string] => [
        key,
        String(value),
      ]);
      resolve({ status: response.statusCode ?? 0, headers: new Headers(entries), body: JSON.parse(text) });
    });
    outgoing.on("error", reject);
    // Node tells a request of its socket's errors only until the answer is whole; what is written after it may fail.
    outgoing.on("socket", (socket) => socket.on("error", () => undefined));
    const bytes = Buffer.from(body);
    for (let at = 0; at < bytes.length; at += 65_536) outgoing.write(bytes.subarray(at, at + 65_536));
    outgoing.end();
  });
}

describe("what is no JSON", () => {
  test.each(["", "{", "{'a': 1}", "undefined", '{"a": 1}}', "\u0000", "NaN", '{"a": "\n"}'])(
    "%j",
    async (body) => {
      expectRefusal(await correspondent.post("report.file", body), 400, "request.malformed");
    },
  );

  test.each([null, 7, "text", true, []])("%j is JSON and no body of a command", async (body) => {
    expectRefusal(await correspondent.post("report.file", JSON.stringify(body)), 400, "request.invalid");
  });

  test("invalid UTF-8", async () => {
    const bytes = Buffer.from(JSON.stringify(buildReportFile({ body: "XX" })));
    bytes[bytes.indexOf("XX")] = 0xff;
    expectRefusal(await correspondent.post("report.file", new Uint8Array(bytes)), 400, "request.malformed");
  });

  test.each(["text/plain", "application/x-www-form-urlencoded", "application/jsonp", "multipart/form-data"])(
    "as %s",
    async (type) => {
      const answer = await correspondent.post("report.file", buildReportFile(), { "content-type": type });
      expectRefusal(answer, 400, "request.content_type");
    },
  );

  test("with a charset it is JSON still", async () => {
    const type = { "content-type": "Application/JSON; charset=utf-8" };
    expect((await correspondent.post("report.file", buildReportFile(), type)).status).toBe(200);
    filed = 1;
  });
});

describe("who asks", () => {
  test("an expired session: 401 within two seconds", async () => {
    const { colleague } = newsroom.people;
    const client = await signIn(newsroom.node.origin, colleague.email);
    expect((await client.get("wire.snapshot")).status).toBe(200);
    await newsroom.sql("UPDATE session SET expires_at = now() - interval '1 second' WHERE user_id = $1", [
      colleague.id,
    ]);
    const stop = startWatch();
    await expect.poll(async () => (await client.get("wire.snapshot")).status).toBe(401);
    expect(stop()).toBeLessThan(2_500);
    expectRefusal(await client.post("report.file", buildReportFile()), 401, "session.required");
  });

  test("after signing out the cookie is worth nothing", async () => {
    const client = await signIn(newsroom.node.origin, newsroom.people.editor2.email);
    expect((await client.get("wire.snapshot")).status).toBe(200);
    expect((await client.post("auth/sign-out", {})).status).toBe(200);
    expectRefusal(await client.get("wire.snapshot"), 401, "session.required");
  });

  test("a role without the ability is refused before its body is looked at", async () => {
    expectRefusal(await correspondent.post("flag.raise", { nonsense: true }), 403, "role.forbidden");
  });

  test.each(["https://evil.example", "null", "http://127.0.0.1:1", "http://localhost.evil.example", ""])(
    "the origin %j",
    async (origin) => {
      const answer = await correspondent.post("report.file", buildReportFile(), { origin });
      expectRefusal(answer, 403, "origin.refused");
      const url = `${correspondent.origin}/api/wire.snapshot`;
      expectRefusal(
        await request(url, { headers: { origin, cookie: correspondent.cookie } }),
        403,
        "origin.refused",
      );
    },
  );

  test("the newsroom's own origin", async () => {
    const origin = correspondent.origin;
    expect((await correspondent.post("report.file", buildReportFile(), { origin })).status).toBe(200);
    filed = 1;
  });
});

describe("reads", () => {
  test.each([
    ["wire.snapshot?limit=0", "limit"],
    ["wire.snapshot?limit=many", "limit"],
    ["wire.snapshot?limit=5001", "limit"],
    ["wire.snapshot?colour=red", "colour"],
    ["wire.events?after=-1", "after"],
    ["wire.events?after=1.5", "after"],
    ["wire.events?after=9007199254740993", "after"],
    ["wire.events?limit=1e9", "limit"],
    ["report.show?id=1", "id"],
    ["report.show", "id"],
    ["report.show?id=%00", "id"],
    ["wire.snapshot?wire=%F0%9F", "wire"],
  ])("%s: 400 and its path", async (path, field) => {
    const error = expectRefusal(await correspondent.get(path), 400, "request.invalid");
    expect(paths(error)).toEqual([field]);
  });

  test("a run after what the log does not have is empty", async () => {
    const { status, body } = await correspondent.get(`wire.events?after=${head + 1_000}`);
    expect([status, body]).toMatchObject([200, { from: head, to: head, events: [] }]);
  });

  test("an unknown wire, an unknown address, a command by GET", async () => {
    expectRefusal(await correspondent.get("wire.snapshot?wire=nowhere"), 404, "wire.not_found");
    expectRefusal(await correspondent.get("report.burn"), 404, "request.not_found");
    expectRefusal(await correspondent.get("report.file"), 404, "request.not_found");
  });
});

test("the sentence is in the caller's language", async () => {
  const answer = await correspondent.post("report.file", {}, { "accept-language": "ar,en;q=0.5" });
  expect(expectRefusal(answer, 400, "request.invalid").message).toMatch(/^بعض الحقول/);
});

describe("sign-in", () => {
  const url = () => `${newsroom.node.origin}/api/auth/sign-in/email`;
  const send = (body: string, type = "application/json") =>
    request(url(), { method: "POST", headers: { "content-type": type }, body });

  test.each([
    "",
    "{",
    "[]",
    "null",
    '"x"',
    "{}",
    '{"email": 7, "password": 7}',
    '{"email": "a\\u0000b@barq.test", "password": "x"}',
    '{"email": "editor@barq.test", "password": "\\u0000"}',
    '{"email": "editor@barq.test", "password": {"$gt": ""}}',
    `{"email": "${"a".repeat(5_000)}@barq.test", "password": "x"}`,
  ])("%j is refused and sets no cookie", async (body) => {
    const answer = await send(body.slice(0, 6_000));
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([
      expect.toSatisfy((code: number) => code >= 400 && code < 500),
      [],
    ]);
  });

  test("nobody can make an account, or reach another path of the library", async () => {
    const paths = ["sign-up/email", "update-user", "change-password", "list-sessions", "ok", "error"];
    for (const path of paths) {
      const answer = await createClient(newsroom.node.origin, correspondent.cookie).post(`auth/${path}`, {
        email: "new@barq.test",
        password: "a-password-for-tests",
        name: "New",
        role: "admin",
      });
      expect([path, answer.status]).toEqual([path, 404]);
    }
  });
});
