import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { Bye, type Frame } from "../../lib/protocol/frames.ts";
import { PROTOCOL_VERSION } from "../../lib/protocol/version.ts";
import {
  buildFlagRaise,
  buildReportAmend,
  buildReportFile,
  buildReportPublish,
  buildStoryLink,
  file,
  openStory,
} from "../support/builders.ts";
import type { Client } from "../support/client.ts";
import { follow, type Listener, listen, snapshotOf } from "../support/follower.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";
import { startWatch } from "../support/stopwatch.ts";

let newsroom: Newsroom;
let correspondent: Client;
let editor: Client;
let supervisor: Client;
let epoch: string;

beforeAll(async () => {
  newsroom = await startNewsroom();
  [correspondent, editor, supervisor] = await Promise.all([
    newsroom.as("correspondent"),
    newsroom.as("editor"),
    newsroom.as("supervisor"),
  ]);
  epoch = (await snapshotOf(editor)).epoch;
  await Promise.all(Array.from({ length: 20 }, () => file(correspondent)));
});
afterAll(() => newsroom.stop());

let head: number;
beforeEach(async () => {
  head = await newsroom.head();
});

/** A socket for one test, at these cursors. */
function open(client: Client, ...cursors: object[]): Listener {
  const listener = listen(client, { protocol: PROTOCOL_VERSION, cursors });
  onTestFinished(() => listener.close());
  return listener;
}

const at = (seq: number) => ({ wire: "syria", epoch, seq });
const seqsIn = (frames: Frame[]) => frames.flatMap(({ events }) => events.map(({ seq }) => seq));
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index + 1);
const reached = (listener: Listener) => listener.frames.at(-1)?.to ?? 0;

/** The frames cover (from, to] without a hole and without an overlap. */
function expectChain(frames: Frame[], from: number, to: number): void {
  let place = from;
  for (const frame of frames) {
    expect(frame.from).toBe(place);
    expect(frame.to).toBeGreaterThan(frame.from);
    place = frame.to;
  }
  expect(place).toBe(to);
}

