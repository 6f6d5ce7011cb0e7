import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Presence } from "../../lib/protocol/frames.ts";
import type { Follower } from "../../server/gateway/handshake.ts";
import { FULL_BYTES, type Line } from "../../server/gateway/line.ts";
import { WirePresence } from "../../server/gateway/presence.ts";
import type { Word } from "../../server/gateway/presence-bell.ts";

const REPORT = "019a0000-0000-7000-8000-000000000001";
const WIRE = { slug: "syria", epoch: randomUUID() };
/** Both ways through the gathering, and a little. */
const SOON_MS = 600;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  for (const node of opened.splice(0)) node.presence.stop();
  vi.useRealTimers();
});

interface Node {
  presence: WirePresence;
  isDeaf: boolean;
  said: Word[];
}
const opened: Node[] = [];

/** One more node on a bus that brings every word to all that are not deaf. */
function openNode(): Node {
  const node: Node = { isDeaf: false, said: [], presence: undefined as never };
  const tell = (word: Word) => {
    node.said.push(word);
    if (node.isDeaf) return;
    for (const other of opened)
      if (other !== node && !other.isDeaf) other.presence.hear(structuredClone(word));
  };
  node.presence = new WirePresence({ wire: WIRE, bell: { tell } });
  opened.push(node);
  node.presence.ask();
  return node;
}

interface Screen extends Line {
  waiting: number;
  heard: Presence[];
  drain: () => void;
  /** Who is there, by everything that this screen was told: a letter for reading, a capital one for editing. */
  shows(): string;
}

function openScreen(id: string, role: Follower["role"] = "editor"): Screen {
  let drain = () => {};
  const heard: Presence[] = [];
  return {
    actor: { id, role, name: `The ${id}`, byline: "", sessionId: id },
    isOpen: true,
    waiting: 0,
    left: 0,
    heard,
    drain: () => drain(),
    drained: () => new Promise<void>((resolve) => (drain = resolve)),
    send: (message) =>
      void heard.push(JSON.parse(message.subarray(message.indexOf("42[") + 2).toString())[1]),
    close: () => {},
    shows() {
      const people = new Map<string, string>();
      for (const { whole, here, gone } of heard) {
        if (whole) people.clear();
        for (const { id, reportId, editing } of here)
          people.set(id, editing ? `${id}!` : reportId ? `${id}*` : id);
        for (const one of gone) people.delete(one);
      }
      return [...people.values()].sort().join(" ");
    },
  };
}

const pass = (ms = SOON_MS) => vi.advanceTimersByTimeAsync(ms);

test("[W13] the first message is everyone, a later one only what changed, and then there is silence", async () => {
  const { presence } = openNode();
  const [ann, bob] = [openScreen("ann"), openScreen("bob", "supervisor")];
  presence.join(ann);
  await pass();
  presence.join(bob);
  await pass();
  expect(ann.heard.map(({ whole, here }) => [whole, here.length])).toEqual([
    [true, 1],
    [false, 1],
  ]);
  expect(bob.heard.map(({ whole, here }) => [whole, here.length])).toEqual([[true, 2]]);
  presence.say(bob, { wire: "syria", reportId: REPORT, editing: true });
  await pass();
  expect([ann.shows(), bob.shows()]).toEqual(["ann bob!", "ann bob!"]);
  await pass(60_000);
  expect([ann.heard.length, bob.heard.length]).toEqual([3, 2]);
});

test("[W13] a correspondent neither is there nor is told who is", async () => {
  const { presence, said } = openNode();
  const [ann, cor] = [openScreen("ann"), openScreen("cor", "correspondent")];
  presence.join(cor);
  presence.join(ann);
  presence.say(cor, { wire: "syria", reportId: REPORT });
  await pass(10_000);
  expect([ann.shows(), cor.heard.length]).toEqual(["ann", 0]);
  expect(JSON.stringify(said)).not.toContain("cor");
});

test("[W13] leafing through many reports is told as the last one", async () => {
  const { presence } = openNode();
  const [ann, bob] = [openScreen("ann"), openScreen("bob")];
  for (const screen of [ann, bob]) presence.join(screen);
  await pass();
  for (let count = 0; count < 9; count++) {
    presence.say(ann, { wire: "syria", reportId: randomUUID() });
    await pass(20);
  }
  presence.say(ann, { wire: "syria", reportId: REPORT });
  await pass();
  expect(bob.heard.map(({ here }) => here.map(({ reportId }) => reportId))).toEqual([[null, null], [REPORT]]);
});

test("[W13] two nodes show the same people, whichever started first, and who closes is gone at both", async () => {
  const here = openNode();
  const [ann, bob] = [openScreen("ann"), openScreen("bob")];
  here.presence.join(ann);
  await pass();
  const there = openNode();
  there.presence.join(bob);
  await pass();
  here.presence.say(ann, { wire: "syria", reportId: REPORT });
  await pass();
  expect([ann.shows(), bob.shows()]).toEqual(["ann* bob", "ann* bob"]);
  here.presence.leave(ann);
  await pass();
  expect(bob.shows()).toBe("bob");
});

