import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import type { Present } from "../../lib/protocol/frames.ts";
import { type BarqNode, startNode } from "../../server/node.ts";
import { type Client, signIn } from "../support/client.ts";
import { openFaultProxy } from "../support/fault-proxy.ts";
import { type Listener, listen } from "../support/follower.ts";
import { type Newsroom, startNewsroom } from "../support/newsroom.ts";
import { nodeOptions } from "../support/node-options.ts";
import { spawnNode } from "../support/node-process.ts";
import type { PersonName } from "../support/people.ts";
import { startWatch } from "../support/stopwatch.ts";

let newsroom: Newsroom;
let other: BarqNode;

beforeAll(async () => {
  newsroom = await startNewsroom();
  other = await newsroom.addNode();
});
afterAll(() => newsroom.stop());

let open: Screen[] = [];
beforeEach(async () => {
  // Who was there in the last test is gone for everybody before the next one looks.
  const screens = open;
  open = [];
  for (const { close } of screens) close();
});

interface Screen extends Listener {
  /** Everyone, by what this screen was told so far. */
  people(): Map<string, Present>;
  say(reportId: string | null, editing?: boolean): void;
  /** Fulfils when exactly these people are there; answers after how many milliseconds, by a stopwatch of ours. */
  shows(...names: PersonName[]): Promise<number>;
}

async function screenOf(client: Client): Promise<Screen> {
  const listener = listen(client);
  const people = () => {
    const shown = new Map<string, Present>();
    for (const { whole, here, gone } of listener.presences) {
      if (whole) shown.clear();
      for (const present of here) shown.set(present.id, present);
      for (const id of gone) shown.delete(id);
    }
    return shown;
  };
  const idsOf = (names: PersonName[]) => names.map((name) => newsroom.people[name].id).sort();
  const screen: Screen = {
    ...listener,
    people,
    say: (reportId, editing) =>
      void listener.socket.emit("presence", { wire: "syria", reportId, ...(editing && { editing }) }),
    async shows(...names) {
      const stop = startWatch();
      const wanted = idsOf(names).join(" ");
      await listener.until(`${names}`, () => [...people().keys()].sort().join(" ") === wanted);
      return stop();
    },
  };
  open.push(screen);
  await listener.until("the first head", () => listener.heads.length > 0);
  return screen;
}

test("[W13] two nodes show each other's people, where they are, and who closes is gone within a second", async () => {
  const [editor, supervisor] = await Promise.all([newsroom.as("editor"), newsroom.as("supervisor")]);
  const [here, there] = [await screenOf(editor), await screenOf(supervisor.at(other.origin))];
  await Promise.all([here.shows("editor", "supervisor"), there.shows("editor", "supervisor")]);
  expect(here.presences[0]?.whole).toBe(true);

  const reportId = randomUUID();
  const { id, name } = newsroom.people.editor;
  here.say(reportId.toUpperCase(), true);
  await there.until("the edit", () => there.people().get(id)?.editing === true);
  expect(there.people().get(id)).toEqual({ id, name, role: "editor", reportId, editing: true });
  here.say(null);
  await there.until("the end of it", () => there.people().get(id)?.reportId === null);

  const second = await screenOf(editor.at(other.origin));
  await second.shows("editor", "supervisor");
  second.close();
  here.close();
  expect(await there.shows("supervisor")).toBeLessThan(1_500);
});

test("[W6] [W13] a correspondent is told of nobody, and nobody of them, whatever they say", async () => {
  const [correspondent, editor] = await Promise.all([newsroom.as("correspondent"), newsroom.as("editor")]);
  const theirs = await screenOf(correspondent);
  const desk = await screenOf(editor.at(other.origin));
  theirs.say(randomUUID(), true);
  await desk.shows("editor");
  const late = await screenOf(await newsroom.as("admin"));
  await Promise.all([desk.shows("editor", "admin"), late.shows("editor", "admin")]);
  expect(theirs.presences).toEqual([]);
  expect(theirs.byes).toEqual([]);
  expect(JSON.stringify([desk.presences, late.presences])).not.toContain(newsroom.people.correspondent.id);
});

test("[W8] [W13] a session that ends takes its person from the screens of every node", async () => {
  const desk = await screenOf((await newsroom.as("supervisor")).at(other.origin));
  const { cookie, origin } = await signIn(newsroom.node.origin, newsroom.people.editor2.email);
  await screenOf({ ...newsroom.nobody, cookie });
  await desk.shows("supervisor", "editor2");
  await fetch(`${origin}/api/auth/sign-out`, { method: "POST", headers: { cookie } });
  expect(await desk.shows("supervisor")).toBeLessThan(2_000);
});