describe("[W2] [W3] resume", () => {
  test.each([0, 1, 7, -1])(
    "from cursor %i it brings exactly what is missing, then what comes",
    async (cursor) => {
      const from = cursor < 0 ? head + cursor : cursor;
      const socket = open(editor, at(from));
      await socket.until("the head", () => socket.heads.length > 0);
      expectChain(socket.frames, from, head);
      await file(correspondent);
      await socket.until("the live event", () => reached(socket) === head + 1);
      expectChain(socket.frames, from, head + 1);
      expect(seqsIn(socket.frames)).toEqual(range(from, head + 1));
    },
  );

  test("at the head it brings nothing but what comes", async () => {
    const socket = open(editor, at(head));
    await socket.until("the head", () => socket.heads.length > 0);
    expect(socket.frames).toEqual([]);
    await file(correspondent);
    await socket.until("the live event", () => reached(socket) === head + 1);
    expect(seqsIn(socket.frames)).toEqual([head + 1]);
  });

  test("without a cursor it follows the first wire from its head on", async () => {
    const socket = open(editor);
    await socket.until("the head", () => socket.heads.length > 0);
    await file(correspondent);
    await socket.until("the live event", () => reached(socket) === head + 1);
    expect(seqsIn(socket.frames)).toEqual([head + 1]);
  });

  test("while fifty reports are being filed, from everywhere: no hole, nothing twice", async () => {
    const filing = Array.from({ length: 50 }, () => file(correspondent));
    const cursors = range(-1, 24).map((index) => Math.floor(((head - 1) * index) / 24));
    const sockets: [number, Listener][] = [];
    for (const [index, cursor] of cursors.entries()) {
      sockets.push([cursor, open(editor, at(cursor))]);
      // Spread over the filing: each joins at another moment of it.
      if (index % 2) await filing[index * 2];
    }
    await Promise.all(filing);
    for (const [cursor, socket] of sockets) {
      await socket.until(`#${head + 50}`, () => reached(socket) >= head + 50);
      expectChain(socket.frames, cursor, head + 50);
      expect(seqsIn(socket.frames)).toEqual(range(cursor, head + 50));
    }
  });

  test("a screen that comes and goes all the time ends like one that stayed", async () => {
    const stayed = await follow(editor);
    const restless = await follow(editor);
    onTestFinished(() => {
      stayed.close();
      restless.close();
    });
    for (let turn = 0; turn < 12; turn++) {
      const filing = Promise.all([file(correspondent), file(correspondent), file(correspondent)]);
      restless.socket.io.engine.close();
      await filing;
      await restless.until("the socket is back", () => restless.socket.connected);
    }
    await Promise.all([stayed.reaches(head + 36), restless.reaches(head + 36)]);
    expect(restless.state).toEqual(stayed.state);
    expect(restless.resyncs).toEqual([]);
  });

  test.each([
    ["epoch", () => ({ ...at(0), epoch: randomUUID() })],
    ["future", () => at(head + 1)],
    ["future", () => at(2 ** 52)],
  ] as const)(
    "a cursor that cannot be proven gets resync (%s) and nothing partial",
    async (reason, cursor) => {
      const socket = open(editor, cursor());
      await socket.until("the resync", () => socket.resyncs.length > 0);
      const witness = await follow(editor);
      onTestFinished(() => witness.close());
      await file(correspondent);
      await witness.reaches(head + 1);
      expect(socket.resyncs).toEqual([{ wire: "syria", reason }]);
      expect([socket.frames, socket.heads]).toEqual([[], []]);
    },
  );

  test("a snapshot taken right after a commit is never in the future", async () => {
    for (let turn = 0; turn < 25; turn++) {
      await file(correspondent);
      const { seq } = await snapshotOf(editor);
      const socket = listen(editor, { protocol: PROTOCOL_VERSION, cursors: [at(seq)] });
      await socket.until("a head or a resync", () => socket.heads.length + socket.resyncs.length > 0);
      expect(socket.resyncs).toEqual([]);
      socket.close();
    }
  });
});

describe("[W4] the head", () => {
  test("is the log's, and behind every frame up to it", async () => {
    const socket = listen(editor, { protocol: PROTOCOL_VERSION, cursors: [at(0)] });
    onTestFinished(() => socket.close());
    const places: [number, number][] = [];
    socket.socket.on("head", (said) => places.push([said.head, reached(socket)]));
    await socket.until("the first head", () => socket.heads.length > 0);
    expect(socket.heads[0]).toMatchObject({ wire: "syria", epoch, head });
    const filing = Promise.all(Array.from({ length: 10 }, () => file(correspondent)));
    await filing;
    await socket.until("a head of the ten", () => socket.heads.some((said) => said.head === head + 10));
    for (const [said, place] of places) expect(place).toBe(said);
    for (const said of socket.heads) expect(Math.abs(Date.parse(said.at) - Date.now())).toBeLessThan(60_000);
  });

  test("said to who joins in a burst, it is not ahead of their frames", async () => {
    const filing = Array.from({ length: 60 }, () => file(correspondent));
    const wrong: string[] = [];
    const sockets = Array.from({ length: 20 }, () => {
      const socket = open(editor, at(head));
      socket.socket.on("head", (said) => {
        const place = reached(socket) || head;
        if (place < said.head) wrong.push(`head #${said.head} before the frame behind #${place}`);
      });
      return socket;
    });
    await Promise.all(filing);
    await Promise.all(sockets.map((socket) => socket.until("all", () => reached(socket) >= head + 60)));
    expect(wrong).toEqual([]);
  });
});

