import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import type { Cursor } from "../../lib/protocol/frames.ts";
import type { EventRun, SessionInfo, Snapshot } from "../../lib/protocol/reads.ts";
import { PROTOCOL_VERSION } from "../../lib/protocol/version.ts";
import { openDatabase } from "../../server/store/database.ts";
import { addWire } from "../../server/store/wires.ts";
import { buildReportFile } from "../support/builders.ts";
import type { Client } from "../support/client.ts";
import { type Listener, listen } from "../support/follower.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";
import type { PersonName } from "../support/people.ts";

let newsroom: Newsroom;
let origin: string;
beforeAll(async () => {
  newsroom = await startNewsroom();
  const database = openDatabase(newsroom.databaseUrl, { size: 1 });
  await addWire(database.db, { slug: "iraq", name: "Iraq", nameAr: "العراق" });
  await addWire(database.db, { slug: "iraq", name: "Iraq again", nameAr: "العراق" });
  await database.close();
  // The wires of a node are those of its start.
  ({ origin } = await newsroom.addNode());
});
afterAll(() => newsroom.stop());

const as = async (name: PersonName) => (await newsroom.as(name)).at(origin);

async function cursorOf(client: Client, wire: string): Promise<Cursor> {
  const { epoch, seq } = (await client.get<Snapshot>(`wire.snapshot?wire=${wire}&limit=1`)).body;
  return { wire, epoch, seq };
}

function follow(client: Client, cursors: Cursor[]): Listener {
  const listener = listen(client, { protocol: PROTOCOL_VERSION, cursors });
  onTestFinished(() => listener.close());
  return listener;
}

/** The runs of a wire that came over a socket, end to end. */
const runOf = ({ frames }: Listener, wire: string) =>
  frames.filter((frame) => frame.wire === wire).map(({ from, to }) => [from, to]);
const reached = (listener: Listener, wire: string, seq: number) =>
  listener.until(`${wire} at ${seq}`, () =>
    listener.frames.some((frame) => frame.wire === wire && frame.to >= seq),
  );

test("a wire is made once, behind the first", async () => {
  const editor = await as("editor");
  const { wires } = (await editor.get<SessionInfo>("session.show")).body;
  expect(wires).toEqual([
    { slug: "syria", name: "Syria", nameAr: "سوريا" },
    { slug: "iraq", name: "Iraq", nameAr: "العراق" },
  ]);
});

test("[W1] [W3] one socket brings each of several wires from its own cursor, and then live", async () => {
  const [editor, correspondent] = [await as("editor"), await as("correspondent")];
  const [syria, iraq] = [await cursorOf(editor, "syria"), await cursorOf(editor, "iraq")];
  const missed = await correspondent.run("report.file", { ...buildReportFile(), wire: "iraq" });
  expect(missed).toMatchObject({ wire: "iraq", seq: iraq.seq + 1 });
  const listener = follow(editor, [syria, iraq]);
  await reached(listener, "iraq", missed.seq);
  const here = await correspondent.run("report.file", buildReportFile());
  const there = await correspondent.run("report.file", { ...buildReportFile(), wire: "iraq" });
  expect(here).toMatchObject({ wire: "syria", seq: syria.seq + 1 });
  await Promise.all([reached(listener, "syria", here.seq), reached(listener, "iraq", there.seq)]);
  expect(runOf(listener, "syria")).toEqual([[syria.seq, here.seq]]);
  expect(runOf(listener, "iraq")).toEqual([
    [iraq.seq, missed.seq],
    [missed.seq, there.seq],
  ]);
  await listener.until("both heads", () => new Set(listener.heads.map(({ wire }) => wire)).size === 2);
});

test("[W3] a wire whose run cannot be proven is named, and the others go on", async () => {
  const [editor, correspondent] = [await as("editor"), await as("correspondent")];
  const syria = await cursorOf(editor, "syria");
  const listener = follow(editor, [syria, { wire: "iraq", epoch: randomUUID(), seq: 0 }]);
  await listener.until("resync", () => listener.resyncs.length > 0);
  expect(listener.resyncs).toEqual([{ wire: "iraq", reason: "epoch" }]);
  const { seq } = await correspondent.run("report.file", buildReportFile());
  await reached(listener, "syria", seq);
  expect(runOf(listener, "iraq")).toEqual([]);
});

test("a question that waits for one wire is not answered by another", async () => {
  const [editor, correspondent] = [await as("editor"), await as("correspondent")];
  const iraq = await cursorOf(editor, "iraq");
  const waiting = editor.get<EventRun>(`wire.events?wire=iraq&after=${iraq.seq}&wait=20`);
  await correspondent.run("report.file", buildReportFile());
  const { seq } = await correspondent.run("report.file", { ...buildReportFile(), wire: "iraq" });
  const { wire, from, to } = (await waiting).body;
  expect({ wire, from, to }).toEqual({ wire: "iraq", from: iraq.seq, to: seq });
});

test("[W13] where somebody is, is said on each wire for itself", async () => {
  const [editor, supervisor] = [await as("editor"), await as("supervisor")];
  const [syria, iraq] = [await cursorOf(editor, "syria"), await cursorOf(editor, "iraq")];
  const [both, one] = [follow(editor, [syria, iraq]), follow(supervisor, [iraq])];
  await both.until("presence", () => both.presences.length >= 2);
  const reportId = randomUUID();
  both.socket.emit("presence", { wire: "syria", reportId: randomUUID() });
  both.socket.emit("presence", { wire: "iraq", reportId });
  const { id } = newsroom.people.editor;
  await one.until("the report", () =>
    one.presences.some(({ here }) =>
      here.some((present) => present.id === id && present.reportId === reportId),
    ),
  );
  expect(new Set(one.presences.map(({ wire }) => wire))).toEqual(new Set(["iraq"]));
});