test("[W13] who is cut off without a word is gone within 10 seconds", async () => {
  const proxy = await openFaultProxy(() => newsroom.node.port);
  onTestFinished(() => proxy.close());
  const [editor, supervisor] = await Promise.all([newsroom.as("editor"), newsroom.as("supervisor")]);
  const desk = await screenOf(supervisor.at(other.origin));
  await screenOf(editor.at(`http://127.0.0.1:${proxy.port}`));
  await desk.shows("editor", "supervisor");
  proxy.spoil({ halfOpen: true });
  const since = performance.now();
  expect(await desk.shows("supervisor")).toBeLessThan(10_000);
  expect(performance.now() - since).toBeGreaterThan(2_000);
});

test("[W13] a line that only stalls does not lose its connection, and its person is back when it flows again", async () => {
  const proxy = await openFaultProxy(() => newsroom.node.port);
  onTestFinished(() => proxy.close());
  const [editor, supervisor] = await Promise.all([newsroom.as("editor"), newsroom.as("supervisor")]);
  const desk = await screenOf(supervisor.at(other.origin));
  const stalled = await screenOf(editor.at(`http://127.0.0.1:${proxy.port}`));
  const reportId = randomUUID();
  stalled.say(reportId);
  await desk.shows("editor", "supervisor");
  proxy.spoil({ stall: true });
  await desk.shows("supervisor");
  proxy.spoil({ stall: false });
  await desk.shows("editor", "supervisor");
  expect(desk.people().get(newsroom.people.editor.id)?.reportId).toBe(reportId);
  expect([stalled.socket.connected, stalled.byes]).toEqual([true, []]);
});

test("[W13] the people of a node that is killed are gone within 10 seconds", async () => {
  const node = await spawnNode(newsroom);
  onTestFinished(() => node.kill());
  const [editor, supervisor] = await Promise.all([newsroom.as("editor"), newsroom.as("supervisor")]);
  const desk = await screenOf(supervisor);
  const far = await screenOf(editor.at(node.origin));
  await Promise.all([desk.shows("editor", "supervisor"), far.shows("editor", "supervisor")]);
  await node.kill();
  expect(await desk.shows("supervisor")).toBeLessThan(10_000);
});

test("[W13] a node that stops takes its people along at once", async () => {
  const node = await startNode(nodeOptions(newsroom.databaseUrl, newsroom.redis.url));
  const [editor, supervisor] = await Promise.all([newsroom.as("editor"), newsroom.as("supervisor")]);
  const desk = await screenOf(supervisor);
  await screenOf(editor.at(node.origin));
  await desk.shows("editor", "supervisor");
  const stopped = node.stop();
  expect(await desk.shows("supervisor")).toBeLessThan(1_500);
  await stopped;
});

test("[W13] without Redis a node shows its own people, and with it all of them again", async () => {
  const [editor, editor2, supervisor] = await Promise.all([
    newsroom.as("editor"),
    newsroom.as("editor2"),
    newsroom.as("supervisor"),
  ]);
  const here = await screenOf(editor);
  const there = await screenOf(supervisor.at(other.origin));
  await Promise.all([here.shows("editor", "supervisor"), there.shows("editor", "supervisor")]);
  await newsroom.redis.kill();
  expect(await here.shows("editor")).toBeLessThan(10_000);
  await screenOf(editor2);
  await here.shows("editor", "editor2");
  await newsroom.redis.restart();
  await Promise.all([
    here.shows("editor", "editor2", "supervisor"),
    there.shows("editor", "editor2", "supervisor"),
  ]);
});

test("[W13] what somebody else says on the bus, or for a wire that is not followed, shows nobody", async () => {
  const { createClient } = await import("redis");
  const stranger = createClient({ url: newsroom.redis.url });
  onTestFinished(() => stranger.destroy());
  await stranger.connect();
  const desk = await screenOf(await newsroom.as("editor"));
  await desk.shows("editor");
  const channel = (await stranger.pubSubChannels()).find((name) => name.includes("presence")) ?? "";
  const eve = { id: "eve", name: "Eve", role: "editor", reportId: null, editing: false, turn: 1 };
  const whole = { kind: "whole", epoch: "?", node: randomUUID(), number: 1, here: [eve] };
  const { epoch } = desk.heads[0] ?? {};
  const said: unknown[] = [null, [], {}, "word", { ...whole, epoch: randomUUID() }];
  said.push(
    { ...whole, epoch, node: "no id" },
    { ...whole, epoch, here: [{ ...eve, role: "correspondent" }] },
  );
  // A node puts an id of its own before each word.
  const own = randomUUID();
  for (const word of said) await stranger.publish(channel, own + JSON.stringify(word));
  await stranger.publish(channel, "no json");
  desk.socket.emit("presence", { wire: "nowhere", reportId: randomUUID() });
  await screenOf(await newsroom.as("admin"));
  await desk.shows("editor", "admin");
  expect(desk.byes).toEqual([]);

  // The same words in our own newsroom's name are understood, so it was not the form that kept Eve out.
  await stranger.publish(channel, own + JSON.stringify({ ...whole, epoch }));
  await desk.until("Eve", () => desk.people().has("eve"));
});