describe("who may connect", () => {
  const refused = async (socket: Listener) => {
    const failures: (Error & { data?: Bye })[] = [];
    socket.socket.on("connect_error", (error) => void failures.push(error));
    await socket.until("the refusal", () => failures.length > 0 || socket.socket.connected);
    expect(socket.socket.connected).toBe(false);
    return failures[0];
  };

  test("[W12] nobody without a session", async () => {
    for (const cookie of ["", "barq.session_token=forged"]) {
      const failure = await refused(open({ ...editor, cookie }, at(0)));
      expect(Bye.parse(failure?.data)).toMatchObject({ code: "session.required", retry: false });
    }
  });

  test.each(["https://evil.example", "null"])("[W12] no page of another origin (%s)", async (origin) => {
    const socket = listen(editor, { protocol: PROTOCOL_VERSION, cursors: [at(0)] }, { headers: { origin } });
    onTestFinished(() => socket.close());
    await refused(socket);
    expect([socket.frames, socket.heads]).toEqual([[], []]);
  });

  test.each([PROTOCOL_VERSION + 1, PROTOCOL_VERSION - 1, "1", undefined, null])(
    "[W12] no client of protocol %j",
    async (protocol) => {
      const socket = listen(editor, { protocol, cursors: [at(0)] });
      onTestFinished(() => socket.close());
      await socket.until("the bye", () => socket.byes.length > 0 && !socket.socket.connected);
      expect(socket.byes).toMatchObject([{ code: "protocol.outdated", retry: false }]);
      expect([socket.frames, socket.heads]).toEqual([[], []]);
    },
  );

  test.each([
    ["message.invalid", [{ wire: "syria", epoch: "", seq: 0 }]],
    ["message.invalid", [{ wire: "syria", epoch: "x", seq: -1 }]],
    ["message.invalid", "all"],
    ["message.invalid", Array.from({ length: 33 }, () => ({ wire: "syria", epoch: "x", seq: 0 }))],
    ["wire.not_found", [{ wire: "nowhere", epoch: "x", seq: 0 }]],
  ])("[W12] %s for cursors that make no sense", async (code, cursors) => {
    const socket = listen(editor, { protocol: PROTOCOL_VERSION, cursors });
    onTestFinished(() => socket.close());
    await socket.until("the bye", () => socket.byes.length > 0 && !socket.socket.connected);
    expect(socket.byes).toMatchObject([{ code }]);
    expect([socket.frames, socket.heads]).toEqual([[], []]);
  });
});

describe("[W12] what a client says", () => {
  type Emit = (...message: unknown[]) => void;
  const live = async () => {
    const socket = open(supervisor, at(head));
    await socket.until("the head", () => socket.heads.length > 0);
    return { socket, say: socket.socket.emit.bind(socket.socket) as unknown as Emit };
  };

  const BAD: [string, ...unknown[]][] = [
    ["report.file", buildReportFile()],
    ["frame", { wire: "syria" }],
    ["head", {}],
    ["presence"],
    ["presence", null],
    ["presence", { wire: "syria", reportId: null, extra: 1 }],
    ["presence", { wire: "syria", reportId: "1" }],
    ["presence", { wire: "syria", reportId: null }, "and more"],
    ["presence", { wire: "syria", reportId: null }, () => {}],
    ["presence", new Uint8Array(8)],
    ["__proto__", {}],
    ["", {}],
  ];

  test.each(BAD.map((message) => [JSON.stringify(message).slice(0, 60), message] as const))(
    "%s closes the socket",
    async (_shown, message) => {
      const { socket, say } = await live();
      say(...message);
      await socket.until("the bye and the end", () => socket.byes.length > 0 && !socket.socket.connected);
      expect(socket.byes).toMatchObject([{ code: "message.invalid", retry: false }]);
      expect(await newsroom.head()).toBe(head);
    },
  );

  test("a message of 20 kB closes it too", async () => {
    const { socket, say } = await live();
    say("presence", { wire: "syria", reportId: "x".repeat(20_000) });
    await socket.until("the end", () => !socket.socket.connected);
    expect(await newsroom.head()).toBe(head);
  });

  test("presence is taken, and more than ten in a second are too many", async () => {
    const { socket, say } = await live();
    for (let count = 0; count < 10; count++) say("presence", { wire: "syria", reportId: randomUUID() });
    await file(correspondent);
    await socket.until("the frame", () => reached(socket) === head + 1);
    expect(socket.byes).toEqual([]);
    for (let count = 0; count < 11; count++) say("presence", { wire: "syria", reportId: null });
    await socket.until("the bye and the end", () => socket.byes.length > 0 && !socket.socket.connected);
    expect(socket.byes[0]).toMatchObject({ code: "message.too_many", retry: true });
    expect(await newsroom.head()).toBe(head + 1);
  });
});