test("[W13] the last wish stands, whatever the node it was made at", async () => {
  const [one, two] = [openNode(), openNode()];
  const [annHere, annThere, bob] = [openScreen("ann"), openScreen("ann"), openScreen("bob")];
  one.presence.join(annHere);
  two.presence.join(annThere);
  two.presence.join(bob);
  await pass();
  const placeOn = ({ heard }: Screen) => heard.at(-1)?.here.map(({ id, reportId }) => [id, reportId]);
  const nodes = [
    [one, annHere],
    [two, annThere],
    [one, annHere],
  ] as const;
  for (const [node, screen] of nodes) {
    const reportId = randomUUID();
    node.presence.say(screen, { wire: "syria", reportId });
    await pass();
    for (const shown of [annHere, bob]) expect(placeOn(shown)).toEqual([["ann", reportId]]);
  }
  one.presence.leave(annHere);
  two.presence.say(annThere, { wire: "syria", reportId: null });
  await pass();
  expect(bob.shows()).toBe("ann bob");
});

test("[W13] the people of a node that fell silent are gone within 9 s, and not at the first beat that it missed", async () => {
  const [dead, alive] = [openNode(), openNode()];
  const [ann, bob] = [openScreen("ann"), openScreen("bob")];
  dead.presence.join(ann);
  alive.presence.join(bob);
  await pass(11_000);
  expect(bob.shows()).toBe("ann bob");
  dead.isDeaf = true;
  await pass(4_500);
  expect(bob.shows()).toBe("ann bob");
  await pass(4_500);
  expect(bob.shows()).toBe("bob");
  dead.isDeaf = false;
  await pass(2_000 + SOON_MS);
  expect([ann.shows(), bob.shows()]).toEqual(["ann bob", "ann bob"]);
});

test.each(["a coming", "a going", "a wish"])(
  "[W13] %s that was lost on the way is made up by the next beat",
  async (what) => {
    const [one, two] = [openNode(), openNode()];
    const [ann, cyd, bob] = [openScreen("ann"), openScreen("cyd"), openScreen("bob")];
    one.presence.join(ann);
    one.presence.join(cyd);
    two.presence.join(bob);
    await pass();
    one.isDeaf = true;
    if (what === "a coming") one.presence.join(openScreen("dan"));
    if (what === "a going") one.presence.leave(cyd);
    if (what === "a wish") one.presence.say(ann, { wire: "syria", reportId: REPORT });
    await pass();
    one.isDeaf = false;
    await pass(2_000 + SOON_MS);
    expect(bob.shows()).toBe(ann.shows());
    expect(bob.shows()).not.toBe("ann bob cyd");
  },
);

test("[W13] a node that stops takes its people with it at once", async () => {
  const [one, two] = [openNode(), openNode()];
  const bob = openScreen("bob");
  one.presence.join(openScreen("ann"));
  two.presence.join(bob);
  await pass();
  one.presence.stop();
  await pass();
  expect(bob.shows()).toBe("bob");
});

test("[W13] a node with nobody says nothing, one with people a beat every two seconds", async () => {
  const [empty, full] = [openNode(), openNode()];
  full.presence.join(openScreen("ann"));
  await pass(5_000);
  const before = [empty.said.length, full.said.length];
  await pass(20_000);
  expect([empty.said.length, full.said.length]).toEqual([before[0], (before[1] ?? 0) + 10]);
  expect(full.said.slice(before[1]).every(({ kind }) => kind === "beat")).toBe(true);
});

test("another newsroom's people on the same bus are not here", async () => {
  const { presence } = openNode();
  const ann = openScreen("ann");
  presence.join(ann);
  const node = randomUUID();
  const here = [{ id: "eve", name: "Eve", role: "editor", reportId: null, editing: false, turn: 0 } as const];
  presence.hear({ kind: "whole", epoch: randomUUID(), node, number: 1, here: [...here] });
  await pass();
  expect(ann.shows()).toBe("ann");
  presence.hear({ kind: "whole", epoch: WIRE.epoch, node, number: 1, here: [...here] });
  await pass();
  expect(ann.shows()).toBe("ann eve");
});

test("[W13] who does not answer is not counted until they do, at the place where they were", async () => {
  const { presence } = openNode();
  const [ann, bob] = [openScreen("ann"), openScreen("bob")];
  for (const screen of [ann, bob]) presence.join(screen);
  presence.say(ann, { wire: "syria", reportId: REPORT });
  await pass();
  presence.lose(ann);
  await pass();
  expect(bob.shows()).toBe("bob");
  presence.find(ann);
  await pass();
  expect(bob.shows()).toBe("ann* bob");
});

test("[W7] [W13] a screen that reads slowly is told nothing until its line is empty, and then everyone", async () => {
  const { presence } = openNode();
  const [ann, bob] = [openScreen("ann"), openScreen("bob")];
  for (const screen of [ann, bob]) presence.join(screen);
  await pass();
  bob.waiting = FULL_BYTES;
  for (let turn = 0; turn < 5; turn++) {
    presence.say(ann, { wire: "syria", reportId: randomUUID() });
    await pass();
  }
  presence.say(ann, { wire: "syria", reportId: REPORT, editing: true });
  await pass();
  expect(bob.heard.length).toBe(1);
  bob.waiting = 0;
  bob.drain();
  await pass();
  expect(bob.heard.length).toBe(2);
  expect([bob.heard[1]?.whole, bob.shows()]).toEqual([true, "ann! bob"]);
});