test("[W6] a correspondent's frames hold no source, no foreign unpublished report and no flag; the numbers run on", async () => {
  const colleague = await newsroom.as("colleague");
  const secret = `secret-${randomUUID()}`;
  const heard = {
    live: open(colleague, at(head)),
    editor: open(editor, at(head)),
    own: open(correspondent, at(head)),
  };
  for (const socket of Object.values(heard)) await socket.until("the head", () => socket.heads.length > 0);

  const storyId = await openStory(editor);
  const hidden = await file(correspondent, { sourceNote: secret, body: secret });
  const shown = await file(correspondent, { sourceNote: secret });
  await correspondent.run("report.amend", buildReportAmend(hidden, { headline: secret }));
  await editor.run("story.link", buildStoryLink(storyId, hidden));
  await editor.run("report.publish", buildReportPublish(shown));
  await supervisor.run("flag.raise", buildFlagRaise({ reportId: shown, reason: secret }));
  const last = head + 7;
  const resumed = open(colleague, at(head));
  const all = { ...heard, resumed };
  for (const socket of Object.values(all)) await socket.until(`#${last}`, () => reached(socket) === last);

  const { correspondent: author } = newsroom.people;
  for (const socket of [heard.live, resumed]) {
    expectChain(socket.frames, head, last);
    expect(seqsIn(socket.frames)).toEqual([head + 1, head + 5, head + 6]);
    const text = JSON.stringify(socket.frames);
    for (const word of [secret, hidden, author.id, "correspondentId", "sourceNote", '"flag"']) {
      expect(text, `holds ${word}`).not.toContain(word);
    }
    expect(text).toContain(shown);
  }
  expect(seqsIn(heard.own.frames)).toEqual(range(head, head + 6));
  expect(JSON.stringify(heard.own.frames)).toContain(secret);
  const editors = JSON.stringify(heard.editor.frames);
  for (const word of [author.id, "correspondentId", "sourceNote"]) expect(editors).not.toContain(word);
  expect(seqsIn(heard.editor.frames)).toEqual(range(head, last));
});

describe("[W9] gathering", () => {
  test("after a quiet moment an event leaves at once, in a frame of its own", async () => {
    const socket = open(editor, at(head));
    await socket.until("the head", () => socket.heads.length > 0);
    const waits: number[] = [];
    for (let turn = 1; turn <= 5; turn++) {
      const stop = startWatch();
      await file(correspondent);
      await socket.until("its frame", () => reached(socket) === head + turn);
      waits.push(stop());
    }
    expect(waits.sort((a, b) => a - b)[2]).toBeLessThan(400);
    expect(socket.frames.map(({ events }) => events.length)).toEqual([1, 1, 1, 1, 1]);
  });

  test("a burst of a hundred leaves in far fewer frames, in order", async () => {
    const socket = open(editor, at(head));
    await socket.until("the head", () => socket.heads.length > 0);
    await Promise.all(Array.from({ length: 100 }, () => file(correspondent)));
    await socket.until("all of them", () => reached(socket) === head + 100);
    expectChain(socket.frames, head, head + 100);
    expect(seqsIn(socket.frames)).toEqual(range(head, head + 100));
    expect(socket.frames.length).toBeLessThan(50);
  });
});
